package dev.lodestone.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which rows are meant.
 *
 * @param columns the cell of each of these fits one of the texts; an empty text is an empty cell, and a text that is one
 *     {@code {column}} fits if that column says the same
 */
record Where(Map<String, List<Glob>> columns) {
    static final Where ALL = new Where(Map.of());

    boolean holds(RowView row) {
        for (Map.Entry<String, List<Glob>> column : columns.entrySet()) {
            String cell = row.cell(column.getKey());
            if (column.getValue().stream().noneMatch(g -> fits(g, cell, row))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Glob glob, String cell, RowView row) {
        String other = glob.column();
        return other == null
                ? glob.fits(cell)
                : !cell.isEmpty() && row.cell(other).equalsIgnoreCase(cell);
    }

    /** The columns that it looks at. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(columns.keySet());
        columns.values()
                .forEach(globs -> globs.stream()
                        .map(Glob::column)
                        .filter(Objects::nonNull)
                        .forEach(names::add));
        return names;
    }
}
