package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.engine.Draft;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with briefing.yaml is told in its place, with what to write instead. */
class PolicyFileTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final String TEXT = RULES.texts().get(PolicyFile.NAME);

    @Test
    void the_shipped_one_is_in_order() {
        assertThat(faults(TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export-control/ban-active|export-control/ban-activ|rule",
                "[ control ]|[ contrl ]|matter",
                "exposure.material ]|exposure.materiel ]|parameter"
            })
    void a_name_that_is_not_known_is_found_in_its_place_with_the_nearest(String right, String wrong, String what) {
        String name = wrong.replaceAll("[\\[\\] ]", "");
        String meant = right.replaceAll("[\\[\\] ]", "");
        String text = TEXT.replaceFirst(Pattern.quote(right), wrong);
        assertThat(faults(text)).anySatisfy(d -> {
            assertThat(d.message()).isEqualTo("there is no " + what + " '" + name + "'");
            assertThat(d.suggestion()).isEqualTo("did you mean '" + meant + "'?");
            assertThat(d.line()).isEqualTo(lineOf(text, name));
            assertThat(d.column()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"alike: [ reader, announcement ]|alike: [ reader, anouncement ]", "order: [ near,|order: [ neer,"})
    void a_trait_or_a_key_that_is_not_known_is_found_in_its_place_with_those_that_are(String right, String wrong) {
        String text = TEXT.replaceFirst(Pattern.quote(right), wrong);
        String name = wrong.contains("neer") ? "neer" : "anouncement";
        assertThat(faults(text)).singleElement().satisfies(d -> {
            assertThat(d.message()).startsWith("'" + name + "' is not one of ");
            assertThat(d.suggestion()).startsWith("did you mean '");
            assertThat(d.line()).isEqualTo(lineOf(text, name));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "besides: [|beside: [|the file",
                "called: a decision|caled: a decision|matter 'decision'",
                "alone: [|alonee: [|concern 'supply'",
                "few: briefing|fews: briefing|parameters"
            })
    void a_field_that_is_none_is_found_in_its_place_with_the_nearest(String right, String wrong, String of) {
        String field = wrong.substring(0, wrong.indexOf(':'));
        String text = TEXT.replaceFirst(Pattern.quote(right), wrong);
        assertThat(faults(text)).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo(of + " has no field '" + field + "'");
            assertThat(d.suggestion()).isEqualTo("did you mean '" + right.substring(0, right.indexOf(':')) + "'?");
            assertThat(d.line()).isEqualTo(lineOf(text, field));
        });
    }

    @Test
    void a_rule_in_two_matters_is_told() {
        String text = TEXT.replaceFirst(
                "flags: \\[ criticality/supply-risk", "flags: [ exposure/leverage, criticality/supply-risk");
        assertThat(faults(text)).singleElement().satisfies(d -> {
            assertThat(d.message()).contains("'exposure/leverage' is part of").contains("and of");
            assertThat(d.line()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "room: [ control,|room: [ contro,|contro,|there is no matter 'contro'|did you mean 'control'?",
                "stockpile/*|stockpil/*|stockpil/|'stockpil/*' stands for no rule|did you mean 'stockpile/*'?",
                "strengths: [|strengths: [ concentration/ask-purchases,|concentration/ask|the rule 'concentration/ask-purchases' asks, and raises no flag|leave it out",
                "besides: [ dependency/single-source-import,|besides: dependency/x #|besides:|'besides' is no list|write [ … ]"
            })
    void a_list_is_told_of_at_the_very_part_that_is_wrong(
            String right, String wrong, String at, String message, String wayOut) {
        String text = TEXT.replace(right, wrong).replaceFirst("(?s)(besides: dependency/x #[^\n]*).*?\n\n", "$1\n\n");
        String[] before = text.substring(0, text.indexOf(at)).split("\n", -1);
        assertThat(faults(text)).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo(message);
            assertThat(d.suggestion()).isEqualTo(wayOut);
            assertThat(d.line()).isEqualTo(before.length);
            assertThat(d.column()).isEqualTo(before[before.length - 1].length() + 1);
        });
    }

    private static List<Diagnostic> faults(String text) {
        return new Draft(RULES.with(PolicyFile.NAME, text))
                .diagnostics().stream()
                        .filter(d -> d.file().equals(PolicyFile.NAME))
                        .toList();
    }

    private static int lineOf(String text, String name) {
        List<String> lines = text.lines().toList();
        int line = 0;
        while (!lines.get(line).matches(".*(?<![\\w/-])" + Pattern.quote(name) + "(?![\\w-]).*")) {
            line++;
        }
        return line + 1;
    }
}
