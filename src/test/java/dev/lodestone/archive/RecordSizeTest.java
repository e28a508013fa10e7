package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million assessments of dossiers like the gallium one, each with other figures, take less than 20 GB; {@code -Plong} records 20,000. */
class RecordSizeTest {
    private static final int RECORDS = Integer.getInteger("lodestone.test.records", 400);
    private static final double MOST_BYTES = 20e3;

    @Test
    void on_sqlite(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive.db");
        try (Archive archive = new Archive(Address.of(file.toString()))) {
            fill(archive);
            archive.erase(false);
        }
        judge("SQLite", Files.size(file));
    }

    @Test
    void on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Archive archive = new Archive(server.address())) {
            fill(archive);
            try (Connection connection = new Database(server.address()).connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
                try (ResultSet row = statement.executeQuery("SELECT pg_total_relation_size('assessment')"
                        + " + pg_total_relation_size('label') + pg_total_relation_size('rule_base')")) {
                    row.next();
                    judge("PostgreSQL", row.getLong(1));
                }
            }
        }
    }

    private static void judge(String where, long bytes) {
        double each = (double) bytes / RECORDS;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d assessments in %.1f MB, %.1f KB each, so a million take %.1f GB%n",
                where,
                RECORDS,
                bytes / 1e6,
                each / 1e3,
                each / 1e3);
        assertThat(each).isLessThan(MOST_BYTES);
    }

    private static void fill(Archive archive) throws Exception {
        Advisor advisor = Shipped.ADVISOR;
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        JsonNode dossier =
                Json.shared().readTree(Path.of("facts/gallium-germanium.json").toFile());
        Random random = new Random(1);
        Map<String, byte[]> answers = new TreeMap<>();
        CompletableFuture<Receipt> last = null;
        for (int i = 0; i < RECORDS; i++) {
            Answered answered = Answered.by(advisor, other(dossier.deepCopy(), random));
            last = recorder.record(answered, Caller.NOBODY);
            if (i % 97 == 0) {
                answers.put(last.join().id(), answered.json());
            } else if (i % 16 == 0) {
                last.join();
            }
        }
        last.join();
        Verification verification = archive.verify(s -> {});
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.assessments()).isEqualTo(RECORDS);
        answers.forEach((id, answer) ->
                assertThat(archive.find(id).orElseThrow().entry().answer()).isEqualTo(answer));
        assertThat(archive.page(new Query(
                        null, null, null, "US", "gallium", "export-control/ban-active", null, null, null, 50)))
                .hasSize(50);
    }

    /** The same facts with figures of their own, each up to 15% lower, so that shares still go together. */
    private static Request other(ObjectNode dossier, Random random) throws Exception {
        for (JsonNode fact : dossier.required("facts")) {
            double times = 0.85 + 0.14 * random.nextDouble();
            ObjectNode figures = (ObjectNode) fact;
            for (String name : List.copyOf(names(figures))) {
                JsonNode value = figures.get(name);
                if (value.isNumber()) {
                    figures.put(name, Math.round(value.asDouble() * times * 1000) / 1000.0);
                } else if (value.asText().matches("[\\d.]+%")) {
                    double share = Double.parseDouble(value.asText().replace("%", ""));
                    figures.put(name, String.format(Locale.ROOT, "%.1f%%", share * times));
                }
            }
        }
        return JsonIntake.read(Json.shared().writeValueAsBytes(dossier), "", 1_000);
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
