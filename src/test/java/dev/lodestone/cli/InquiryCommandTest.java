package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryCommandTest {
    private static final String GALLIUM = "facts/gallium-germanium.json";
    private static final String TARIFFS = "facts/tariffs-2024.json";
    private static final String TARGETED = "targeted: facts/variants/targeted-tariffs.json";

    @Test
    void a_pipe_gets_json() throws Exception {
        assertThat(json("compare", TARIFFS, "--variant", TARGETED).get("columns"))
                .hasSize(2);
        assertThat(json("timeline", GALLIUM, "--from", "2024-11-01", "--to", "2024-12-31")
                        .get("entries"))
                .isNotEmpty();
        assertThat(json("sensitivity", GALLIUM, "--rule", "export-control/ban-active", "--budget", "60")
                        .get("leftOut"))
                .isNotEmpty();
    }

    @Test
    void tables_and_markdown_can_be_asked_for() {
        CommandRun.Result table = CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "table");
        assertThat(table.out()).contains("Options compared", "Risk flags that differ", "targeted");
        assertThat(CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "md")
                        .out())
                .startsWith("# Options compared");
        assertThat(CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "csv")
                        .out())
                .startsWith("kind,name,");
        assertThat(CommandRun.run(
                                "timeline", GALLIUM, "--from", "2024-11-01", "--to", "2024-12-31", "--format", "table")
                        .out())
                .contains("How the answer changes", "2024-12-03");
        assertThat(CommandRun.run(
                                "sensitivity",
                                GALLIUM,
                                "--rule",
                                "export-control/ban-active",
                                "--budget",
                                "60",
                                "--format",
                                "table")
                        .out())
                .contains("What would change the answer", "Flags as things stand", "Left out");
    }

    @Test
    void why_not_names_the_date() {
        CommandRun.Result result =
                CommandRun.run("why-not", GALLIUM, "--as-of", "2024-12-02", "--rule", "export-control/ban-active");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("CN-06 from is 2024-12-03, after 2024-12-02");
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest() {
        CommandRun.Result result = CommandRun.run("why-not", GALLIUM, "--rule", "export-control/ban-activ");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean 'export-control/ban-active'?");
        assertRefused(
                "did you mean 'export-control/ban-active'?",
                "sensitivity",
                GALLIUM,
                "--rule",
                "export-control/ban-activ");
    }

    @Test
    void what_a_budget_leaves_out_is_said() {
        CommandRun.Result little = CommandRun.run(
                "timeline", GALLIUM, "--from", "2022-01-01", "--to", "2027-01-01", "--budget", "3", "--format", "md");
        assertThat(little.out()).contains("Left out, as the budget was used up");
        assertRefused("allows for nothing", "sensitivity", GALLIUM, "--budget", "0");
    }

    @Test
    void variants_that_cannot_be_are_refused(@TempDir Path folder) throws Exception {
        Path missing = Files.writeString(folder.resolve("a.json"), "{\"change\":{\"CN-066\":{\"measure\":\"ban\"}}}");
        Path empty = Files.writeString(folder.resolve("b.json"), "{\"change\":{\"CN-06\":{}}}");
        Path lifted = Files.writeString(folder.resolve("c.json"), "{\"remove\":[\"CN-06\"]}");
        assertRefused("there is no fact with the id 'CN-066'", "compare", GALLIUM, "--variant", "a:" + missing);
        assertRefused("the patch changes nothing", "compare", GALLIUM, "--variant", "b:" + empty);
        assertRefused(
                "two variants are called 'c'",
                "compare",
                GALLIUM,
                "--variant",
                "c:" + lifted,
                "--variant",
                "c:" + lifted);
        assertRefused(
                "is no name and file",
                "compare",
                GALLIUM,
                "--variant",
                lifted.getFileName().toString());
    }

    @Test
    void a_range_the_wrong_way_round_is_refused() {
        assertRefused(
                "2024-01-01 lies before the first day 2025-01-01",
                "timeline",
                GALLIUM,
                "--from",
                "2025-01-01",
                "--to",
                "2024-01-01");
        assertRefused(
                "did you mean 'gallium'?",
                "timeline",
                GALLIUM,
                "--from",
                "2024-01-01",
                "--to",
                "2025-01-01",
                "--mineral",
                "galium");
    }

    private static void assertRefused(String message, String... args) {
        CommandRun.Result result = CommandRun.run(args);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isNotBlank().contains(message);
        assertThat(result.out()).isEmpty();
    }

    private static JsonNode json(String... args) throws Exception {
        CommandRun.Result result = CommandRun.run(args);
        assertThat(result.exit()).isZero();
        return new ObjectMapper().readTree(result.out());
    }
}
