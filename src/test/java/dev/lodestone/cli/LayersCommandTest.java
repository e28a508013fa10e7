package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of corrections upon a file of facts: nobody edits what is corrected. */
class LayersCommandTest {
    private static final String HEADER =
            "fact,id,replaces,importer,supplier,mineral,stage,share,period,publishedOn,source\n";

    @TempDir
    Path folder;

    private Path base;
    private Path updates;

    @BeforeEach
    void base() throws IOException {
        base = Files.writeString(folder.resolve("base.json"), """
            { "title": "Gallium", "asOf": "2024-12-03", "for": "US", "facts": [
              { "fact": "ImportShare", "id": "a", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined",
                "share": "80%", "period": "2023", "publishedOn": "2024-01-30", "source": "customs" },
              { "fact": "ImportShare", "id": "b", "importer": "US", "supplier": "JP", "mineral": "gallium", "stage": "refined",
                "share": "20%", "period": "2023", "publishedOn": "2024-01-30", "source": "customs" } ] }
            """);
    }

    private void updates(String... rows) throws IOException {
        updates = Files.writeString(folder.resolve("updates.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private CommandRun.Result run(String... command) {
        return CommandRun.run(command);
    }

    @Test
    void a_correction_counts_and_the_answer_tells_what_it_replaced() throws IOException {
        updates("ImportShare,a,a,US,CN,gallium,refined,30%,2023,2024-06-01,corrected count");
        CommandRun.Result run = run("assess", "--with", base.toString(), updates.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        JsonNode answer = Json.shared().readTree(run.out());
        assertThat(answer.path("asOf").asText()).isEqualTo("2024-12-03");
        assertThat(answer.path("unused").toString())
                .contains("replaced by a correction: corrected count, published on 2024-06-01\",\"facts\":[\"a\"]");
        assertThat(run(
                                "assess",
                                "--with",
                                base.toString(),
                                updates.toString(),
                                "--known-on",
                                "2024-03-01",
                                "--format",
                                "json")
                        .out())
                .contains("published after 2024-03-01");
    }

    @Test
    void diff_tells_what_changes_in_figures_and_in_advice() throws IOException {
        updates(
                "ImportShare,c,a,US,CN,gallium,refined,30%,2023,2024-06-01,corrected count",
                "ImportShare,d,,US,JP,gallium,refined,25%,2023,2024-06-01,another office",
                "ImportShare,e,,US,CN,germanium,refined,10%,2023,2024-06-01,another office");
        CommandRun.Result run = run("facts", "diff", "--with", base.toString(), updates.toString(), "--format", "md");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("- 2024-06-01: a → c: share 80% → 30%; publishedOn 2024-01-30 → 2024-06-01 (a correction:"
                        + " corrected count)")
                .contains("- d (25%) beside b (20%)")
                .contains("## Added (1)\n\n- e\n")
                .contains("## Advice (")
                .doesNotContain("## Advice (0)");
    }

    @Test
    void merged_layers_are_answered_alike_on_any_day() throws IOException {
        updates("ImportShare,a,a,US,CN,gallium,refined,30%,2023,2024-06-01,corrected count");
        CommandRun.Result merged = run("facts", "merge", "--with", base.toString(), updates.toString());
        Path one = Files.writeString(folder.resolve("merged.json"), merged.out());
        for (String day : new String[] {"2024-03-01", "2024-12-01"}) {
            assertThat(run("assess", one.toString(), "--known-on", day, "--format", "json")
                            .out())
                    .isEqualTo(run(
                                    "assess",
                                    "--with",
                                    base.toString(),
                                    updates.toString(),
                                    "--known-on",
                                    day,
                                    "--format",
                                    "json")
                            .out());
        }
        assertThat(run("facts", "log", one.toString(), "--format", "md").out())
                .contains("2024-06-01: a: share 80% → 30%");
        assertThat(run("facts", "merge", "--standing", "--with", base.toString(), updates.toString())
                        .out())
                .doesNotContain("replaces")
                .doesNotContain("0.8");
    }

    @Test
    void what_cannot_be_replaced_is_told_with_its_cell() throws IOException {
        updates("ImportShare,c,aa,US,CN,gallium,refined,30%,2023,2024-06-01,count");
        assertThat(run("assess", "--with", base.toString(), updates.toString()).err())
                .contains("updates.csv:2:3: there is no fact with the id 'aa' to replace")
                .contains("did you mean 'a'?");
    }

    @Test
    void the_same_id_in_two_files_side_by_side_is_refused_and_told_how_to_correct() throws IOException {
        updates("ImportShare,a,,US,CN,gallium,refined,30%,2023,2024-06-01,count");
        assertThat(run("assess", base.toString(), updates.toString()).err())
                .contains("'a' is the id of the 1st fact too")
                .contains("if it corrects the other, add \"replaces\": \"a\"");
    }

    @Test
    void diff_without_anything_below_is_told_what_to_write() {
        assertThat(run("facts", "diff", base.toString()).err()).contains("--with base.json updates.csv");
    }
}
