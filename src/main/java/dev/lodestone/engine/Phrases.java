package dev.lodestone.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions of rules put into words. */
final class Phrases {
    private static final Pattern NAMES_ONLY = Pattern.compile("\\$\\w+\\s*:\\s*[\\w.!()]+");
    private static final Pattern NAME = Pattern.compile("^\\$\\w+\\s*:\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]\\w*(?:\\.[A-Z]\\w*)*\\.([A-Z][A-Z_]+)\\b");

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
        text = CONSTANT.matcher(text)
                .replaceAll(c -> c.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return text.replaceAll("\\.(\\w+)\\( *([^()]*?) *\\)", " $1 $2")
                .replace("==", "is")
                .replace("!= null", "is known")
                .replace("!=", "is not")
                .replaceAll("\\batLeast\\b", "is at least")
                .replaceAll("\\batMost\\b", "is at most")
                .replaceAll("\\b(above|below)\\b", "is $1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
