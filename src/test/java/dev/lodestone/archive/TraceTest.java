package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record that anybody can check: docs/verify.mjs finds what {@code archive verify} finds, with nothing of this program's. */
class TraceTest {
    private static final int RECORDS = 1_000;

    private static final int FEW = 30;
    private static final int REMOVED = 10;
    /** How many are tampered with at a time: a walk tells a hundred faults. */
    private static final int AT_ONCE = 25;

    private static final String FACTS = """
            { "title": "Gallium", "facts": [
              { "fact": "ExportControl", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban", "from": "2024-01-01", "source": "a" },
              { "fact": "ImportShare", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "18%",
                "period": "2020", "source": "b" } ] }
            """;

    private static final Pattern PLACE = Pattern.compile("\\d+ \\((\\S+)\\)");

    @TempDir
    private static Path folder;

    private static Path original;
    private static Path few;
    private static Path open;
    private static Path heads;

    @BeforeAll
    static void aThousandRecordsAndAFew() throws Exception {
        Path key = folder.resolve("key");
        open = SigningKey.create(key);
        original = archive("original", RECORDS);
        few = archive("few", FEW);
        try (Archive archive = new Archive(Address.of(original.toString()))) {
            heads = Files.writeString(
                    folder.resolve("heads"),
                    archive.signedHead(SigningKey.in(key)).orElseThrow().line() + "\n");
        }
    }

