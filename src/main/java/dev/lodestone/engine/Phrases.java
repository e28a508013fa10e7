package dev.lodestone.engine;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions of rules put into words. */
final class Phrases {
    private static final Pattern NAMES_ONLY = Pattern.compile("\\$\\w+\\s*:\\s*[\\w.!()]+");
    private static final Pattern NAME = Pattern.compile("^\\$\\w+\\s*:\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]\\w*(?:\\.[A-Z]\\w*)*\\.([A-Z][A-Z_]+)\\b");

    private static final Pattern PATH = Pattern.compile("^[a-z]\\w*(?:\\.[a-z]\\w*)*");
    private static final Pattern COMPARISON = Pattern.compile(
            "[=!]= null\\b|[=!]= \"\"|[=!<>]=|[<>]| in (?=\\()|\\b(?:atLeast|atMost|above|below|mayBeBelow|mayBeAbove)\\b");
    private static final Map<String, String> IN_WORDS = Map.ofEntries(
            Map.entry("== null", "is not known"),
            Map.entry("!= null", "is known"),
            Map.entry("== \"\"", "is empty"),
            Map.entry("!= \"\"", "is given"),
            Map.entry("==", "is"),
            Map.entry("!=", "is not"),
            Map.entry("<=", "is at most"),
            Map.entry(">=", "is at least"),
            Map.entry("<", "is below"),
            Map.entry(">", "is above"),
            Map.entry("in", "is one of"),
            Map.entry("atLeast", "is at least"),
            Map.entry("atMost", "is at most"),
            Map.entry("above", "is above"),
            Map.entry("below", "is below"),
            Map.entry("mayBeBelow", "may be below"),
            Map.entry("mayBeAbove", "may be above"));

    private Phrases() {}

    /** "Stockpile whose economy is the United States, mineral is gallium". */
    static String of(Condition condition, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        for (String constraint : condition.constraints()) {
            if (!isNameOnly(constraint)) {
                parts.add(of(constraint, values));
            }
        }
        String what = condition.type().isEmpty() ? condition.text() : condition.type();
        return parts.isEmpty() ? what : what + " whose " + String.join(", ", parts);
    }

    /** Whether a constraint asks for nothing and only names a value. */
    static boolean isNameOnly(String constraint) {
        return NAMES_ONLY.matcher(constraint).matches();
    }

    /** One constraint with the values of its variables in place of their names. */
    static String of(String constraint, Map<String, Object> values) {
        String text = NAME.matcher(constraint).replaceFirst("");
        Matcher variable = VARIABLE.matcher(text);
        text = variable.replaceAll(v -> Matcher.quoteReplacement(
                values.get(v.group()) == null
                        ? v.group()
                        : values.get(v.group()).toString()));
        text = text.replace("Economy.EU", Economy.EU.inText()).replace("Economy.WORLD", Economy.WORLD.inText());
        text = CONSTANT.matcher(text)
                .replaceAll(c -> c.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
        text = text.replaceAll("\\.(\\w+)\\( *([^()]*?) *\\)", " $1 $2");
        text = COMPARISON
                .matcher(text)
                .replaceAll(c ->
                        " " + IN_WORDS.getOrDefault(c.group().strip(), c.group().strip()) + " ");
        text = PATH.matcher(text).replaceAll(p -> Words.apart(p.group().replace('.', ' ')));
        text = text.replaceAll("is one of \\( *([^)]*?) *\\)", "is one of $1");
        return text.replaceAll("(\\d)\\.0\\b", "$1").replaceAll("\\s+", " ").strip();
    }
}
