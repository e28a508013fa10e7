package dev.lodestone.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One way to find the value of a field.
 *
 * @param when the rows that it is for
 * @param from names of one column: the first that the table has
 * @param text in which {@code {column}} stands for a cell; no value if that is empty. Instead of {@code from}
 * @param each what divides several values in one cell, of which each is worded and looked up; null if it is one value
 * @param words what a cell that fits comes to, the first that fits; a cell that fits none has no value
 * @param lookup the shipped table in which the value is looked up; null if it stands for itself
 * @param give the column of that table
 * @param percent whether a bare number is per cent
 * @param aboveOne whether only one above 1 is, so that 1 and less has to be asked about
 * @param unit what the figure is printed in, a text like {@code text}; null if it is as the field wants it
 * @param join values put one after the other with a comma, or with {@code each}, those that are there. Instead of {@code from}
 */
record Option(
        Where when,
        List<String> from,
        CellText text,
        String each,
        Map<Glob, String> words,
        Lookup lookup,
        String give,
        boolean percent,
        boolean aboveOne,
        CellText unit,
        List<FieldRule> join) {

    /** The value, or null if this way leads to none. */
    FieldRule.Value value(RowView row) {
        if (!when.holds(row)) {
            return null;
        }
        FieldRule.Value raw = raw(row);
        if (raw == null || raw.text().isEmpty()) {
            return null;
        }
        String value = each == null ? found(raw.text()) : several(raw.text());
        if (value == null || value.isEmpty()) {
            return null;
        }
        boolean bare = percent && !(aboveOne && value.matches("0*[01]?(?:[.,]0*)?|0?[.,][0-9]+"));
        return new FieldRule.Value(value, raw.column(), bare, unit == null ? null : unit.of(row));
    }

    private String found(String text) {
        String value = worded(text);
        return value != null && lookup != null ? lookup.find(value, give) : value;
    }

    /** Each once, divided as lists of facts are; null if none leads to a value. */
    private String several(String text) {
        Set<String> values = new LinkedHashSet<>();
        for (String part : text.split(Pattern.quote(each))) {
            String value = part.isBlank() ? null : found(part.strip());
            if (value != null && !value.isEmpty()) {
                values.add(value);
            }
        }
        return values.isEmpty() ? null : String.join(CellReader.AND, values);
    }

    private FieldRule.Value raw(RowView row) {
        if (!join.isEmpty()) {
            return joined(row);
        }
        if (text != null) {
            String filled = text.of(row);
            String first = text.columns().isEmpty() ? null : text.columns().get(0);
            return filled == null ? null : new FieldRule.Value(filled, first, percent, null);
        }
        for (String column : from) {
            if (row.has(column)) {
                return new FieldRule.Value(row.cell(column), column, percent, null);
            }
        }
        return null;
    }

    private FieldRule.Value joined(RowView row) {
        Set<String> parts = new LinkedHashSet<>();
        String column = null;
        for (FieldRule each : join) {
            FieldRule.Value value = each.value(row);
            if (value != null) {
                parts.add(value.text());
                column = column == null ? value.column() : column;
            }
        }
        return parts.isEmpty()
                ? null
                : new FieldRule.Value(String.join(each == null ? ", " : each, parts), column, false, null);
    }

    private String worded(String value) {
        if (words.isEmpty()) {
            return value;
        }
        for (Map.Entry<Glob, String> word : words.entrySet()) {
            String filled = word.getKey().fill(value, word.getValue());
            if (filled != null) {
                return filled;
            }
        }
        return null;
    }

    /** The columns that it looks at. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(from);
        columns.addAll(when.names());
        for (CellText template : new CellText[] {text, unit}) {
            if (template != null) {
                columns.addAll(template.columns());
            }
        }
        join.forEach(rule -> columns.addAll(rule.columns()));
        return columns;
    }
}
