package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrokenCasesTest {
    private static final RuleFiles RULES = RuleFiles.embedded();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern EXPECTED = Pattern.compile("# expect (.+)");
    private static final String FILE = "dependency.cases.yaml";

    @Test
    void every_slip_in_cases_is_told_at_once_in_its_place_with_the_way_out() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/broken-cases/slips.cases.yaml"));
        List<String> expected = EXPECTED.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(1))
                .sorted()
                .toList();

        assertThat(found(text).stream()
                        .filter(d -> d.file().equals(FILE))
                        .map(d -> d.line() + ":" + d.column() + " " + d.code() + " " + d.message()
                                + (d.suggestion() == null ? "" : " (" + d.suggestion() + ")"))
                        .sorted())
                .isEqualTo(expected);
    }

    @Test
    void a_file_that_is_no_yaml_is_one_finding_and_its_rules_are_not_said_to_have_no_cases() {
        assertThat(found("- name: x\n  then: [ {")).extracting(Diagnostic::code).containsExactly("case");
        assertThat(found("name: x")).extracting(Diagnostic::message).containsExactly("cases are a list");
        assertThat(found("[]")).extracting(Diagnostic::code).contains("rule-without-cases");
    }

    @Test
    void an_alias_is_told_as_nothing_is_filled_in_for_it() {
        String text = "- name: x\n  asOf: 2026-02-15\n  given:\n    - &a { fact: ImportShare }\n    - *a\n  then: []\n";
        assertThat(found(text)).singleElement().satisfies(d -> {
            assertThat(d.line() + ":" + d.column()).isEqualTo("5:7");
            assertThat(d.message()).isEqualTo("anchors are not read here: '*a' stands for nothing");
            assertThat(d.suggestion()).isEqualTo("write out what it stands for");
        });
    }

    @Test
    void what_stands_twice_in_a_case_is_told_as_in_other_files() {
        assertThat(found("- name: x\n  asOf: 2026-02-15\n  given: []\n  then: []\n  then: []\n"))
                .extracting(Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple("'then' stands here twice", "leave one out, or rename it"));
    }

    @Test
    void two_cases_of_one_name_are_told_as_a_failure_names_its_case() {
        String one = "- name: x\n  asOf: 2026-02-15\n  given: []\n  then: []\n";
        assertThat(found(one + one))
                .extracting(Diagnostic::line, Diagnostic::message)
                .contains(tuple(5, "there is a case named 'x' at line 1 already"));
    }

    @Test
    void one_conclusion_that_is_expected_is_a_list_of_one() {
        assertThat(found("- name: x\n  asOf: 2026-02-15\n  given: []\n  then: { rule: dependency/x }\n"))
                .extracting(Diagnostic::message, Diagnostic::suggestion)
                .contains(tuple("what is expected is a list", "write - { rule: theme/name } on a line of its own"));
    }

    private static List<Diagnostic> found(String cases) {
        return RulebookCheck.of(RULES.with(FILE, cases), TODAY);
    }
}
