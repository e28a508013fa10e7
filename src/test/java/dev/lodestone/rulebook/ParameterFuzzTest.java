package dev.lodestone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fuzz.Bounded;
import dev.lodestone.fuzz.Mutants;
import dev.lodestone.rule.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of parameters is read or told as a diagnostic, in bounded time and memory. */
class ParameterFuzzTest {
    private static final int TRIES = 500;

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void parameters(@ForAll("files") List<byte[]> files) {
        for (byte[] file : files) {
            Bounded.run(file, () -> ParameterFile.read(files(file), new ArrayList<>()));
        }
    }

    @Test
    void what_stands_beside_the_themes_is_told() {
        List<Diagnostic> told = new ArrayList<>();
        ParameterFile.read(files("foo: bar\nlist: [1, 2]\n".getBytes(StandardCharsets.UTF_8)), told);
        assertThat(told)
                .extracting(d -> d.line() + ": " + d.message())
                .containsExactly("1: 'foo' is no theme with parameters", "2: 'list' is no theme with parameters");
    }

    private static RuleFiles files(byte[] parameters) {
        String text = new String(parameters, StandardCharsets.UTF_8);
        return new RuleFiles(new TreeMap<>(Map.of(RuleFiles.PARAMETERS, text)));
    }

    @Provide
    Arbitrary<List<byte[]>> files() throws Exception {
        String[] lines = Files.readString(Path.of("rules/parameters.yaml")).split("\n");
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i + 25 < lines.length; i += 25) {
            seeds.add(String.join("\n", List.of(lines).subList(i, i + 25)).getBytes(StandardCharsets.UTF_8));
        }
        return Mutants.of(seeds, Mutants.INPUTS * 20 / 100 / TRIES);
    }
}
