package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.KnownRulebook;
import dev.lodestone.workbench.RulebookCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told to be wrong is what {@code check} tells, and its fixes mend it. */
class EditorDiagnosticsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final KnownRulebook CASES = new KnownRulebook();

    @Test
    void every_broken_file_is_told_of_as_check_tells_of_it_and_each_fix_mends_what_it_is_offered_for(
            @TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        RuleFiles shipped = RuleFiles.in(rules);
        Path broken = rules.resolve("broken.drl");
        int mended = 0;
        List<Path> corpus = corpus();
        try (EditorSession editor = EditorSession.here()) {
            editor.open(broken, "");
            for (Path file : corpus) {
                String text = Files.readString(file);
                List<String> before = checked(shipped, "broken.drl", text);
                editor.change(broken, text);
                List<Diagnostic> found = editor.diagnostics(broken);
                assertThat(told(found)).as(file.toString()).containsExactlyInAnyOrderElementsOf(before);
                for (Map.Entry<String, List<TextEdit>> fix :
                        fixes(editor, broken, found).entrySet()) {
                    List<String> left = checked(shipped, "broken.drl", Renames.applied(text, fix.getValue()));
                    assertThat(left).as(file.toString()).doesNotContain(fix.getKey());
                    assertThat(weight(left))
                            .as("%s: %s%n%s", file.getFileName(), fix.getKey(), left)
                            .isLessThanOrEqualTo(weight(before));
                    mended++;
                }
            }
        }
        System.out.printf("%d fixes of %d broken files mend what they are for%n", mended, corpus.size());
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(105);
        assertThat(mended).isGreaterThan(25);
    }

    @Test
    void faults_of_other_files_are_told_beside_them_and_taken_back(@TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        Path parameters = rules.resolve("parameters.yaml");
        Path concentration = rules.resolve("concentration.drl");
        String text = Files.readString(parameters);
        try (EditorSession editor = EditorSession.here()) {
            editor.open(parameters);
            assertThat(editor.diagnostics(parameters)).isEmpty();
            editor.change(parameters, text.replace("  dominance:", "  dominanze:"));
            editor.diagnostics(parameters);
            assertThat(editor.published(concentration))
                    .extracting(d -> d.getCode().getLeft())
                    .contains("unknown-parameter");
            editor.change(parameters, text);
            assertThat(editor.diagnostics(parameters)).isEmpty();
            assertThat(editor.published(concentration)).isEmpty();
        }
    }

    @Test
    void a_file_that_changes_on_disk_is_checked_as_it_stands_there(@TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        Path tariff = rules.resolve("tariff.drl");
        Path responses = rules.resolve("responses.yaml");
        try (EditorSession editor = EditorSession.here()) {
            editor.open(tariff);
            assertThat(editor.diagnostics(tariff)).isEmpty();
            Files.writeString(responses, Files.readString(responses).replace("\nexempt-input:", "\nexempt-inputs:"));
            editor.type(tariff, 0, 0, " ");
            assertThat(editor.diagnostics(tariff))
                    .extracting(d -> d.getCode().getLeft())
                    .contains("unknown-response");
        }
    }

    @Test
    void yaml_that_is_no_rulebook_is_left_alone(@TempDir Path folder) throws IOException {
        Path compose = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");
        Path rules = EditorSession.copyOfRules(folder);
        Path tariff = rules.resolve("tariff.drl");
        try (EditorSession editor = EditorSession.here()) {
            editor.open(compose, "services: [");
            editor.open(tariff);
            assertThat(editor.diagnostics(tariff)).isEmpty();
            assertThat(editor.published(compose)).isEmpty();
        }
    }

    @Test
    void what_a_rule_lacks_in_other_files_is_outlined_there(@TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        Path tariff = rules.resolve("tariff.drl");
        String text = Files.readString(tariff)
                .replaceFirst("name == \"[^\"]+\"", "name == \"tariff.utterly-new\"")
                .replaceFirst("@responses\\( \"[^\"]+\"", "@responses( \"do-something-else\"")
                .replaceFirst("rule \"tariff/[^\"]+\"", "rule \"tariff/named-anew\"");
        RuleFiles files = RuleFiles.in(rules).with("tariff.drl", text);
        try (EditorSession editor = EditorSession.here()) {
            editor.open(tariff, text);
            for (Diagnostic found : editor.diagnostics(tariff)) {
                for (CodeAction action : actions(editor, tariff, found)) {
                    for (Map.Entry<String, List<TextEdit>> changed :
                            action.getEdit().getChanges().entrySet()) {
                        String name = changed.getKey().replaceFirst(".*/", "");
                        files = files.with(name, Renames.applied(files.texts().get(name), changed.getValue()));
                    }
                }
            }
        }
        assertThat(files.parameters()).contains("\n  utterly-new:\n    unit: share\n");
        assertThat(files.responses()).endsWith("for {economy}.\"\n").contains("\ndo-something-else:\n");
        assertThat(files.texts().get("tariff.cases.yaml")).contains("{ rule: tariff/named-anew, economy: EU }");
        assertThat(RulebookCheck.of(files, LocalDate.now(), CASES))
                .extracting(dev.lodestone.rule.Diagnostic::code)
                .doesNotContain("unknown-parameter", "unknown-response", "yaml", "parameter", "response");
    }

    @Test
    void the_outline_of_a_case_has_a_rule_that_asks_under_asks(@TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        Path concentration = rules.resolve("concentration.drl");
        String text = Files.readString(concentration).replace("concentration/ask-purchases", "concentration/ask-anew");
        try (EditorSession editor = EditorSession.here()) {
            editor.open(concentration, text);
            Diagnostic lacking = editor.diagnostics(concentration).stream()
                    .filter(d -> told(List.of(d)).get(0).contains("rule-without-cases"))
                    .findFirst()
                    .orElseThrow();
            assertThat(actions(editor, concentration, lacking))
                    .singleElement()
                    .satisfies(
                            action -> assertThat(action.getEdit().getChanges().toString())
                                    .contains("then: []")
                                    .contains("asks:")
                                    .contains("{ rule: concentration/ask-anew, economy: EU }"));
        }
    }

    @Test
    void a_flag_that_recommends_nothing_is_offered_a_response(@TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        Path concentration = rules.resolve("concentration.drl");
        String text = Files.readString(concentration).replaceFirst(" *@responses\\(.*\\)\\R", "");
        try (EditorSession editor = EditorSession.here()) {
            editor.open(concentration, text);
            Map<String, List<TextEdit>> fixes = fixes(editor, concentration, editor.diagnostics(concentration));
            assertThat(fixes.keySet()).singleElement().asString().contains(" warning missing-responses ");
            String mended = Renames.applied(text, fixes.values().iterator().next());
            assertThat(checked(RuleFiles.in(rules), "concentration.drl", mended))
                    .noneMatch(told -> told.contains("missing-responses"));
        }
    }

    /** The changes of the file that are offered, by what they are for. */
    private static Map<String, List<TextEdit>> fixes(EditorSession editor, Path file, List<Diagnostic> all) {
        Map<String, List<TextEdit>> fixes = new LinkedHashMap<>();
        for (Diagnostic found : all) {
            for (CodeAction action : actions(editor, file, found)) {
                List<TextEdit> edits = action.getEdit().getChanges().get(EditorSession.uri(file));
                if (edits != null && action.getDiagnostics().contains(found)) {
                    fixes.put(told(List.of(found)).get(0), edits);
                }
            }
        }
        return fixes;
    }

    private static List<CodeAction> actions(EditorSession editor, Path file, Diagnostic found) {
        CodeActionParams asked =
                new CodeActionParams(EditorSession.id(file), found.getRange(), new CodeActionContext(List.of(found)));
        return EditorSession.get(editor.server().getTextDocumentService().codeAction(asked)).stream()
                .map(either -> either.getRight())
                .toList();
    }

    /** An error weighs more than any number of warnings, which show once it is mended. */
    private static long weight(List<String> told) {
        return told.size()
                + 1_000 * told.stream().filter(t -> t.contains(" error ")).count();
    }

    private static List<Path> corpus() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("broken", "hostile")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                files.sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static List<String> checked(RuleFiles shipped, String file, String text) {
        return RulebookCheck.of(shipped.with(file, text), LocalDate.now(), CASES).stream()
                .filter(d -> d.file().equals(file))
                .map(d -> Math.max(1, d.line()) + ":" + Math.max(1, d.column()) + " " + d.level() + " " + d.code() + " "
                        + d.message() + (d.suggestion() == null ? "" : "\n" + d.suggestion()))
                .toList();
    }

    private static List<String> told(List<Diagnostic> found) {
        return found.stream()
                .map(d -> d.getRange().getStart().getLine() + 1 + ":"
                        + (d.getRange().getStart().getCharacter() + 1) + " "
                        + (d.getSeverity() == DiagnosticSeverity.Error ? "error" : "warning") + " "
                        + d.getCode().getLeft() + " " + d.getMessage().getLeft())
                .toList();
    }
}
