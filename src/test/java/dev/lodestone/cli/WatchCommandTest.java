package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Patience;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What changes in the advice is told with what did it, while files and rules change. */
class WatchCommandTest {
    private static final String SHARE = """
            { "fact": "ImportShare", "id": "share", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined",
              "share": "%s", "period": "2023", "source": "a test" }""";
    private static final String BAN = """
            { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
              "announced": "2024-12-03", "from": "2024-12-03", "source": "a test" }""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path facts(String asOf, String... facts) throws Exception {
        // As editors do it: a new file takes the old one's place.
        Path next = Files.writeString(
                folder.resolve("next"), "{ \"asOf\": \"" + asOf + "\", \"facts\": [" + String.join(",", facts) + "] }");
        return Files.move(next, folder.resolve("facts.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    private CompletableFuture<Integer> watch(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("watch", folder.resolve("facts.json").toString(), "--for", "US"));
        arguments.addAll(List.of(more));
        CommandLine command = Lodestone.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return CompletableFuture.supplyAsync(() -> command.execute(arguments.toArray(String[]::new)));
    }

    private static void until(StringWriter written, String text) throws Exception {
        Patience.until(written::toString, all -> all.contains(text));
    }

    @Test
    void a_fact_that_is_added_changed_and_taken_away_is_told_with_what_it_did() throws Exception {
        facts("2024-12-03", SHARE.formatted("20%"));
        CompletableFuture<Integer> watching = watch("--format", "text", "--changes", "4");
        until(out, "Watching ");
        facts("2024-12-03", SHARE.formatted("20%"), BAN);
        until(out, "1 fact changed: ban");
        until(out, "New: China has banned exports of gallium to the United States since 2024-12-03");
        facts("2024-12-03", SHARE.formatted("85%"), BAN);
        until(out, "1 fact changed: share");
        until(out, "Before: ");
        facts("2024-12-03", SHARE.formatted("85%"));
        until(out, "Gone: China has banned exports of gallium to the United States");
        facts("2024-12-03", SHARE.formatted("85%"));
        until(out, "written again, with the same facts");
        assertThat(watching.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString()).contains("The advice stays as it is.").contains("(ban)");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_lies_under_a_fact_of_the_file_changes_nothing_and_that_is_told() throws Exception {
        facts("2024-12-03", SHARE.formatted("20%"));
        Path below = Files.copy(folder.resolve("facts.json"), folder.resolve("below.json"));
        CompletableFuture<Integer> watching = watch("--format", "text", "--changes", "1", "--with", below.toString());
        until(out, "Watching ");
        Files.writeString(below, Files.readString(below).replace("20%", "85%"));
        until(out, "with the same facts; of two of one id that of the file counts, not that of --with");
        assertThat(watching.get(30, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void where_no_fact_lies_upon_another_none_is_said_to() throws Exception {
        facts("2024-12-03", SHARE.formatted("20%"));
        Path below = Files.copy(folder.resolve("facts.json"), folder.resolve("below.json"));
        facts("2024-12-03", BAN);
        CompletableFuture<Integer> watching = watch("--format", "text", "--changes", "1", "--with", below.toString());
        until(out, "Watching ");
        Files.writeString(below, Files.readString(below) + "\n");
        until(out, "with the same facts");
        assertThat(watching.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString()).doesNotContain("of two of one id");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_facts_before_stay() throws Exception {
        facts("2024-12-03", SHARE.formatted("20%"));
        CompletableFuture<Integer> watching = watch("--format", "text", "--changes", "1");
        until(out, "Watching ");
        facts("2024-12-03", SHARE.formatted("20%").replace("gallium", "galium"));
        until(err, "unknown mineral 'galium'");
        facts("2024-12-03", SHARE.formatted("20%"), BAN);
        assertThat(watching.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(err.toString()).contains("These facts cannot be used, the ones before stay:");
        assertThat(out.toString()).contains("New: China has banned exports of gallium");
    }

    @Test
    void a_day_that_passes_is_a_change_and_programs_get_cloud_events() throws Exception {
        facts("2024-12-02", SHARE.formatted("20%"), BAN);
        CompletableFuture<Integer> watching = watch("--format", "json", "--changes", "2");
        until(err, "Watching ");
        facts("2024-12-03", SHARE.formatted("20%"), BAN);
        until(out, "dev.lodestone.flag.raised");
        facts("2024-12-02", SHARE.formatted("20%"), BAN);
        assertThat(watching.get(30, TimeUnit.SECONDS)).isZero();
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        assertThat(events).anySatisfy(e -> {
            assertThat(e.get("specversion").asText()).isEqualTo("1.0");
            assertThat(e.get("type").asText()).isEqualTo("dev.lodestone.flag.raised");
            assertThat(e.get("subject").asText()).isEqualTo("US/gallium/export-control/ban-active");
            assertThat(e.at("/data/old").isNull()).isTrue();
            assertThat(e.at("/data/new/says").asText()).startsWith("China has banned exports of gallium");
            assertThat(e.at("/data/why/date").asText()).isEqualTo("2024-12-03");
        });
        assertThat(events).anySatisfy(e -> assertThat(e.get("type").asText()).isEqualTo("dev.lodestone.flag.cleared"));
        assertThat(events).extracting(e -> e.get("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_that_is_edited_is_told_as_the_reason() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        try (var files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }
        facts("2024-12-03", SHARE.formatted("85%"), BAN);
        CompletableFuture<Integer> watching = watch("--format", "text", "--changes", "1", "--rules", rules.toString());
        until(out, "Watching ");
        Path theme = rules.resolve("export-control.drl");
        String text = Files.readString(theme);
        Files.writeString(theme, text.replaceFirst("@severity\\( critical \\)", "@severity( "));
        until(err, "These rules cannot be used, the ones before stay:");
        Files.writeString(theme, text.replaceFirst("@severity\\( critical \\)", "@severity( high )"));
        assertThat(watching.get(60, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString())
                .contains("the rules changed")
                .contains("Now high, was critical: China has banned exports of gallium");
    }
}
