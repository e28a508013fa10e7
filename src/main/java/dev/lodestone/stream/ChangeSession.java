package dev.lodestone.stream;

import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.report.Json;
import dev.lodestone.vital.Vital;
import dev.lodestone.watch.ToldChange;
import dev.lodestone.watch.ToldElsewhere;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads all changes: how far is known to the archive, so no group does. */
final class ChangeSession implements StreamSession {
    private static final Logger LOG = Logger.getLogger(ChangeSession.class.getName());
    private static final Duration WAIT = Duration.ofMillis(200);

    private final StreamSettings settings;
    private final StreamTopics topics;
    private final ToldElsewhere told;
    private final Vital vital;
    private KafkaConsumer<byte[], byte[]> reader;

    ChangeSession(StreamSettings settings, ToldElsewhere told, Vital vital) {
        this.settings = settings;
        this.topics = new StreamTopics(settings.prefix());
        this.told = told;
        this.vital = vital;
    }

    @Override
    public void open() {
        topics.ensure(settings);
        reader = settings.reader();
        List<TopicPartition> all = IntStream.range(
                        0, reader.partitionsFor(topics.changes()).size())
                .mapToObj(part -> new TopicPartition(topics.changes(), part))
                .toList();
        reader.assign(all);
        Map<TopicPartition, Long> ends = reader.endOffsets(all);
        archived(() -> all.forEach(p -> reader.seek(p, from(p, ends.get(p)))));
    }

    private long from(TopicPartition p, long end) {
        long next = told.next(p.topic(), p.partition());
        if (next <= end) {
            return next;
        }
        LOG.warning("The topic " + p.topic() + " ends before what was taken from its partition " + p.partition()
                + ": it was made anew, and is read from its beginning");
        told.beginAnew(p.topic(), p.partition());
        return 0;
    }

    @Override
    public boolean turn() {
        vital.beat();
        ConsumerRecords<byte[], byte[]> records = reader.poll(WAIT);
        archived(() -> records.partitions().forEach(p -> take(p, records.records(p))));
        return !records.isEmpty();
    }

    private void take(TopicPartition p, List<ConsumerRecord<byte[], byte[]>> records) {
        TreeMap<Long, ToldChange> changes = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                changes.put(record.offset(), ToldChange.of(Json.shared().readTree(record.value())));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warning("The record " + record.offset() + " in partition " + p.partition() + " of " + p.topic()
                        + " is no change that Lodestone tells, and is left out: " + e.getMessage());
            }
        }
        told.take(p.topic(), p.partition(), changes, reader.position(p));
        vital.beat();
    }

    /** Without the archive it is begun anew, from where that was left. */
    private static void archived(Runnable work) {
        try {
            work.run();
        } catch (ArchiveUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        StreamSession.end(reader, null);
    }
}
