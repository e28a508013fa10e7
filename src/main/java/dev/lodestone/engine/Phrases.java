package dev.lodestone.engine;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
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

    private static final Pattern WHOLE = Pattern.compile("(\\d)\\.0\\b");

    /** Those of the constraints that were asked for; edited rules add few. */
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

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
        return TEMPLATES.computeIfAbsent(constraint, Template::of).with(values);
    }

    /**
     * A constraint in words, with gaps for the values of its variables.
     *
     * @param words before, between and behind the gaps
     * @param variables whose values belong into the gaps
     */
    private record Template(List<String> words, List<String> variables) {
        private static final Pattern GAP = Pattern.compile("\uE000");

        static Template of(String constraint) {
            String text = NAME.matcher(constraint).replaceFirst("");
            List<String> variables =
                    VARIABLE.matcher(text).results().map(MatchResult::group).toList();
            text = VARIABLE.matcher(text).replaceAll(GAP.pattern());
            text = text.replace("Economy.EU", Economy.EU.inText()).replace("Economy.WORLD", Economy.WORLD.inText());
            text = CONSTANT.matcher(text)
                    .replaceAll(c -> c.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            text = text.replaceAll("\\.(\\w+)\\( *([^()]*?) *\\)", " $1 $2");
            text = COMPARISON
                    .matcher(text)
                    .replaceAll(c -> " "
                            + IN_WORDS.getOrDefault(c.group().strip(), c.group().strip()) + " ");
            text = PATH.matcher(text).replaceAll(p -> Words.apart(p.group().replace('.', ' ')));
            text = text.replaceAll("is one of \\( *([^)]*?) *\\)", "is one of $1");
            text = WHOLE.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
            return new Template(List.of(GAP.split(text, -1)), variables);
        }

        String with(Map<String, Object> values) {
            StringBuilder text = new StringBuilder(words.get(0));
            for (int i = 0; i < variables.size(); i++) {
                Object value = values.get(variables.get(i));
                text.append(
                                value == null
                                        ? variables.get(i)
                                        : WHOLE.matcher(value.toString()).replaceAll("$1"))
                        .append(words.get(i + 1));
            }
            return text.toString();
        }
    }
}
