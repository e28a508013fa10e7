package dev.lodestone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.report.Json;
import dev.lodestone.watch.Advised;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Builds what the dossiers of partitions hold out of the topics, as it was when records were last taken up. */
final class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());
    private static final Duration WAIT = Duration.ofMillis(500);

    private final StreamTopics topics;
    private final int maxFacts;
    private final int partitions;
    private final Admin admin;
    private final Consumer<byte[], byte[]> reader;

    /** @param partitions how many facts have */
    Rebuilding(StreamTopics topics, int maxFacts, int partitions, Admin admin, Consumer<byte[], byte[]> reader) {
        this.topics = topics;
        this.maxFacts = maxFacts;
        this.partitions = partitions;
        this.admin = admin;
        this.reader = reader;
    }

    /**
     * Reads until where records were taken up, and to the end of what was told. That end is where anybody has written to, whether
     * the transaction is over or not: one that is not is waited for.
     *
     * @param from of each partition of facts the first record that was not taken up
     */
    Map<Integer, DossierShare> shares(Map<TopicPartition, Long> from, Moment moment, Runnable beat) {
        List<TopicPartition> advised = from.keySet().stream()
                .map(p -> new TopicPartition(topics.advised(), p.partition()))
                .toList();
        Map<TopicPartition, Long> ends = ends(from.keySet(), advised);
        Map<Integer, DossierShare> shares = new HashMap<>();
        Map<Integer, Map<String, JsonNode>> standings = new HashMap<>();
        Map<TopicPartition, Long> until = new HashMap<>();
        from.forEach((p, at) -> {
            shares.put(p.partition(), new DossierShare(partitions, maxFacts, at, ends.get(p)));
            standings.put(p.partition(), new HashMap<>());
            until.put(p, Math.min(at, ends.get(p)));
        });
        advised.forEach(p -> until.put(p, ends.get(p)));
        read(until, beat, record -> {
            if (record.topic().equals(topics.facts())) {
                shares.get(record.partition()).restore(record);
            } else {
                stands(standings.get(record.partition()), record);
            }
        });
        shares.forEach((p, share) -> share.restored(standings.get(p), moment));
        return shares;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> facts, Collection<TopicPartition> advised) {
        Map<TopicPartition, Long> ends = new HashMap<>(ends(facts, IsolationLevel.READ_COMMITTED));
        ends.putAll(ends(advised, IsolationLevel.READ_UNCOMMITTED));
        return ends;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(p -> asked.put(p, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        StreamTopics.got(() -> admin.listOffsets(asked, new ListOffsetsOptions(level))
                        .all()
                        .get())
                .forEach((p, end) -> ends.put(p, end.offset()));
        return ends;
    }

    private void read(
            Map<TopicPartition, Long> until,
            Runnable beat,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taking) {
        List<TopicPartition> left = new ArrayList<>(until.keySet());
        reader.assign(left);
        reader.seekToBeginning(left);
        left.removeIf(p -> isRead(p, until));
        while (!left.isEmpty()) {
            beat.run();
            reader.poll(WAIT).forEach(record -> {
                if (record.offset() < until.get(new TopicPartition(record.topic(), record.partition()))) {
                    taking.accept(record);
                }
            });
            left.removeIf(p -> isRead(p, until));
        }
        reader.unsubscribe();
    }

    private boolean isRead(TopicPartition partition, Map<TopicPartition, Long> until) {
        boolean read = reader.position(partition) >= until.get(partition);
        if (read) {
            reader.pause(List.of(partition));
        }
        return read;
    }

    private static void stands(Map<String, JsonNode> standings, ConsumerRecord<byte[], byte[]> record) {
        String dossier = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            standings.remove(dossier);
            return;
        }
        try {
            JsonNode standing = Json.shared().readTree(record.value());
            if (standing.hasNonNull("advised")) {
                Advised.of(standing.get("advised"));
            }
            standings.put(dossier, standing);
        } catch (IOException | RuntimeException e) {
            LOG.warning("How " + dossier + " stood cannot be read, and counts as how it stood before: record "
                    + record.offset() + " in partition " + record.partition() + " of " + record.topic() + ": " + e);
        }
    }
}
