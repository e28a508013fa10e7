package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One slip is one finding, whatever else names what cannot be read for it. */
class OneCauseTest {
    private static final RuleFiles RULES = RuleFiles.embedded();

    @Test
    void a_comment_without_end_hides_all_rules_of_its_file_and_is_told_alone() {
        oneFinding("tariff.drl", "\nrule ", "\n/* to do\nrule ", "the comment that begins here has no end");
    }

    @Test
    void a_misspelt_list_of_matters_is_told_without_what_names_them() {
        oneFinding(PolicyFile.NAME, "\nmatters:", "\nmaters:", "the file has no field 'maters'");
    }

    private static void oneFinding(String file, String written, String slip, String says) {
        String text = RULES.texts().get(file);
        assertThat(text).contains(written);
        String broken = text.replaceFirst(written, slip);
        assertThat(RulebookCheck.of(RULES.with(file, broken), LocalDate.of(2026, 11, 24)).stream()
                        .filter(Diagnostic::isError))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.file()).isEqualTo(file);
                    assertThat(d.message()).isEqualTo(says);
                });
    }
}
