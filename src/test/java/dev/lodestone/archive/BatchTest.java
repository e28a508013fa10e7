package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String GOOD = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    private static List<JsonNode> run(Recorder recorder, String input, long lines) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Batch(
                        r -> Answered.by(ADVISOR, r),
                        recorder,
                        Caller.NOBODY,
                        ForkJoinPool.commonPool(),
                        1000,
                        lines,
                        line -> JsonIntake.read(line, "", 10),
                        Batch.Room.UNBOUNDED)
                .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, good -> {});
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            nodes.add(Json.shared().readTree(line));
        }
        return nodes;
    }

    @Test
    void answers_come_in_order_and_a_bad_line_costs_that_line_only() throws Exception {
        StringBuilder input = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            input.append(i == 100 ? "not json" : i == 200 ? "x".repeat(5000) : GOOD)
                    .append(i % 2 == 0 ? "\r\n" : "\n");
        }
        List<JsonNode> answers = run(new Recorder(null, Mask.NOTHING), input.toString(), 1000);
        assertThat(answers).hasSize(300);
        for (int i = 1; i <= 300; i++) {
            assertThat(answers.get(i - 1).get("line").asInt()).isEqualTo(i);
            assertThat(answers.get(i - 1).has("problem")).isEqualTo(i == 100 || i == 200);
            assertThat(answers.get(i - 1).has("id")).isEqualTo(i != 100 && i != 200);
        }
        assertThat(answers.get(99).at("/problem/status").asInt()).isEqualTo(400);
        assertThat(answers.get(199).at("/problem/status").asInt()).isEqualTo(413);
    }

    @Test
    void an_input_that_breaks_off_is_a_problem_in_its_last_line() throws Exception {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream((GOOD + "\n" + GOOD).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cable cut");
                    }
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Batch(
                        r -> Answered.by(ADVISOR, r),
                        new Recorder(null, Mask.NOTHING),
                        Caller.NOBODY,
                        ForkJoinPool.commonPool(),
                        1000,
                        10,
                        line -> JsonIntake.read(line, "", 10),
                        Batch.Room.UNBOUNDED)
                .run(broken, out, good -> {});
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"assessment\"");
        assertThat(lines.get(1)).contains("\"status\":400").contains("cable cut");
    }

    @Test
    void more_lines_than_the_limit_end_with_a_problem() throws Exception {
        List<JsonNode> answers = run(new Recorder(null, Mask.NOTHING), (GOOD + "\n").repeat(5), 3);
        assertThat(answers).hasSize(4);
        assertThat(answers.get(3).at("/problem/status").asInt()).isEqualTo(413);
    }

    @Test
    void every_line_is_on_record_and_in_the_decision_log(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("decisions.ndjson");
        try (Archive archive = new Archive(Address.of(folder.resolve("a.db").toString()));
                DecisionOutbox decisions = new DecisionOutbox(archive, new DecisionLog(log, 2_000, 3))) {
            List<JsonNode> answers = run(new Recorder(archive, Mask.NOTHING), (GOOD + "\n").repeat(40), 1000);
            decisions.close();
            assertThat(archive.count(null)).isEqualTo(40);
            assertThat(archive.find(answers.get(39).get("id").asText())).isPresent();
            assertThat(Files.size(log)).isLessThanOrEqualTo(2_000);
            assertThat(folder.resolve("decisions.ndjson.1")).exists();
            assertThat(folder.resolve("decisions.ndjson.4")).doesNotExist();
            JsonNode event = Json.shared().readTree(Files.readAllLines(log).get(0));
            assertThat(event.get("hash").asText()).hasSize(64);
        }
    }
}
