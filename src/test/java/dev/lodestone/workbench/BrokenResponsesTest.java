package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file under {@code broken-responses} names the places and codes that are expected of it. */
class BrokenResponsesTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Pattern RESPONSE = Pattern.compile("(?m)^([a-z-]+):");

    @TestFactory
    Stream<DynamicTest> every_mistake_is_found_in_its_place() throws IOException {
        return BrokenFiles.tests("broken-responses", BrokenResponsesTest::found);
    }

    @Test
    void of_a_misspelt_place_the_one_that_is_meant_is_named() {
        String text = "diversify: { says: \"Build up suppliers of {minerals}.\" }";
        assertThat(found(text))
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple(
                        "response 'diversify' has '{minerals}', which nothing fills in", "did you mean '{mineral}'?"));
    }

    @Test
    void a_file_without_responses_is_one_finding_not_one_for_each_rule() {
        RuleFiles files = RULES.with(RuleFiles.RESPONSES, "# nothing yet\n");
        assertThat(RulebookCheck.of(files, LocalDate.of(2026, 11, 24)))
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(tuple("response", "the file holds no responses"));
    }

    private static List<Diagnostic> found(String text) {
        // A rule that names each, so that only what is meant to be unused is.
        String named = RESPONSE.matcher(text)
                .results()
                .map(r -> r.group(1))
                .filter(key -> !key.equals("silent"))
                .collect(Collectors.joining(", "));
        RuleFiles files =
                RULES.with(RuleFiles.RESPONSES, text).with("none.drl", "package rules.none\n// \"" + named + "\"\n");
        return RulebookCheck.of(files, LocalDate.of(2026, 11, 24)).stream()
                .filter(d -> d.file().equals(RuleFiles.RESPONSES))
                .toList();
    }
}
