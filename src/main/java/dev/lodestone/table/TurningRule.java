package dev.lodestone.table;

import java.util.List;
import java.util.Objects;

/**
 * Columns of which each makes a fact of its own.
 *
 * @param columns what their headings fit
 * @param heading what a heading comes to, with {@code $1} for what a star stands for; null for that, or for the heading itself where
 *     there is no star
 */
record TurningRule(List<Glob> columns, String heading) {

    boolean fits(String column) {
        return columns.stream().anyMatch(c -> c.fits(column));
    }

    /** What a heading comes to; null if it is none of them. */
    String fill(String column) {
        return columns.stream()
                .map(c -> heading == null && c.isPlain() && c.fits(column)
                        ? column
                        : c.fill(column, heading == null ? "$1" : heading))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
