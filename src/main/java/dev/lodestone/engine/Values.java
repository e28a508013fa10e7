package dev.lodestone.engine;

import dev.lodestone.fact.Words;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a constraint compares off the object it was tried on. */
final class Values {
    private static final Pattern LEFT =
            Pattern.compile("^(?:\\$\\w+\\s*:\\s*)?(\\$?[a-z]\\w*(?:\\.[a-z]\\w*)*)(\\()?.*", Pattern.DOTALL);

    private Values() {}

    /** The value at the left of a constraint; null if it cannot be told. */
    static String actual(Object what, String constraint, Map<String, Object> values) {
        Matcher left = LEFT.matcher(constraint.strip());
        if (!left.matches()) {
            return null;
        }
        String[] path = left.group(1).split("\\.");
        // In share.atLeast( $t ) the last word is the comparison, not a part of what is compared.
        int length = left.group(2) != null ? path.length - 1 : path.length;
        Object at = what;
        for (int i = 0; i < length && at != null; i++) {
            if (i == 0 && path[0].startsWith("$")) {
                at = values.get(path[0]);
                continue;
            }
            try {
                at = at.getClass().getMethod(path[i]).invoke(at);
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
        return length == 0 ? null : inText(at);
    }

    private static String inText(Object value) {
        return value == null
                ? "not known"
                : value instanceof Enum<?> constant
                        ? Words.of(constant)
                        : value.equals("") ? "empty" : value.toString();
    }
}
