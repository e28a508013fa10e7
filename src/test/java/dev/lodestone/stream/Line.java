package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What others do on the topics of one prefix: they send facts, and read what was committed. */
public final class Line implements AutoCloseable {
    public static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String servers;
    private final StreamTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;
    private KafkaConsumer<byte[], byte[]> reader;
    /** All that was read, in order within each partition. */
    public final List<JsonNode> changes = new ArrayList<>();

    public final List<ConsumerRecord<byte[], byte[]>> raw = new ArrayList<>();
    public final List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();
    /** How each dossier stands; JSON's null if there is none any more. */
    public final Map<String, JsonNode> advised = new TreeMap<>();

    public Line(Broker broker, String prefix) {
        this.servers = broker.servers();
        this.topics = new StreamTopics(prefix);
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "delivery.timeout.ms", 120_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Makes the topics, as a service would. */
    public Line prepared() {
        topics.ensure(settings(Duration.ofMillis(1)));
        return this;
    }

    StreamSettings settings(Duration settle) {
        return new StreamSettings(servers, topics.prefix(), topics.prefix(), settle, PARTITIONS, null, 10_000);
    }

    /** A fact: what part of its gallium the United States imports from China. */
    static String share(int percent) {
        return """
                { "fact": "ImportShare", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined",
                  "share": "%d%%", "period": "2023", "source": "a test" }""".formatted(percent);
    }

    /** @param json null to remove it. @return its place */
    public long put(String dossier, String fact, String json, Instant at) {
        return place(post(dossier, fact, json, at));
    }

    public long put(String dossier, String fact, String json) {
        return put(dossier, fact, json, Instant.now());
    }

    /** Puts all of a dossier's facts at once. @return the place of the last one */
    public long pour(String dossier, Map<String, String> facts) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        facts.forEach((id, json) -> sent.add(post(dossier, id, json, Instant.now())));
        return sent.stream().mapToLong(Line::place).reduce((a, b) -> b).orElseThrow();
    }

    /**
     * Puts one fact after the other into dossiers in turn.
     *
     * @param warm so many seconds before those that count
     * @param fact what the n-th one says
     * @return milliseconds from being sent to the first change that was read of the dossier, for each
     */
    public List<Double> latencies(
            int warm,
            int seconds,
            int perSecond,
            int dossiers,
            IntFunction<String> name,
            String id,
            Function<Integer, String> fact)
            throws InterruptedException {
        rest();
        read(Duration.ofMillis(1));
        List<Double> took = new ArrayList<>();
        Map<String, Long> waits = new HashMap<>();
        long begun = System.nanoTime();
        int all = (warm + seconds) * perSecond;
        for (int i = 0; i < all || !waits.isEmpty(); ) {
            long due = begun + i * 1_000_000_000L / perSecond;
            if (i < all && System.nanoTime() >= due) {
                waits.put(name.apply(i % dossiers), System.nanoTime());
                post(name.apply(i % dossiers), id, fact.apply(i), Instant.now());
                i++;
            }
            int known = changes.size();
            read(Duration.ofMillis(1));
            long now = System.nanoTime();
            for (JsonNode change : changes.subList(known, changes.size())) {
                Long sent = waits.remove(change.at("/data/dossier").asText());
                if (sent != null && i > warm * perSecond) {
                    took.add((now - sent) / 1e6);
                }
            }
            assertThat(now).as("%s", waits.keySet()).isLessThan(due + PATIENCE.toNanos());
        }
        return took;
    }

    private Future<RecordMetadata> post(String dossier, String fact, String json, Instant at) {
        return producer.send(new ProducerRecord<>(
                topics.facts(),
                DossierKey.partition(dossier, PARTITIONS),
                at.toEpochMilli(),
                new DossierKey(dossier, fact).bytes(),
                json == null ? null : json.getBytes(StandardCharsets.UTF_8)));
    }

    long send(ProducerRecord<byte[], byte[]> record) {
        return place(producer.send(record));
    }

    private static long place(Future<RecordMetadata> sent) {
        try {
            return sent.get().offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String facts() {
        return topics.facts();
    }

    /** Reads on until something holds. */
    public void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("%s; %d changes, %d dead, standing: %s", what, changes.size(), dead.size(), advised.keySet())
                    .isLessThan(end);
            read(Duration.ofMillis(50));
        }
        rest();
    }

    /** A transaction is to be seen in one topic before it is in another: reads all that was written to any by now. */
    private void rest() {
        if (reader == null) {
            return;
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        reader.assignment().forEach(p -> asked.put(p, OffsetSpec.latest()));
        var ends =
                StreamTopics.got(() -> admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .all()
                        .get());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream()
                .anyMatch(e -> reader.position(e.getKey()) < e.getValue().offset())) {
            assertThat(System.nanoTime()).as("the rest of a transaction").isLessThan(end);
            read(Duration.ofMillis(20));
        }
    }

    /** Takes all answers to batches away: whoever asks for those of another one would read over them. */
    public void forgetAnswers() {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            asked.put(new TopicPartition(topics.assessments(), i), OffsetSpec.latest());
        }
        StreamTopics.got(() -> {
            Map<TopicPartition, RecordsToDelete> until = new HashMap<>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach((p, end) -> until.put(p, RecordsToDelete.beforeOffset(end.offset())));
            return admin.deleteRecords(until).all().get();
        });
    }

    /** Reads on for a while. */
    public void more(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            read(Duration.ofMillis(50));
        }
    }

    private void read(Duration wait) {
        if (reader == null) {
            reader = settings(Duration.ofMillis(1)).reader();
            List<TopicPartition> all = new ArrayList<>();
            for (String topic : List.of(topics.changes(), topics.advised(), topics.dead())) {
                for (int i = 0; i < PARTITIONS; i++) {
                    all.add(new TopicPartition(topic, i));
                }
            }
            reader.assign(all);
        }
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(wait)) {
            if (record.topic().equals(topics.changes())) {
                raw.add(record);
                changes.add(json(record.value()));
            } else if (record.topic().equals(topics.dead())) {
                dead.add(record);
            } else {
                advised.put(new String(record.key(), StandardCharsets.UTF_8), json(record.value()));
            }
        }
    }

    static JsonNode json(byte[] value) {
        try {
            return value == null ? new ObjectMapper().nullNode() : new ObjectMapper().readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flags of a kind that were told of so far, by what they are about. */
    List<String> flags(String kind) {
        return changes.stream()
                .filter(c -> c.get("type").asText().equals("dev.lodestone.flag." + kind))
                .map(c -> c.get("subject").asText())
                .toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
        if (reader != null) {
            reader.close(Duration.ofSeconds(1));
        }
    }
}
