package dev.lodestone.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the value of a field is found in a row.
 *
 * @param options the first that leads to a value is taken
 */
record FieldRule(List<Option> options) {

    /**
     * A value as it was found.
     *
     * @param column where; null if it is the same in all rows
     * @param percent whether a bare number is per cent
     * @param unit what it is printed in; null if it is as the field wants it
     */
    record Value(String text, String column, boolean percent, String unit) {}

    /** Null if there is none. */
    Value value(RowView row) {
        for (Option option : options) {
            Value value = option.value(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        options.forEach(o -> columns.addAll(o.columns()));
        return columns;
    }

    /** The first cell that it looks at, empty or not: where to look if there is no value. */
    String looksAt(RowView row) {
        return columns().stream().filter(row::has).findFirst().orElse(null);
    }
}