    /** So many records behind some that were removed. */
    private static Path archive(String name, int records) throws Exception {
        Advisor advisor = Shipped.ADVISOR;
        Request request = JsonIntake.read(FACTS.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        Path file = folder.resolve(name + ".db");
        try (Archive archive = new Archive(Address.of(file.toString()))) {
            Recorder recorder = new Recorder(archive, Mask.NOTHING);
            List<CompletableFuture<?>> writing = new ArrayList<>();
            for (int i = 0; i < records + REMOVED; i++) {
                Request dated = request.asOf(LocalDate.parse("2024-09-15").plusDays(i % 40));
                writing.add(
                        recorder.record(Answered.by(advisor, dated), new Caller("desk \"ä\" \u2028 " + i, null, null)));
                if (i == REMOVED - 1) {
                    writing.forEach(CompletableFuture::join);
                    Thread.sleep(2);
                    archive.removeBefore(Instant.now());
                }
            }
            writing.forEach(CompletableFuture::join);
        }
        return file;
    }

    /** What a check says: whether all holds, and which records it names. */
    private record Said(boolean holds, TreeSet<String> named, String text) {}

    private static Said byLodestone(Path database, boolean signed) {
        try (Archive archive = new Archive(Address.of(database.toString()))) {
            Verification verification = archive.verify(signed ? SignedHead.in(heads) : List.of(), s -> {});
            return said(verification.holds(), String.join("\n", verification.faults()));
        }
    }

    private static Said byNode(Path database, boolean signed) throws IOException, InterruptedException {
        Path lines = database.resolveSibling(database.getFileName() + ".ndjson");
        Files.write(lines, lines(database));
        return node(lines, signed);
    }

    private static Said node(Path lines, boolean signed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "docs/verify.mjs", lines.toString()));
        if (signed) {
            command.addAll(List.of("--head", heads.toString(), "--key", open.toString()));
        }
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = node.waitFor();
        assertThat(exit).as(text).isIn(0, 1);
        return said(exit == 0, text);
    }

    private static Said said(boolean holds, String text) {
        TreeSet<String> named = new TreeSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            named.add(places.group(1));
        }
        return new Said(holds, named, text);
    }

    private static Path tampered(Path whole, String name, List<String> statements) throws Exception {
        Path copy = folder.resolve(name + ".db");
        try (Archive archive = new Archive(Address.of(whole.toString()))) {
            archive.backup(copy);
        }
        try (Connection connection = new Database(Address.of(copy.toString())).connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
        return copy;
    }

    @Test
    void a_thousand_records_hold_by_both() throws Exception {
        Node.needed();
        assertThat(byLodestone(original, true).holds()).isTrue();
        Said said = byNode(original, true);
        assertThat(said.text()).isEqualTo("The record holds: " + RECORDS + " records in one chain\n");
    }

    @Test
    void two_hundred_that_were_tampered_with_are_found_by_both() throws Exception {
        Node.needed();
        List<String> ways = List.of(
                "UPDATE assessment SET who = who || 'x' WHERE seq = %d",
                "UPDATE assessment SET at = at + 1 WHERE seq = %d",
                "UPDATE assessment SET worst = 'low' WHERE seq = %d",
                "UPDATE assessment SET flags = flags + 1 WHERE seq = %d",
                "UPDATE label SET severity = 'info' WHERE seq = %d AND kind = 'flag' AND severity <> 'info'",
                "DELETE FROM label WHERE seq = %d AND kind = 'question'",
                "UPDATE assessment SET as_of = '2031-01-01' WHERE seq = %d",
                "UPDATE assessment SET hash = previous WHERE seq = %d");
        int found = 0;
        for (int way = 0; way < ways.size(); way += 2) {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                statements.add(ways.get(way).formatted(20 + i * 39 + way));
                statements.add(ways.get(way + 1).formatted(40 + i * 39 + way));
            }
            Path copy = tampered(original, "way" + way, statements);
            Said ours = byLodestone(copy, true);
            Said theirs = byNode(copy, true);
            assertThat(ours.holds()).as(ways.get(way)).isFalse();
            assertThat(theirs.holds()).as(ways.get(way)).isFalse();
            assertThat(theirs.named()).as(ways.get(way)).isEqualTo(ours.named());
            assertThat(ours.named()).as(ours.text()).hasSizeGreaterThanOrEqualTo(2 * AT_ONCE);
            found += 2 * AT_ONCE;
        }
        assertThat(found).isEqualTo(200);
    }

    @Test
    void what_is_removed_cut_off_or_put_in_between_is_found_by_both() throws Exception {
        Node.needed();
        List<List<String>> ways = List.of(
                List.of("DELETE FROM assessment WHERE seq = 25"),
                List.of(
                        "DELETE FROM assessment WHERE seq > 20",
                        "UPDATE chain SET seq = 20, hash = (SELECT previous FROM assessment WHERE seq = 20)"),
                List.of("UPDATE removal SET at = at - 1"),
                List.of("UPDATE removal SET assessments = 3"),
                List.of("INSERT INTO label VALUES (5000, 'flag', 'r', 'high', 'US', '')"),
                List.of("UPDATE rule_base SET digest = 'sha256:00'"));
        for (int way = 0; way < ways.size(); way++) {
            Path copy = tampered(few, "cut" + way, ways.get(way));
            assertThat(byLodestone(copy, false).holds()).as("%s", ways.get(way)).isFalse();
            assertThat(byNode(copy, false).holds()).as("%s", ways.get(way)).isFalse();
        }
    }

    @Test
    void what_is_no_record_any_more_is_named_by_both_or_refused() throws Exception {
        Node.needed();
        for (String way : List.of("as_of = 'foo'", "kind = ''", "answer = x'00'", "format = 3")) {
            Path copy = tampered(
                    few, "spoiled" + way.length(), List.of("UPDATE assessment SET " + way + " WHERE seq = 25"));
            assertThat(byLodestone(copy, false).text()).as(way).contains("25 (").contains("was changed");
            assertThat(byLodestone(copy, false).named()).as(way).hasSize(1);
        }
        Path copy = tampered(few, "unreadable", List.of("UPDATE assessment SET kind = '' WHERE seq = 25"));
        assertThatThrownBy(() -> byNode(copy, false)).hasMessageContaining("25 (");
    }

    @Test
    void a_record_whose_line_bears_another_name_is_missed() throws Exception {
        Node.needed();
        Path lines = Files.writeString(
                folder.resolve("named.ndjson"), String.join("\n", lines(few)).replace("\"record\"", "\"note\""));
        assertThat(node(lines, true).holds()).isFalse();
        assertThat(node(lines, true).text()).contains("is a line of no known kind: note");
    }

    @Test
    void what_cannot_be_checked_is_told_in_a_line() throws Exception {
        Node.needed();
        Path lines = Files.write(folder.resolve("good.ndjson"), lines(few));
        Path empty = Files.writeString(folder.resolve("no-heads"), "");
        Path cut = Files.writeString(folder.resolve("cut.ndjson"), "{\"trace\":");
        assertThat(List.of(
                        unchecked(lines, "--head", empty.toString(), "--key", open.toString()),
                        unchecked(lines, "--head", heads.toString()),
                        unchecked(lines, "--hed", "x"),
                        unchecked(cut)))
                .allMatch(said -> said.startsWith("error: ") && said.lines().count() == 1);
    }

    private static String unchecked(Path lines, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "docs/verify.mjs", lines.toString()));
        command.addAll(List.of(options));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(text).isEqualTo(2);
        return text;
    }

    private static List<String> lines(Path database) {
        List<String> all = new ArrayList<>();
        try (Archive archive = new Archive(Address.of(database.toString()))) {
            archive.trace(all::add);
        }
        return all;
    }

    @Test
    void an_end_that_was_cut_off_whole_is_found_by_a_signed_head() throws Exception {
        Node.needed();
        Path copy = tampered(
                original,
                "end",
                List.of(
                        "DELETE FROM label WHERE seq > 1000",
                        "DELETE FROM assessment WHERE seq > 1000",
                        "UPDATE chain SET seq = 1000, hash = (SELECT hash FROM assessment WHERE seq = 1000)"));
        assertThat(byLodestone(copy, false).holds()).isTrue();
        assertThat(byNode(copy, false).holds()).isTrue();
        assertThat(byLodestone(copy, true).holds()).isFalse();
        assertThat(byNode(copy, true).text()).contains("is not in the chain");
    }

    @Test
    void every_line_is_as_the_schema_says() throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/trace.schema.json")));
        ObjectMapper mapper = new ObjectMapper();
        List<String> kinds = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (Archive archive = new Archive(Address.of(few.toString()))) {
            archive.trace(lines::add);
        }
        for (String line : lines) {
            assertThat(schema.validate(mapper.readTree(line))).as(line).isEmpty();
            kinds.add(mapper.readTree(line).get("link").asText());
        }
        assertThat(kinds).contains("rules", "record", "removal", "head");
        assertThat(schema.validate(mapper.readTree(lines.get(1).replace("\"place\"", "\"spot\""))))
                .isNotEmpty();
    }
}
