package dev.lodestone.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows are meant.
 *
 * @param columns the cell of each of these fits one of the texts; an empty text is an empty cell
 */
record Where(Map<String, List<Glob>> columns) {
    static final Where ALL = new Where(Map.of());

    boolean holds(RowView row) {
        for (Map.Entry<String, List<Glob>> column : columns.entrySet()) {
            String cell = row.cell(column.getKey());
            if (column.getValue().stream().noneMatch(g -> g.fits(cell))) {
                return false;
            }
        }
        return true;
    }

    Set<String> names() {
        return columns.keySet();
    }
}
