package dev.lodestone.bench.byhand;

import java.util.List;

/** Values as sentences take them. */
final class Text {
    private Text() {}

    /** A value at the start of a sentence. */
    static String capital(Object value) {
        String text = known(value).toString();
        if (text.isEmpty()) {
            return text;
        }
        char first = Character.toUpperCase(text.charAt(0));
        return first == text.charAt(0) ? text : first + text.substring(1);
    }

    /** A day that may be missing. */
    static Object known(Object day) {
        return known(day, "day");
    }

    /** A value that may be missing, by the name of what it is. */
    static Object known(Object value, String what) {
        return value == null ? "an unknown " + what : value;
    }

    /** "gallium, germanium and indium". */
    static String listed(List<?> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? "" : i == all.size() - 1 ? " and " : ", ").append(all.get(i));
        }
        return text.toString();
    }
}
