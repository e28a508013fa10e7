package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One kind of fact that a row may hold.
 *
 * @param sheet the sheets of a workbook that hold it; null for any
 * @param where the rows that hold it
 * @param turn the columns of which each makes a fact of its own, with its heading in {@code [heading]}; null if the row makes one
 * @param split the column of which each value makes a fact of its own, in {@code [cell]}; null if the row makes one
 * @param at what divides the values in that column
 * @param needs columns of which one at least says something; empty if the fact needs none
 */
record Block(
        FactType type,
        Glob sheet,
        Where where,
        String split,
        String at,
        List<String> needs,
        TurningRule turn,
        Map<String, FieldRule> fields) {

    /** Whether one row may make several facts. */
    boolean isTurned() {
        return turn != null || split != null;
    }

    /** The row, or what it says of each of the values in the column that is split. */
    List<RowView> split(RowView row) {
        if (split == null) {
            return List.of(row);
        }
        return Arrays.stream(row.cell(split).split(Pattern.quote(at)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> row.part(value, split))
                .toList();
    }

    /** Whether nothing stands in any of the columns that it needs. */
    boolean lacksAll(RowView row) {
        return !needs.isEmpty() && needs.stream().allMatch(c -> PrintedFigure.isNone(row.cell(c)));
    }

    /** The columns that it looks at, but for those that it turns into rows. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(where.names());
        if (split != null) {
            columns.add(split);
        }
        columns.addAll(needs);
        fields.values().forEach(rule -> columns.addAll(rule.columns()));
        columns.remove(RowView.CELL);
        columns.remove(RowView.HEADING);
        return columns;
    }
}
