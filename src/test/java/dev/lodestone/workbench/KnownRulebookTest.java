package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.lsp.TypedRule;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is remembered of earlier checks changes nothing of what a check tells. */
class KnownRulebookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final String TYPED = TypedRule.text();

    private final KnownRulebook known = new KnownRulebook();

    private List<Diagnostic> agreed(RuleFiles files) {
        List<Diagnostic> found = RulebookCheck.of(files, TODAY, known);
        assertThat(found).isEqualTo(RulebookCheck.of(files, TODAY));
        return found;
    }

    private static RuleFiles changed(String file, String what, String with) {
        String text = RULES.texts().get(file);
        assertThat(text).contains(what);
        return RULES.with(file, text.replace(what, with));
    }

    @Test
    void a_rule_that_is_typed_is_told_of_as_without_memory() {
        String before = RULES.texts().get("tariff.drl");
        for (int typed = 0; typed <= TYPED.length(); typed += 67) {
            agreed(RULES.with("tariff.drl", before + TYPED.substring(0, typed)));
        }
        assertThat(agreed(RULES.with("tariff.drl", before + TYPED)))
                .extracting(Diagnostic::code)
                .containsExactly("rule-without-cases");
    }

    @Test
    void what_changes_in_one_file_is_told_in_those_that_lean_on_it_and_taken_back() {
        assertThat(agreed(RULES)).isEmpty();
        assertThat(agreed(changed("parameters.yaml", "  dominance:", "  dominanze:")))
                .extracting(Diagnostic::code)
                .contains("unknown-parameter");
        assertThat(agreed(RULES)).isEmpty();
        assertThat(agreed(changed("responses.yaml", "monitor:", "monitore:")))
                .extracting(Diagnostic::code)
                .contains("unknown-response");
        assertThat(agreed(changed("exposure.drl", "\"exposure/interdependence\"", "\"exposure/interdependance\"")))
                .extracting(Diagnostic::code)
                .contains("unknown-rule");
        assertThat(agreed(changed("stockpile.csv", "stockpile.high-risk-days", "stockpile.base-days")))
                .extracting(Diagnostic::code)
                .contains("parameter-for-all");
        String stockpile = RULES.texts().get("stockpile.drl");
        int first = stockpile.indexOf("rule \"");
        String again = stockpile.substring(first, stockpile.indexOf("\nend\n", first) + 5);
        assertThat(agreed(RULES.with("stockpile.drl", stockpile + again)))
                .extracting(Diagnostic::code)
                .contains("duplicate-rule");
        assertThat(agreed(RULES)).isEmpty();
    }

    @Test
    void broken_files_one_after_the_other_are_told_of_as_without_memory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken"))) {
            List<Path> some = files.sorted().toList();
            for (int i = 0; i < some.size(); i += 13) {
                assertThat(agreed(RULES.with("broken.drl", Files.readString(some.get(i)))))
                        .as(some.get(i).toString())
                        .isNotEmpty();
            }
        }
    }
}
