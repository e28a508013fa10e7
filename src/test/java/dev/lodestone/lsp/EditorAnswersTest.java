package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.drl.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** What is answered at the cursor. */
class EditorAnswersTest extends DraftInEditor {
    private String hover(Path file, String text, String what) {
        Position at = Positions.of(text, text.indexOf(what) + 1);
        Hover hover = EditorSession.get(
                editor.server().getTextDocumentService().hover(new HoverParams(EditorSession.id(file), at)));
        return hover == null ? null : hover.getContents().getRight().getValue();
    }

    @Test
    void hovering_tells_what_fields_types_parameters_rules_and_responses_are() throws IOException {
        Path concentration = rules.resolve("concentration.drl");
        String text = Files.readString(concentration);
        editor.open(concentration);
        assertThat(hover(concentration, text, "Concentration(")).contains("**Concentration**, derived");
        assertThat(hover(concentration, text, "topShare")).contains("Concentration.topShare", "Estimate");
        assertThat(hover(concentration, text, "concentration.dominance"))
                .contains("65% (share)", "published", "Regulation (EU) 2024/1252");
        assertThat(hover(concentration, text, "concentration/highly-concentrated"))
                .contains("cases", "Source:", "> ");
        Path cases = rules.resolve("concentration.cases.yaml");
        editor.open(cases);
        String written = Files.readString(cases);
        assertThat(hover(cases, written, "concentration/")).contains("Source:");
        assertThat(hover(cases, written, "ProductionShare")).contains("**ProductionShare**, submitted");
        assertThat(hover(cases, written, "share:")).contains("ProductionShare.share", "Estimate, share");
        Path responses = rules.resolve("responses.yaml");
        editor.open(responses);
        assertThat(hover(responses, Files.readString(responses), "diversify:")).contains("Build up further suppliers");
    }

    @Test
    void a_parameter_tells_the_value_of_today_among_those_of_other_days() throws IOException {
        Path criticality = rules.resolve("criticality.drl");
        editor.open(criticality);
        String text = Files.readString(criticality);
        assertThat(hover(criticality, text, "criticality.economic-importance"))
                .contains("2.8")
                .contains("- 5");
    }

