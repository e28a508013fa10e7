package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file under {@code broken} and {@code hostile} begins with the places and codes that are expected of it. */
class BrokenRulesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Draft SHIPPED = new Draft(RULES);
    private static final Set<String> PARAMETERS = SHIPPED.parameters().byName().keySet();
    private static final RuleFiles ALONE = new RuleFiles(
            new TreeMap<>(Map.of(RuleFiles.PARAMETERS, RULES.parameters(), RuleFiles.RESPONSES, RULES.responses())));
    private static final Pattern EXPECTED = Pattern.compile("// expect (\\d+:\\d+ \\S+)");

    @TestFactory
    Stream<DynamicTest> every_mistake_is_found_in_its_place() throws IOException {
        return files("broken").map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }

    @TestFactory
    Stream<DynamicTest> every_hostile_text_is_refused_in_its_place() throws IOException {
        return files("hostile").map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }

    @Test
    void the_corpora_are_as_large_as_they_should_be() throws IOException {
        assertThat(files("broken")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files("hostile")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void a_syntax_error_in_one_file_does_not_hide_the_semantic_errors_of_another() throws IOException {
        RuleFiles two = RULES.with("first.drl", text("broken", "missing-operand"))
                .with("second.drl", text("broken", "unknown-field"));
        assertThat(new Draft(two).diagnostics())
                .extracting(Diagnostic::file, Diagnostic::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("first.drl", "syntax"),
                        org.assertj.core.groups.Tuple.tuple("second.drl", "unknown-field"));
    }

    /** Beside all shipped rules, whose names and responses it may refer to; the engine is not asked, as they are the same. */
    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> expected =
                EXPECTED.matcher(text).results().map(r -> r.group(1)).sorted().toList();
        Map<String, String> texts = RULES.with("broken.drl", text).ending(".drl");
        List<String> found =
                Rulebook.of(texts, PARAMETERS, Set.of(), SHIPPED.responses().keySet()).diagnostics().stream()
                        .filter(d -> d.file().equals("broken.drl"))
                        .map(d -> d.line() + ":" + d.column() + " " + d.code())
                        .sorted()
                        .toList();
        assertThat(found).isEqualTo(expected).isNotEmpty();
        assertThatThrownBy(() -> new RuleBase(ALONE.with("broken.drl", text))).isInstanceOf(BrokenRules.class);
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(RESOURCES.resolve(folder)).sorted();
    }

    private static String text(String folder, String name) throws IOException {
        Matcher header = Pattern.compile("(?m)^// expect.*$")
                .matcher(Files.readString(RESOURCES.resolve(folder).resolve(name + ".drl")));
        return header.replaceAll("");
    }
}
