package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.DecisionOutbox;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.intake.Intake;
import dev.lodestone.watch.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts, changes and the decision log go over TLS and with a password to a real broker, by a file as docs/streams.md has it. */
class SecureBrokerTest {
    private static final Duration SETTLE = Duration.ofMillis(50);
    private static final int RECORDS = 5;

    @Test
    void facts_and_decisions_go_over_tls_and_who_does_not_speak_it_is_told(@TempDir Path folder) throws Exception {
        try (Broker broker = Broker.secure(folder);
                Line line = new Line(broker, "secure").prepared()) {
            StreamSettings settings = settings(broker, broker.trust());
            line.put("desk", "", "{ \"for\": [\"US\"] }");
            line.put("desk", "share", Line.share(85));
            try (FactStream stream = new FactStream(
                            settings, () -> Desk.ADVISOR, new Desk.Days(), new StreamFigures(time -> {}));
                    BrokerLook plain = new BrokerLook(settings(broker, null))) {
                line.until("changes over TLS", () -> !line.flags("raised").isEmpty());
                assertThat(stream.fault()).isEmpty();
                decisions(folder, settings);
                line.until("that TLS is missing", () -> plain.fault().isPresent());
            }
        }
    }

    private static StreamSettings settings(Broker broker, Path properties) {
        return new StreamSettings(
                broker.secureServers(), "secure", "secure", SETTLE, Line.PARTITIONS, properties, 1_000);
    }

    private static void decisions(Path folder, StreamSettings settings) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Archive archive =
                new Archive(Address.of(folder.resolve("archive.db").toString()))) {
            Recorder recorder = new Recorder(archive, Mask.NOTHING);
            try (DecisionOutbox outbox = new DecisionOutbox(archive, new DecisionTopic(settings))) {
                for (int i = 0; i < RECORDS; i++) {
                    Answered answered = Answered.by(Desk.ADVISOR, Intake.file(Path.of("facts/gallium-germanium.json")));
                    ids.add(recorder.record(answered, Caller.NOBODY).join().id());
                }
            }
        }
        assertThat(logged(settings, RECORDS)).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** The ids of what stands in the decision log, once it is so much. */
    static List<String> logged(StreamSettings settings, int records) throws IOException {
        AsyncApi api = new AsyncApi();
        List<String> read = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader = settings.reader()) {
            String topic = new StreamTopics(settings.prefix()).decisions();
            List<TopicPartition> all = new ArrayList<>();
            reader.partitionsFor(topic).forEach(p -> all.add(new TopicPartition(topic, p.partition())));
            reader.assign(all);
            reader.seekToBeginning(all);
            for (int i = 0; i < 50 && read.size() < records; i++) {
                reader.poll(Duration.ofMillis(200)).forEach(record -> {
                    JsonNode decision = Line.json(record.value());
                    String key = new String(record.key(), StandardCharsets.UTF_8);
                    assertThat(decision.get("id").asText()).isEqualTo(key);
                    assertThat(api.faults("decision", decision)).isEmpty();
                    read.add(key);
                });
            }
        }
        return read;
    }
}
