package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed at the cursor. */
class EditorCompletionTest extends DraftInEditor {
    private List<CompletionItem> within(String condition) {
        return editor.completion(draft, RULE.formatted(condition));
    }

    private static CompletionItem item(List<CompletionItem> items, String label) {
        return items.stream()
                .filter(i -> i.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void among_conditions_types_are_proposed_with_what_they_are() {
        List<CompletionItem> items = within("Conc|");
        assertThat(EditorSession.labels(items))
                .contains("Concentration", "ImportShare", "Parameter", "not", "accumulate");
        CompletionItem concentration = item(items, "Concentration");
        assertThat(concentration.getDocumentation().getRight().getValue()).isNotBlank();
        assertThat(concentration.getTextEdit().getLeft().getNewText()).isEqualTo("Concentration( $0 )");
        assertThat(concentration.getTextEdit().getLeft().getRange().getStart().getCharacter())
                .isEqualTo(4);
    }

    @Test
    void within_a_pattern_its_fields_are_proposed_with_their_units() {
        List<CompletionItem> items = within("ImportShare( importer == $e, |");
        assertThat(EditorSession.labels(items))
                .contains("share", "supplier", "mineral")
                .doesNotContain("ExportControl");
        assertThat(item(items, "share").getDetail()).contains("share");
    }

    @Test
    void behind_a_dot_stands_what_can_be_asked_of_a_figure() {
        assertThat(EditorSession.labels(within("ImportShare( share.|"))).contains("atLeast", "below");
        assertThat(EditorSession.labels(within("ImportShare( $s : share )\n    Concentration( topShare.above( $s.|")))
                .contains("atLeast");
    }

    @Test
    void what_is_compared_with_a_kind_has_its_values() {
        assertThat(EditorSession.labels(within("AppliedControl( state == |"))).contains("State.IN_FORCE");
        assertThat(EditorSession.labels(within("AppliedControl( state in ( State.IN_FORCE, |")))
                .contains("State.PENDING");
        assertThat(EditorSession.labels(within("AppliedControl( state == State.|")))
                .contains("IN_FORCE");
    }

    @Test
    void economies_and_minerals_are_proposed_by_name_first() {
        assertThat(EditorSession.labels(within("AppliedControl( by == |"))).startsWith("Economy.of( \"");
        assertThat(EditorSession.labels(within("AppliedControl( mineral == |"))).startsWith("Mineral.of( \"");
    }

    @Test
    void within_a_conclusion_stands_what_may_be_concluded() {
        String rule = RULE.formatted("AppliedControl( $by : by )");
        String before = rule.substring(0, rule.indexOf("insertLogical"));
        assertThat(EditorSession.labels(editor.completion(draft, before + "insertLogical( |")))
                .containsExactly("RiskFlag.of", "Question.of", "Response.of");
        assertThat(EditorSession.labels(editor.completion(draft, before + "insertLogical( RiskFlag.|")))
                .containsExactly("of");
        assertThat(EditorSession.labels(editor.completion(draft, before + "insertLogical( RiskFlag.of( |")))
                .containsExactly("drools");
        assertThat(EditorSession.labels(editor.completion(draft, before + "insertLogical( RiskFlag.of( drools, |")))
                .contains("$by", "null");
    }

    @Test
    void parameters_are_proposed_with_their_value_and_source() {
        List<CompletionItem> items = within("Parameter( name == \"conc|");
        CompletionItem dominance = item(items, "concentration.dominance");
        assertThat(dominance.getDetail()).isEqualTo("65% (share)");
        assertThat(dominance.getDocumentation().getRight().getValue()).contains("2024/1252");
        assertThat(dominance.getTextEdit().getLeft().getNewText()).isEqualTo("concentration.dominance");
    }

    @Test
    void metadata_responses_severities_and_variables_are_proposed_in_their_places() {
        String rule = RULE.formatted("AppliedControl( $by : by )");
        assertThat(EditorSession.labels(editor.completion(draft, rule.replace("@severity( high )", "@|"))))
                .contains("severity", "says", "responses");
        assertThat(EditorSession.labels(editor.completion(draft, rule.replace("( high )", "( | )"))))
                .containsExactly("info", "low", "medium", "high", "critical");
        assertThat(EditorSession.labels(
                        editor.completion(draft, rule.replace("@source( \"a test\" )", "@responses( \"monitor, div|"))))
                .contains("diversify", "monitor");
        assertThat(EditorSession.labels(editor.completion(draft, rule.replace("{$by}", "{|"))))
                .contains("$by");
        assertThat(EditorSession.labels(editor.completion(draft, rule + "\nru|")))
                .contains("rule");
        assertThat(EditorSession.labels(editor.completion(draft, rule.replace("AppliedControl", "// |"))))
                .isEmpty();
    }

    @Test
    void cases_parameters_and_responses_are_completed_too() {
        Path cases = rules.resolve("draft.cases.yaml");
        editor.open(cases, "");
        assertThat(EditorSession.labels(editor.completion(cases, "- name: a\n  then:\n    - { rule: tar|")))
                .contains(firstOf("tariff"));
        assertThat(EditorSession.labels(editor.completion(cases, "  given:\n    - { fact: Imp|")))
                .contains("ImportShare");
        assertThat(EditorSession.labels(editor.completion(cases, "    - { fact: ImportShare, importer: US, |")))
                .contains("supplier", "share");
        assertThat(EditorSession.labels(editor.completion(cases, "    - { rule: a/b, severity: |")))
                .contains("critical");
        Path parameters = rules.resolve("parameters.yaml");
        editor.open(parameters);
        assertThat(EditorSession.labels(editor.completion(parameters, "a:\n  b:\n    kind: |")))
                .contains("published", "literature", "judgement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            given: [ { fact: Stockpile, |                               ~ economy      ~ Agreement
            given: [ { fact: Stockpile, economy: JP, days: 45, |        ~ mineral      ~ days
            given: [ { fact: Stockpile, economy: JP, days: |            ~              ~ briefing.near-days
            given: [ { fact: ExportControl, by: CN, measure: |          ~ minimum-price ~ stock-release
            given: [ { fact: ExportControl, by: CN, measure: ban, |     ~ minerals     ~ licensing
            given: [ { fact: ExportControl, stages: [ mined, |          ~ refined      ~ by
            given: [ { fact: Claim, kind: |                             ~ dominance    ~ judgement
            given: [ { fact: Claim, says: "this, or that", |            ~ kind         ~ rule
            given: [ { fact: Production, mineral: gallium, stage: |     ~ mined        ~ severity
            given:/    - { fact: Stockpile, economy: JP,/        |      ~ days         ~ asOf
            given:/    - fact: Stockpile/      economy: JP/      |      ~ days         ~ economy
            given:/    - fact: Stockpile/      stage: |                 ~ mined        ~ asOf
            given:/    - |                                              ~ fact         ~ asOf
            given: []/  |                                               ~ then         ~ given
            given: []/  then: [ { rule: stockpile/lasts, |              ~ economy      ~ rule
            given: []/  then: [ { severity: high, |                     ~ certainty    ~ critical
            given: []/  then:/    - rule: stockpile/lasts/      severity: | ~ critical ~ economy
            """)
    void in_cases_stands_what_its_place_can_have(String place, String proposed, String not) {
        Path cases = rules.resolve("draft.cases.yaml");
        editor.open(cases, "");
        String text = "- name: a\n  asOf: 2026-01-01\n  " + place.replaceAll("/(?=  )", "\n");
        assertThat(EditorSession.labels(editor.completion(cases, text)))
                .contains(proposed == null ? new String[0] : new String[] {proposed})
                .doesNotContain(not);
    }

    @Test
    void behind_a_comma_of_a_parameter_stands_the_next_key_and_of_what_is_opposed_the_next_response() {
        Path parameters = rules.resolve("parameters.yaml");
        editor.open(parameters);
        assertThat(EditorSession.labels(editor.completion(parameters, "a:\n  b: { unit: share, |")))
                .contains("kind")
                .doesNotContain("days");
        Path responses = rules.resolve("responses.yaml");
        editor.open(responses);
        assertThat(EditorSession.labels(editor.completion(responses, "a:\n  opposes: b, |\nb:\n  says: x\n")))
                .containsExactly("a", "b");
    }

    private String firstOf(String theme) {
        try {
            return RuleOutline.in(Files.readString(rules.resolve(theme + ".drl")))
                    .get(0)
                    .name()
                    .text();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
