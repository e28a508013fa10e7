package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.nativeimage.NativeBinary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The native binary reads what a real broker answers, over TLS and with a password: it makes the topics, takes facts and tells of
 * changes, takes over from one that was killed, works off batches and logs decisions.
 */
class NativeStreamIT {
    private static final Path RULES = Path.of("rules");
    private static final List<String> DOSSIERS = List.of("a", "b", "c", "d", "e", "f");
    private static final int REQUESTS = 40;

    @Test
    void all_of_streams_works_with_a_broker_that_asks_who_one_is(@TempDir Path folder) throws Exception {
        try (Broker broker = Broker.secure(Files.createDirectory(folder.resolve("broker")));
                Line line = new Line(broker, "native")) {
            Map<String, String> settings = Map.of(
                    "LODESTONE_ARCHIVE_URL", folder.resolve("archive.db").toString(),
                    "LODESTONE_KAFKA_SERVERS", broker.secureServers(),
                    "LODESTONE_KAFKA_PREFIX", "native",
                    "LODESTONE_KAFKA_PARTITIONS", String.valueOf(Line.PARTITIONS),
                    "LODESTONE_KAFKA_PROPERTIES", broker.trust().toString());
            try (NativeBinary one = NativeBinary.serve(RULES, settings)) {
                try (NativeBinary other = NativeBinary.serve(RULES, settings)) {
                    DOSSIERS.forEach(d -> line.put(d, "share", Line.share(85)));
                    line.until("all begin", () -> line.advised.keySet().containsAll(DOSSIERS));
                    other.kill();
                }
                int told = line.flags("cleared").size();
                DOSSIERS.forEach(d -> line.put(d, "share", Line.share(15)));
                line.until("all clear", () -> line.flags("cleared").size() >= told + DOSSIERS.size());
                assertThat(one.get("/q/health/ready").body()).doesNotContain("degraded");
                batch(folder, broker);
            }
            StreamSettings here = new StreamSettings(
                    broker.secureServers(), "native", "native", Duration.ZERO, Line.PARTITIONS, broker.trust(), 1_000);
            assertThat(SecureBrokerTest.logged(here, REQUESTS)).hasSize(REQUESTS);
        }
    }

    private static void batch(Path folder, Broker broker) throws IOException {
        String request = "{ \"asOf\": \"2025-01-01\", \"for\": [\"US\"], \"facts\": [ "
                + Line.share(85).replace('\n', ' ') + " ] }\n";
        Path requests = Files.writeString(folder.resolve("requests.ndjson"), request.repeat(REQUESTS));
        String id = batch(broker, "submit", requests.toString()).strip();
        assertThat(batch(broker, "fetch", id).lines())
                .hasSize(REQUESTS)
                .allSatisfy(answer -> assertThat(answer).contains("\"riskFlags\""));
        assertThat(batch(broker, "status", id)).contains(String.valueOf(REQUESTS));
    }

    private static String batch(Broker broker, String command, String what) {
        NativeBinary.Result result = NativeBinary.run(
                "batch",
                command,
                what,
                "--servers",
                broker.secureServers(),
                "--prefix",
                "native",
                "--properties",
                broker.trust().toString());
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }
}
