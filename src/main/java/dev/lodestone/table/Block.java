package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of fact that a row may hold.
 *
 * @param where the rows that hold it
 * @param turn the columns of which each makes a fact of its own; null if the row makes one
 * @param needs columns of which one at least says something; empty if the fact needs none
 * @param heading what the heading of such a column comes to, in {@code [heading]}
 */
record Block(FactType type, Where where, List<String> needs, Glob turn, String heading, Map<String, FieldRule> fields) {

    /** Whether nothing stands in any of the columns that it needs. */
    boolean lacksAll(RowView row) {
        return !needs.isEmpty() && needs.stream().allMatch(c -> PrintedFigure.isNone(row.cell(c)));
    }

    /** The columns that it looks at, but for those that it turns into rows. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(where.names());
        columns.addAll(needs);
        fields.values().forEach(rule -> columns.addAll(rule.columns()));
        columns.remove(RowView.CELL);
        columns.remove(RowView.HEADING);
        return columns;
    }
}
