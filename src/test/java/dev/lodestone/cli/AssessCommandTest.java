package dev.lodestone.cli;

import static dev.lodestone.cli.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessCommandTest {

    @Test
    void a_ban_is_printed_with_its_facts_and_sources() {
        CommandRun.Result result = run("assess", "facts/gallium-germanium.json", "--format", "table");
        assertThat(result.exit()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("China bans exports of gallium to the United States since 2024-12-03.")
                .contains("export-control/ban-active")
                .contains("Recommended responses")
                .contains("MOFCOM");
    }

    @Test
    void a_pipe_gets_json() throws Exception {
        CommandRun.Result result = run("assess", "facts/gallium-germanium.json");
        assertThat(new ObjectMapper().readTree(result.out()).get("asOf").asText())
                .isEqualTo("2024-12-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "info"})
    void the_exit_code_tells_that_a_severity_was_reached(String severity) {
        assertThat(run("assess", "facts/gallium-germanium.json", "--for", "US", "--fail-on", severity)
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void the_exit_code_tells_that_a_severity_was_not_reached(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("facts.json"), "{\"asOf\":\"2024-12-03\",\"facts\":[]}");
        assertThat(run("assess", file.toString(), "--fail-on", "critical").exit())
                .isZero();
    }

    @Test
    void bad_input_exits_with_2_and_says_what_to_do(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("facts.json");
        Files.writeString(file, "{\"asOf\":\"2024-12-03\",\"facts\":[{\"fact\":\"Recyclin\"}]}");
        CommandRun.Result result = run("assess", file.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("#/facts/0/fact").contains("did you mean 'Recycling'?");
        assertThat(run("assess", "nowhere.json").exit()).isEqualTo(2);
        assertThat(run("assess", "nowhere.json").err()).contains("there is no such file");
        assertThat(run("assess", "facts/seed.json", "--as-of", "yesterday").exit())
                .isEqualTo(2);
        assertThat(run("assess", "facts/seed.json", "--for", "Chnia").err()).contains("did you mean 'China'?");
        assertThat(run("asess").exit()).isEqualTo(2);
    }

    @Test
    void broken_rules_exit_with_3(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("parameters.yaml"), "{}");
        Files.writeString(folder.resolve("responses.yaml"), "{}");
        Files.writeString(
                folder.resolve("broken.drl"), "package rules.broken\nrule \"broken/x\" when Nothing() then end");
        CommandRun.Result result = run("assess", "facts/seed.json", "--rules", folder.toString());
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("broken.drl");
    }

    @Test
    void a_shipped_dossier_can_be_added() {
        CommandRun.Result result =
                run("assess", "facts/seed.json", "--with", "timeline", "--for", "US", "--as-of", "2024-12-03");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("export-control/ban-active");
        assertThat(run("assess", "facts/seed.json", "--with", "timelin").exit()).isEqualTo(2);
    }
}
