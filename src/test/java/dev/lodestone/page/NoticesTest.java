package dev.lodestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticesTest {
    /** The bundler of {@code org.mvnpm.at.esbuild} is not carried: it is run. */
    private static final Pattern UNPACKED = Pattern.compile(
            "<artifactItem>\\s*<groupId>(?!org\\.mvnpm\\.at\\.esbuild)[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<");

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\S+) \\| (\\d\\S*) \\| \\S+ \\| \\S.+ \\|$");

    @Test
    void every_script_that_the_page_carries_is_named_with_its_version_licence_and_copyright() throws Exception {
        List<String> unpacked = UNPACKED.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(m -> m.group(1).replaceFirst("^(codemirror|lezer|marijn)__", "@$1/") + " " + m.group(2))
                .toList();
        List<String> listed = LISTED.matcher(Files.readString(Path.of("THIRD-PARTY.md")))
                .results()
                .map(NoticesTest::named)
                .toList();
        assertThat(unpacked).isNotEmpty();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(unpacked);
    }

    private static String named(MatchResult row) {
        return row.group(1) + " " + row.group(2);
    }
}
