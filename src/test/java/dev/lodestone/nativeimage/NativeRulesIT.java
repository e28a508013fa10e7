package dev.lodestone.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Patience;
import dev.lodestone.engine.Draft;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules stay text in the native binary: an edit goes live, and a bad one is refused as the JVM refuses it. */
class NativeRulesIT {
    private static final String BAN = "export-control/ban-active";

    @TempDir
    private Path rules;

    @BeforeEach
    void copyRules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, rules.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void an_edit_goes_live_while_it_runs() throws Exception {
        Path file = rules.resolve("export-control.drl");
        String text = Files.readString(file);
        byte[] dossier = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        try (NativeBinary binary = NativeBinary.serve(rules)) {
            for (int i = 0; i < 5; i++) {
                String said = "stops selling " + i;
                Files.writeString(file, text.replace("has banned exports of", said));
                await(binary, status -> status.get("digest").asText().equals(digest()));
                assertThat(binary.post("/api/v1/assessments", dossier).body())
                        .contains("China " + said + " gallium to the United States");
            }
        }
    }

    @Test
    void a_broken_edit_is_refused_with_the_words_and_the_place_that_the_jvm_gives() throws Exception {
        Path file = rules.resolve("export-control.drl");
        String text = Files.readString(file);
        Map<String, String> edits = new LinkedHashMap<>();
        edits.put("an unknown type", text.replaceFirst("AppliedControl\\(", "AppliedKontrol("));
        edits.put("an unknown field", text.replaceFirst("\\bmineral\\b( ==|,| \\))", "mineralogy$1"));
        edits.put("a rule without an end", text.substring(0, text.lastIndexOf("end")));
        edits.put("a parenthesis too few", text.replaceFirst("\\) ?;", ";"));
        edits.put("an unknown parameter", text.replaceFirst("Parameter\\( name == \"", "Parameter( name == \"no."));
        edits.put("no rule at all", "once upon a time\n");
        edits.put("a class of the JDK", text.replaceFirst("import ", "import java.io.File\nimport "));
        edits.put("a type declared", text + "\ndeclare Thing\n  name : String\nend\n");
        try (NativeBinary binary = NativeBinary.serve(rules)) {
            String good = status(binary).get("digest").asText();
            int refusals = 0;
            for (Map.Entry<String, String> edit : edits.entrySet()) {
                assertThat(edit.getValue()).as(edit.getKey()).isNotEqualTo(text);
                Files.writeString(file, edit.getValue());
                int before = refusals;
                JsonNode status = await(binary, s -> s.get("refusals").asInt() > before);
                refusals = status.get("refusals").asInt();
                List<Diagnostic> expected = new Draft(RuleFiles.in(rules)).diagnostics();
                assertThat(expected).as(edit.getKey()).isNotEmpty();
                assertThat(status.get("diagnostics").toPrettyString())
                        .as(edit.getKey())
                        .isEqualTo(Json.shared().readTree(Json.pretty(expected)).toPrettyString());
                assertThat(status.get("digest").asText()).isEqualTo(good);
                assertThat(binary.get("/api/v1/rules/" + BAN).statusCode()).isEqualTo(200);
            }
        }
    }

    private String digest() {
        return RuleFiles.in(rules).digest();
    }

    private static JsonNode status(NativeBinary binary) {
        try {
            return Json.shared().readTree(binary.get("/api/v1/rules/status").body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode await(NativeBinary binary, Predicate<JsonNode> state) throws Exception {
        return Patience.until(() -> status(binary), state);
    }
}
