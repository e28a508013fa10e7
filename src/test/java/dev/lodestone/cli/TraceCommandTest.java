package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCommandTest {
    private static final String GALLIUM = "facts/gallium-germanium.json";
    private static final String[] BAN = {
        "assess", GALLIUM, "--trace", "export-control/ban-active", "--economy", "US", "--mineral", "gallium"
    };

    private static CommandRun.Result run(String[] first, String... more) {
        return CommandRun.run(Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static JsonNode json(CommandRun.Result result) throws Exception {
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    @DisplayName(
            "a trace is a table for people: conditions, values beside parameters, where each stopped, what was concluded")
    void table() {
        assertThat(run(BAN, "--format", "table").out())
                .startsWith("export-control/ban-active for the United States, gallium, as of 2024-12-03")
                .contains("All of its conditions are met.", "passed", "measure is ban", "It concludes", "critical")
                .contains("exposure.material = 5% (share)");
        assertThat(run(BAN, "--as-of", "2024-12-02", "--format", "table").out())
                .contains("2  fails", "no     measure is ban", "is licensing")
                .doesNotContain("It concludes");
    }

    @Test
    @DisplayName("a trace is JSON for programs, and goes into a file where one is named")
    void forPrograms(@TempDir Path folder) throws Exception {
        JsonNode trace = json(run(BAN));
        assertThat(trace.get("fires").asBoolean()).isTrue();
        assertThat(trace.at("/conditions/1/candidates/0/values/0/actual").asText())
                .isEqualTo("ban");
        Path file = folder.resolve("trace.json");
        assertThat(run(BAN, "--out", file.toString()).out()).startsWith("wrote ");
        assertThat(new ObjectMapper().readTree(Files.readString(file))).isEqualTo(trace);
    }

    @Test
    @DisplayName("an answer with timings is the answer without them, and timings beside it")
    void timings() throws Exception {
        JsonNode plain = json(CommandRun.run("assess", GALLIUM));
        ObjectNode timed = (ObjectNode) json(CommandRun.run("assess", GALLIUM, "--timings"));
        JsonNode timings = timed.remove("timings");
        assertThat(timed).isEqualTo(plain);
        assertThat(timings.get("rules")).hasSizeGreaterThan(100);
        assertThat(timings.at("/rules/0/conditions/0/says").asText()).isNotEmpty();
        String table = CommandRun.run("assess", GALLIUM, "--format", "table").out();
        assertThat(CommandRun.run("assess", GALLIUM, "--timings", "--format", "table")
                        .out())
                .startsWith(table)
                .contains("What the rules take on 1 request", "How to read it", "readings of the clock");
    }

    @Test
    @DisplayName("of cases, what all of them take together is told; they pass as without it")
    void cases() throws Exception {
        String[] few = {"test", "rules", "--run", "Korea"};
        JsonNode plain =
                new ObjectMapper().readTree(run(few, "--format", "json").out());
        JsonNode timed = new ObjectMapper()
                .readTree(run(few, "--timings", "--format", "json").out());
        assertThat(timed.get("passed")).isEqualTo(plain.get("passed"));
        assertThat(timed.at("/timings/requests").asInt())
                .isEqualTo(plain.get("cases").size());
        assertThat(timed.at("/timings/rules").size()).isPositive();
        assertThat(run(few, "--timings").out()).contains("What the rules take on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess FACTS --timings --format md | --format: times and steps are told in a table or in JSON",
                "assess FACTS --trace export-control/ban-active --format csv | --format: times and steps",
                "assess FACTS --trace export-control/ban-active --explain | --trace: it follows one rule in place of the answer",
                "assess FACTS --mineral gallium | --mineral: it is about one rule, and none is named",
                "assess FACTS --economy US | --economy: it is about one rule, and none is named",
                "assess FACTS --trace export-control/ban-activ | did you mean 'export-control/ban-active'?",
                "assess --batch requests.ndjson --timings | --batch: it takes its requests from one file",
                "test rules --timings --format junit | --format: times are told in text or in JSON"
            })
    @DisplayName("what does not go together is refused with the way out")
    void refused(String asked) {
        String[] parts = asked.split(" \\| ");
        CommandRun.Result result =
                CommandRun.run(parts[0].replace("FACTS", GALLIUM).split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(parts[1]);
    }

    @Test
    @DisplayName("help names the options")
    void help() {
        assertThat(CommandRun.run("assess", "--help").out()).contains("--timings", "--trace=RULE", "--economy=ECONOMY");
        assertThat(CommandRun.run("test", "--help").out()).contains("--timings");
    }
}
