package dev.lodestone.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a profile as a text that people edit. */
final class ProfileText {
    private final StringBuilder text = new StringBuilder();

    /** A text as YAML has it, in quotes where it need be. */
    static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z][A-Za-z ]*") && !value.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return plain ? value : "\"" + oneLine(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A heading may hold line ends, which in a remark would begin a line of its own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    static String list(List<String> values) {
        return "[ " + String.join(", ", values.stream().map(ProfileText::quoted).toList()) + " ]";
    }

    /** Keys with their values in one line. */
    static String map(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((key, value) -> parts.add(quoted(key) + ": " + value));
        return "{ " + String.join(", ", parts) + " }";
    }

    ProfileText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** @param because a remark behind it; null for none */
    ProfileText line(String line, String because) {
        return line(because == null ? line : line + "   # " + oneLine(because));
    }

    static String option(String column, Map<String, String> also) {
        if (also.isEmpty()) {
            return quoted(column);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("from", quoted(column));
        parts.putAll(also);
        return map(parts);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
