package dev.lodestone.cli;

import static dev.lodestone.cli.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Query;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
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
                .contains(
                        "China has banned exports of gallium to the United States since 2024-12-03, and has 18% of the imports")
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
        assertThat(result.err()).contains("facts.json:1:32 /facts/0/fact: ").contains("did you mean 'Recycling'?");
        assertThat(run("assess", "nowhere.json").exit()).isEqualTo(2);
        assertThat(run("assess", "nowhere.json").err()).contains("there is no such file");
        assertThat(run("assess", "facts/seed.json", "--as-of", "yesterday").exit())
                .isEqualTo(2);
        assertThat(run("assess", "facts/seed.json", "--for", "Chnia").err()).contains("did you mean 'China'?");
        assertThat(run("asess").exit()).isEqualTo(2);
    }

    @Test
    void on_the_eve_of_the_ban_nobody_knows_of_it() throws Exception {
        String[] eve = {"assess", "facts/gallium-germanium.json", "--as-of", "2024-12-10", "--known-on", "2024-12-02"};
        CommandRun.Result result = run(eve);
        assertThat(result.exit()).isZero();
        JsonNode answer = new ObjectMapper().readTree(result.out());
        assertThat(answer.get("knownOn").asText()).isEqualTo("2024-12-02");
        assertThat(answer.get("facts").findValuesAsText("id")).contains("CN-01").doesNotContain("CN-06", "CN-06.1");
        assertThat(run("assess", "facts/gallium-germanium.json", "--known-on", "2024-12-02", "--format", "table")
                        .out())
                .contains("as of 2024-12-03, as known on 2024-12-02");
        assertThat(run("assess", "facts/gallium-germanium.json", "--known-on", "2024-12-02", "--format", "md")
                        .out())
                .contains("2024-12-03, as known on 2024-12-02");
    }

    @Test
    void a_day_of_what_was_known_that_is_none_is_refused_with_a_way_out() {
        CommandRun.Result result = run("assess", "facts/seed.json", "--known-on", "yesterday");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--known-on").contains("write year-month-day, such as 2024-12-03");
        assertThat(run("assess", "--batch", "facts/seed.json", "--known-on", "2024-12-03")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void what_has_changed_since_a_day_or_a_record_is_told(@TempDir Path folder) throws Exception {
        String ban = "facts/gallium-germanium.json";
        String archive = folder.resolve("archive.db").toString();
        JsonNode answer = new ObjectMapper()
                .readTree(run("assess", ban, "--for", "US", "--since", "2024-12-02")
                        .out());
        assertThat(answer.get("since").asText()).isEqualTo("2024-12-02");
        assertThat(answer.at("/briefing/changes/0/says").asText()).contains("China has banned exports of");
        for (String format : new String[] {"table", "md"}) {
            assertThat(run("assess", ban, "--for", "US", "--since", "2024-12-02", "--format", format)
                            .out())
                    .contains("What has changed since 2024-12-02")
                    .contains("China has banned exports of");
        }
        assertThat(run("assess", ban, "--for", "US", "--since", "2024-12-02", "--format", "csv")
                        .out())
                .contains("change,,,,,,,,New");
        run("assess", ban, "--for", "US", "--as-of", "2024-12-02", "--archive", archive);
        String id;
        try (Archive opened = new Archive(Address.of(archive))) {
            id = opened.page(new Query(null, null, null, null, null, null, null, null, null, 1))
                    .get(0)
                    .entry()
                    .id();
        }
        assertThat(run("assess", ban, "--for", "US", "--since", id, "--archive", archive)
                        .out())
                .contains("China has banned exports of");
    }

    @Test
    void a_time_of_change_that_is_none_is_refused_with_a_way_out() {
        CommandRun.Result result = run("assess", "facts/seed.json", "--since", "yesterday");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--since").contains("write a day such as 2024-12-02");
        assertThat(run("assess", "facts/seed.json", "--since", "2030-01-01").err())
                .contains("is not before 2024-09-15");
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

    /** It was a stack trace. */
    @Test
    void shares_that_do_not_go_together_with_a_dossier_are_bad_input(@TempDir Path folder) throws Exception {
        String share =
                "{\"fact\":\"ImportShare\",\"id\":\"%s\",\"importer\":\"US\",\"supplier\":\"%s\",\"mineral\":\"gallium\","
                        + "\"stage\":\"refined\",\"share\":\"68%%\",\"period\":\"2025\",\"source\":\"a test\"}";
        Path one = Files.writeString(
                folder.resolve("one.json"),
                "{\"asOf\":\"2026-01-01\",\"facts\":[" + share.formatted("one", "CN") + "]}");
        Request first = Intake.file(one);
        Path two = Files.writeString(
                folder.resolve("two.json"),
                "{\"asOf\":\"2026-01-01\",\"facts\":[" + share.formatted("two", "RU") + "]}");
        assertThatThrownBy(() -> first.with(Intake.file(two)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("sum to 136%");
    }

    @Test
    void a_cell_of_a_table_is_no_formula(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("facts.json"),
                Files.readString(Path.of("facts/gallium-germanium.json"))
                        .replaceAll("\"id\": \"CN-06\"", "\"id\": \"=HYPERLINK(1)\""));
        CommandRun.Result result = run("assess", file.toString(), "--format", "csv");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains(",'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
    }

    @Test
    void an_archive_is_verified_against_signed_heads_and_is_not_emptied_unasked(@TempDir Path folder) throws Exception {
        String archive = folder.resolve("archive.db").toString();
        String key = folder.resolve("key").toString();
        assertThat(run("assess", "facts/gallium-germanium.json", "--archive", archive)
                        .exit())
                .isZero();
        assertThat(run("archive", "head-key", key).exit()).isZero();
        CommandRun.Result head = run("archive", "head", "--archive", archive, "--key", key);
        Path heads = Files.writeString(folder.resolve("heads"), head.out());
        CommandRun.Result good =
                run("archive", "verify", "--archive", archive, "--head", heads.toString(), "--key", key + ".pub");
        assertThat(good.exit()).isZero();
        assertThat(good.out()).contains("The chain holds: 1 record, 1 to 1, ").contains("1 of 1 signed heads");
        String otherwise = head.out().contains("\"hash\":\"0") ? "1" : "0";
        Files.writeString(heads, head.out().replaceFirst("\"hash\":\".", "\"hash\":\"" + otherwise));
        assertThat(run("archive", "verify", "--archive", archive, "--head", heads.toString(), "--key", key + ".pub")
                        .exit())
                .isEqualTo(1);
        CommandRun.Result refused = run("archive", "clear", "--archive", archive, "--older-than", "1ms");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing would be left of 1 record").contains("--yes");
        assertThat(run("archive", "clear", "--archive", archive, "--older-than", "1ms", "--yes")
                        .out())
                .contains("Removed 1 record.");
        assertThat(run("archive", "verify", "--archive", archive).out())
                .contains(": 1 record, 1 to 1")
                .contains("The chain holds: 0 records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void a_briefing_is_written_as_a_document_with_the_id_of_its_record(String format, @TempDir Path folder)
            throws Exception {
        String[] asked = {
            "assess", "facts/gallium-germanium.json", "--for", "US", "--format", format, "--out", "", "--archive", ""
        };
        asked[7] = folder.resolve("briefing." + format).toString();
        asked[9] = folder.resolve("archive.db").toString();
        CommandRun.Result result = run(asked);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("wrote " + asked[7] + System.lineSeparator());
        try (Archive archive = new Archive(new Address(asked[9], null, null))) {
            String id = archive.page(new Query(null, null, null, null, null, null, null, null, null, 1))
                    .get(0)
                    .entry()
                    .id();
            assertThat(Documents.text(Path.of(asked[7])))
                    .contains("Record " + id)
                    .contains("Critical minerals: briefing for the United States, 2024-12-03");
        }
    }

    @Test
    void what_is_no_document_is_refused_with_a_way_out(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("facts.json"), "{\"title\":\"日本\",\"asOf\":\"2024-12-03\",\"facts\":[]}");
        String out = folder.resolve("x").toString();
        assertThat(run("assess", file.toString(), "--format", "docx", "--out", out)
                        .exit())
                .isZero();
        assertThat(Documents.text(Path.of(out))).contains("日本");
        CommandRun.Result pdf = run("assess", file.toString(), "--format", "pdf", "--out", out);
        assertThat(pdf.exit()).isEqualTo(2);
        assertThat(pdf.err()).contains("written in Latin, Greek and Cyrillic letters, and have no '日'", "docx");
        assertThat(run("assess", file.toString(), "--format", "docx", "--explain", "--out", out)
                        .err())
                .contains("no place for the trees of reasons");
        assertThat(run("assess", file.toString(), "--format", "md", "--out", folder + "/none/x")
                        .err())
                .contains("cannot be written");
    }
}
