package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Files in YAML that name the places and codes that are expected of them, behind {@code # expect}. */
final class BrokenFiles {
    private static final Pattern EXPECTED = Pattern.compile("# expect (\\d+:\\d+ \\S+)");

    private BrokenFiles() {}

    /**
     * A test for each file.
     *
     * @param folder beside the other resources of tests
     * @param found what is found in a text
     */
    static Stream<DynamicTest> tests(String folder, Function<String, List<Diagnostic>> found) throws IOException {
        return Files.list(Path.of("src/test/resources", folder))
                .sorted()
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(text(f), found)));
    }

    private static void check(String text, Function<String, List<Diagnostic>> found) {
        List<String> expected =
                EXPECTED.matcher(text).results().map(r -> r.group(1)).sorted().toList();
        assertThat(found.apply(text).stream()
                        .map(d -> d.line() + ":" + d.column() + " " + d.code())
                        .sorted()
                        .toList())
                .isEqualTo(expected);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
