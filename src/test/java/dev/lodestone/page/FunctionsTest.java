package dev.lodestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the page computes without drawing, by node's own test runner; and how its sources are written. */
class FunctionsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/js");
    private static final Path TESTS = Path.of("src/test/js");
    private static final int LONGEST_LINE = 140;

    @Test
    void the_functions_that_draw_nothing_hold_under_nodes_own_test_runner() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> tests = Files.list(TESTS)) {
            tests.map(Path::toString)
                    .filter(t -> t.endsWith(".test.mjs"))
                    .sorted()
                    .forEach(command::add);
        }
        Process node;
        try {
            node = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort("There is no node here, so the page's functions were not tested: apt-get install nodejs");
            return;
        }
        String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(told).isZero();
        assertThat(told).containsPattern("(?m)^. pass [1-9]\\d*$");
    }

    @Test
    void no_line_of_the_pages_scripts_is_longer_than_a_reader_takes_in() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            List<String> longer = scripts.flatMap(FunctionsTest::longLines).toList();
            assertThat(longer).isEmpty();
        }
    }

    private static Stream<String> longLines(Path script) {
        try {
            List<String> lines = Files.readAllLines(script);
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> lines.get(i).length() > LONGEST_LINE)
                    .map(i -> script.getFileName() + ":" + (i + 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
