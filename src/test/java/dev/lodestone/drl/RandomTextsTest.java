package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.engine.Draft;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in a rule file, it is accepted or refused with places; nothing is thrown. */
class RandomTextsTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final List<String> NAMES =
            new ArrayList<>(RULES.ending(".drl").keySet());
    private static final Draft SHIPPED = new Draft(RULES);
    private static final String[] PIECES = {
        "(",
        ")",
        ",",
        ";",
        "\"",
        "'",
        "/*",
        "*/",
        "//",
        "{$",
        "}",
        "$x",
        ":",
        ":=",
        "==",
        "!",
        "&&",
        "||",
        ".",
        "?.",
        "[",
        "]",
        "rule",
        "when",
        "then",
        "end",
        "not",
        "exists",
        "forall",
        "accumulate",
        "from",
        "eval",
        "or",
        "and",
        "import static",
        "declare",
        "function",
        "query",
        "@says",
        "@",
        "\\u0041",
        "\u0000",
        "\uFFFD",
        "\uD83D",
        "\n",
        "\r",
        "\t",
        "-1",
        "1e999",
        "0x",
        "null",
        "this",
        "in",
        "matches",
        "contains",
        "new",
        "Parameter( name == \"",
        "java.lang.System",
        "é",
        "\u202E"
    };

    @Property(tries = 3000)
    void a_shipped_file_with_random_changes_is_read_to_its_end(@ForAll long seed) {
        Random random = new Random(seed);
        String file = NAMES.get(random.nextInt(NAMES.size()));
        String text = RULES.texts().get(file);
        for (int i = random.nextInt(6); i >= 0; i--) {
            text = changed(text, random);
        }
        Rulebook book = Rulebook.of(
                Map.of(file, text),
                SHIPPED.parameters().byName().keySet(),
                java.util.Set.of(),
                SHIPPED.responses().keySet());
        int lines = text.split("\\R", -1).length;
        assertThat(book.diagnostics()).allSatisfy(d -> {
            assertThat(d.line()).isBetween(1, lines);
            assertThat(d.column()).isPositive();
            assertThat(d.message()).isNotBlank().doesNotContain("Exception");
        });
        Lints.of(book, SHIPPED.opposites());
    }

    @Property(tries = 150)
    void what_the_checks_accept_the_engine_compiles_or_refuses(@ForAll long seed) {
        Random random = new Random(seed);
        String file = NAMES.get(random.nextInt(NAMES.size()));
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(RuleFiles.PARAMETERS, RULES.parameters());
        texts.put(RuleFiles.RESPONSES, RULES.responses());
        texts.put(file, swapped(RULES.texts().get(file), random));
        assertThat(new Draft(new RuleFiles(texts)).diagnostics())
                .allSatisfy(d -> assertThat(d.message()).doesNotContain("Exception"));
    }

    @Property(tries = 500)
    void random_characters_are_refused_in_their_place(@ForAll String text) {
        Rulebook book = Rulebook.of(Map.of("some.drl", text), null, java.util.Set.of(), null);
        assertThat(book.diagnostics()).allSatisfy(d -> assertThat(d.line()).isPositive());
    }

    /** Bytes flipped, cut off, left out, doubled, or something put in between. */
    private static String changed(String text, Random random) {
        if (text.isEmpty()) {
            return PIECES[random.nextInt(PIECES.length)];
        }
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                yield new String(bytes, StandardCharsets.UTF_8);
            }
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(0, at) + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(at);
            default -> text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(at);
        };
    }

    /** One word in place of another of the same file, so that much of it stays in order. */
    private static String swapped(String text, Random random) {
        List<int[]> words = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\$?[A-Za-z.]+").matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        int[] a = words.get(random.nextInt(words.size()));
        int[] b = words.get(random.nextInt(words.size()));
        return text.substring(0, a[0]) + text.substring(b[0], b[1]) + text.substring(a[1]);
    }
}