    @Test
    void definitions_and_references_cross_the_files() throws IOException {
        Path cases = rules.resolve("stockpile.cases.yaml");
        String text = Files.readString(cases);
        editor.open(cases);
        String rule = "stockpile/below-60-days";
        Position at = Positions.of(text, text.indexOf(rule) + 3);
        List<? extends Location> definition = EditorSession.get(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(EditorSession.id(cases), at)))
                .getLeft();
        assertThat(definition)
                .singleElement()
                .satisfies(l -> assertThat(l.getUri()).endsWith("/stockpile.drl"));
        Path parameters = rules.resolve("parameters.yaml");
        String all = Files.readString(parameters);
        editor.open(parameters);
        ReferenceParams asked = new ReferenceParams(
                EditorSession.id(parameters),
                Positions.of(all, all.indexOf("high-risk-days") + 2),
                new ReferenceContext(true));
        Set<String> files = EditorSession.get(
                        editor.server().getTextDocumentService().references(asked))
                .stream()
                .map(l -> l.getUri().replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files).contains("parameters.yaml", "stockpile.drl", "stockpile.csv");
    }

    @Test
    void a_variable_is_defined_where_it_is_bound() {
        String text = RULE.formatted("AppliedControl( $by : by, $mineral : mineral )");
        editor.change(draft, text);
        Position at = Positions.of(text, text.lastIndexOf("$by") + 1);
        assertThat(EditorSession.get(editor.server()
                                .getTextDocumentService()
                                .definition(new DefinitionParams(EditorSession.id(draft), at)))
                        .getLeft())
                .singleElement()
                .satisfies(l -> assertThat(l.getRange().getStart().getLine()).isEqualTo(11));
    }

    @Test
    void formatting_is_what_fmt_does() {
        String text = RULE.formatted("AppliedControl($by:by,\n $mineral:mineral,state==State.IN_FORCE)")
                .replace("    @", "@");
        editor.change(draft, text);
        List<? extends TextEdit> edits = EditorSession.get(editor.server()
                .getTextDocumentService()
                .formatting(new DocumentFormattingParams(EditorSession.id(draft), new FormattingOptions(4, true))));
        String after =
                Renames.applied(text, edits.stream().map(e -> (TextEdit) e).toList());
        assertThat(after).isEqualTo(Layout.of("draft.drl", text).text()).isNotEqualTo(text);
        editor.change(draft, after);
        assertThat(EditorSession.get(editor.server()
                        .getTextDocumentService()
                        .formatting(
                                new DocumentFormattingParams(EditorSession.id(draft), new FormattingOptions(4, true)))))
                .isEmpty();
    }

    @Test
    void symbols_are_the_rules_and_the_parameters() throws IOException {
        Path stockpile = rules.resolve("stockpile.drl");
        editor.open(stockpile);
        assertThat(symbols(stockpile))
                .hasSize(RuleOutline.in(Files.readString(stockpile)).size())
                .contains("stockpile/below-60-days");
        Path parameters = rules.resolve("parameters.yaml");
        editor.open(parameters);
        assertThat(symbols(parameters)).contains("concentration.dominance");
        Path cases = rules.resolve("stockpile.cases.yaml");
        editor.open(cases);
        assertThat(symbols(cases)).isNotEmpty();
    }

    private List<String> symbols(Path file) {
        return EditorSession.get(editor.server()
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(EditorSession.id(file))))
                .stream()
                .map(s -> s.getRight())
                .map(DocumentSymbol::getName)
                .toList();
    }

    @Test
    void the_lens_above_a_rule_counts_its_cases_at_once_and_its_dossiers_later() {
        editor.change(draft, "package rules.draft\n");
        Path stockpile = rules.resolve("stockpile.drl");
        editor.open(stockpile);
        editor.diagnostics(stockpile);
        assertThat(lenses(stockpile)).allMatch(t -> t.matches("(no case|1 case|\\d+ cases)"));
        editor.awaitRefreshedLenses();
        assertThat(lenses(stockpile))
                .allMatch(t -> t.matches("(no case|1 case|\\d+ cases), fires in (no dossier|1 dossier|\\d+ dossiers)"))
                .anyMatch(t -> t.matches(".*fires in \\d.*"));
    }

    private List<String> lenses(Path file) {
        return EditorSession.get(
                        editor.server().getTextDocumentService().codeLens(new CodeLensParams(EditorSession.id(file))))
                .stream()
                .map(CodeLens::getCommand)
                .map(c -> c.getTitle())
                .toList();
    }

    @Test
    void what_cannot_be_renamed_is_refused_with_the_reason() throws IOException {
        Path parameters = rules.resolve("parameters.yaml");
        String text = Files.readString(parameters);
        editor.open(parameters);
        int dominance = text.indexOf("dominance:");
        assertThatThrownBy(() -> rename(parameters, text, dominance, "Dominance!"))
                .hasMessageContaining("small letters");
        assertThatThrownBy(() -> rename(parameters, text, dominance, "tariff.dominance"))
                .hasMessageContaining("theme");
        assertThatThrownBy(() -> rename(parameters, text, dominance, "hhi-high-2010"))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> rename(parameters, text, text.indexOf("quick-days:"), "fast-days"))
                .hasMessageContaining("methods");
        assertThatThrownBy(() -> rename(parameters, text, text.indexOf("unit:"), "units"))
                .hasMessageContaining("nothing");
    }

    private Object rename(Path file, String text, int offset, String name) {
        return EditorSession.get(editor.server()
                .getTextDocumentService()
                .rename(new org.eclipse.lsp4j.RenameParams(
                        EditorSession.id(file), Positions.of(text, offset + 1), name)));
    }
}
