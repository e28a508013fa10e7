package dev.lodestone.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in which {@code *} stands for any characters, without regard to case. What a star stood for can be written again as
 * {@code $1}, {@code $2}. It is no regular expression: those can keep a processor busy for hours.
 */
final class Glob {
    private final String text;
    private final String[] parts;
    private final String column;

    private Glob(String text) {
        this.text = text;
        boolean names = text.length() > 2 && text.charAt(0) == '{' && text.charAt(text.length() - 1) == '}';
        this.column = names ? RowView.normal(text.substring(1, text.length() - 1)) : null;
        this.parts = text.toLowerCase(Locale.ROOT).split("\\*", -1);
    }

    static Glob of(String text) {
        return new Glob(text.strip());
    }

    /** The column that it names, {@code {column}}, where a condition compares two of them; null if it names none. */
    String column() {
        return column;
    }

    /** Whether it is one text and no other. */
    boolean isPlain() {
        return parts.length == 1;
    }

    boolean fits(String value) {
        return stars(value) != null;
    }

    /**
     * What a value comes to.
     *
     * @param as may hold {@code $1} to {@code $9}
     * @return null if the value does not fit
     */
    String fill(String value, String as) {
        List<String> stars = stars(value);
        if (stars == null) {
            return null;
        }
        String filled = as;
        for (int i = 0; i < stars.size() && filled.indexOf('$') >= 0; i++) {
            filled = filled.replace("$" + (i + 1), stars.get(i).strip());
        }
        return filled;
    }

    /** What each star stands for, each as short as it can be; null if the value does not fit. */
    private List<String> stars(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (isPlain()) {
            return lower.equals(parts[0]) ? List.of() : null;
        }
        // The length of a few letters depends on their case: then what a star stood for is told in small letters.
        String whole = lower.length() == value.length() ? value : lower;
        String last = parts[parts.length - 1];
        if (!lower.startsWith(parts[0])
                || lower.length() < parts[0].length() + last.length()
                || !lower.endsWith(last)) {
            return null;
        }
        List<String> stars = new ArrayList<>(parts.length - 1);
        int at = parts[0].length();
        int end = lower.length() - last.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int next = lower.indexOf(parts[i], at);
            if (next < 0 || next + parts[i].length() > end) {
                return null;
            }
            stars.add(whole.substring(at, next));
            at = next + parts[i].length();
        }
        stars.add(whole.substring(at, end));
        return stars;
    }

    @Override
    public String toString() {
        return text;
    }
}
