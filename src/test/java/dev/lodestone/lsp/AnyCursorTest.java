package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.eclipse.lsp4j.Position;

/** Whatever stands in a file, and wherever the cursor is: there is an answer, or none, and nothing is thrown. */
class AnyCursorTest {
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final List<String> TEXTS = texts();
    private static final String[] PIECES = {
        "(",
        ")",
        "\"",
        "@",
        ".",
        "{$",
        "}",
        ":",
        "==",
        " in ( ",
        "//",
        "/*",
        "rule \"x/y\"",
        "when",
        "then",
        "end",
        "$a",
        "\n",
        "- ",
        "rule: ",
        "{ fact: Tariff, ",
        "'",
        "\r\n",
        "𝛼"
    };

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void nothing_is_thrown(@ForAll long seed) {
        Random random = new Random(seed);
        String text = mangled(TEXTS.get(random.nextInt(TEXTS.size())), random);
        String file = List.of(
                        "draft.drl", "draft.cases.yaml", "parameters.yaml", "responses.yaml", "briefing.yaml", "a.csv")
                .get(random.nextInt(6));
        Snapshot snapshot = snapshot(file, text);
        KnownParameters parameters = new KnownParameters();
        int offset = random.nextInt(text.length() + 1);
        Position at = Positions.of(text, offset);
        assertThat(Positions.offset(text, at)).isEqualTo(offset);
        if (FileKinds.isRules(file)) {
            assertThat(DrlCompletion.at(snapshot, parameters, file, offset, true))
                    .isNotNull();
        } else {
            assertThat(YamlCompletion.at(snapshot, parameters, file, offset, false))
                    .isNotNull();
        }
        new Hovers(snapshot, parameters, rule -> Set.of()).at(file, at);
        assertThat(References.definition(snapshot, file, at)).isNotNull();
        assertThat(References.of(snapshot, file, at, true)).isNotNull();
        Renames.prepared(snapshot, file, at);
        assertThat(Symbols.of(snapshot, file)).allMatch(s -> !s.getName().isBlank());
        assertThat(Lenses.of(snapshot, file, rule -> null)).isNotNull();
        assertThat(Formatting.of(file, text)).isNotNull();
    }

    private static Snapshot snapshot(String file, String text) {
        RuleFiles files = SHIPPED.with(file, text);
        Map<String, List<Mention>> mentions = new TreeMap<>();
        mentions.put(file, FileKinds.mentions(file, text));
        mentions.put(
                "tariff.drl", FileKinds.mentions("tariff.drl", files.texts().get("tariff.drl")));
        return new Snapshot(Path.of("rules").toAbsolutePath(), files, mentions, Map.of(file, 1));
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0 && mangled.length() > 0; i--) {
            int at = random.nextInt(mangled.length());
            if (random.nextBoolean()) {
                mangled.insert(at, PIECES[random.nextInt(PIECES.length)]);
            } else {
                mangled.delete(at, Math.min(mangled.length(), at + random.nextInt(200)));
            }
        }
        return mangled.toString();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(SHIPPED.texts().values());
        for (String folder : List.of("broken", "hostile")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources").resolve(folder))) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
