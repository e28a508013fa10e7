package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file under {@code broken-parameters} names the places and codes that are expected of it. */
class BrokenParametersTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern PARAMETER = Pattern.compile("(?m)^  ([a-z-]+): \\{");

    @TestFactory
    Stream<DynamicTest> every_mistake_is_found_in_its_place() throws IOException {
        return BrokenFiles.tests("broken-parameters", BrokenParametersTest::found);
    }

    @Test
    void the_shipped_rulebook_is_clean_and_its_parameters_are_up_to_date() {
        assertThat(RulebookCheck.of(RULES, TODAY)).isEmpty();
        assertThat(RulebookCheck.of(RULES, LocalDate.of(2030, 12, 31)))
                .extracting(d -> d.code() + " " + d.message())
                .hasSize(4)
                .allMatch(d -> d.startsWith("outdated-parameter the parameter 'crma."));
    }

    private static List<Diagnostic> found(String text) {
        // A rule that asks for each, so that only what is meant to be unused is.
        StringBuilder rules = new StringBuilder("package rules.none\n");
        if (!text.contains("unused-parameter")) {
            PARAMETER
                    .matcher(text)
                    .results()
                    .forEach(
                            m -> rules.append("// \"broken.").append(m.group(1)).append("\"\n"));
        }
        RuleFiles files = RULES.with(RuleFiles.PARAMETERS, text).with("none.drl", rules.toString());
        return RulebookCheck.of(files, TODAY).stream()
                .filter(d -> d.file().equals(RuleFiles.PARAMETERS) && d.line() > 0)
                .toList();
    }
}
