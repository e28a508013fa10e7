package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each code of a finding has its page, to which an editor and a code host lead, and its row. */
class CheckPagesTest {
    private static final Path PAGES = Path.of("docs/checks");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(\\1\\.md\\) \\|");
    private static final Pattern FINDING =
            Pattern.compile("(?:new Diagnostic|findings\\.add(?:Also)?|warn|warning|ofParameter)\\(([^;]*);");
    private static final Pattern CODE = Pattern.compile("[,(?:]\\s*\"([a-z]+(?:-[a-z]+)*)\"(?=\\s*[,:])");

    @Test
    void each_page_has_its_row() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(f -> f.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found(ROW, Files.readString(PAGES.resolve("README.md")))).isEqualTo(pages);
        }
    }

    @Test
    void each_code_that_the_checks_tell_has_its_page() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/lodestone"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (text.contains("Diagnostic") || text.contains("Findings")) {
                    FINDING.matcher(text).results().forEach(r -> codes.addAll(found(CODE, r.group(1))));
                }
            }
        }
        assertThat(codes)
                .contains("briefing", "unused-parameter", "unknown-type")
                .allSatisfy(code -> assertThat(PAGES.resolve(code + ".md")).exists());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
