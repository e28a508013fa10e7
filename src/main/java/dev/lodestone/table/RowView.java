package dev.lodestone.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row under its header, by the names of its columns and of those that a profile finds from them. */
final class RowView {
    /** The heading of the column that is being turned into rows, and its cell. */
    static final String HEADING = "[heading]";

    static final String CELL = "[cell]";

    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final Map<String, FieldRule> further;
    private final String heading;
    private final int turned;
    /** What {@link #CELL} says if it is a part of its cell; null if it is all of it. */
    private final String part;

    /** What was found for further columns: several fields and conditions look at the same one. */
    private Map<String, FieldRule.Value> found;

    /**
     * @param columns the place of each column from 0, by its {@link #normal} name
     * @param further columns that are found from others, by their names in brackets
     */
    RowView(Map<String, Integer> columns, List<String> cells, Map<String, FieldRule> further) {
        this(columns, cells, further, null, -1, null);
    }

    private RowView(
            Map<String, Integer> columns,
            List<String> cells,
            Map<String, FieldRule> further,
            String heading,
            int turned,
            String part) {
        this.columns = columns;
        this.cells = cells;
        this.further = further;
        this.heading = heading;
        this.turned = turned;
        this.part = part;
    }

    /** The same row with one of its columns looked at. */
    RowView turned(String heading, int column) {
        return new RowView(columns, cells, further, heading, column, null);
    }

    /** The same row with one of the values in a cell looked at. */
    RowView part(String value, String column) {
        return new RowView(columns, cells, further, heading, place(column), value);
    }

    /** Names of columns are compared without regard to case and spacing. */
    static String normal(String name) {
        return name.replace('\u00A0', ' ')
                .replace('_', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The place of each column from 0, by its name. */
    static Map<String, Integer> names(List<String> cells) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = normal(cells.get(i));
            if (!name.isEmpty()) {
                names.putIfAbsent(name, i);
            }
        }
        return names;
    }

    boolean has(String column) {
        return column.equals(HEADING) || column.equals(CELL)
                ? turned >= 0 || part != null
                : columns.containsKey(column) || further.containsKey(column);
    }

    /** Null if it is no further column, or nothing was found for it. */
    private FieldRule.Value further(String column) {
        FieldRule rule = further.get(column);
        if (rule == null) {
            return null;
        }
        if (found == null) {
            found = new HashMap<>(8);
        }
        if (!found.containsKey(column)) {
            found.put(column, rule.value(this));
        }
        return found.get(column);
    }

    /** What stands in that column; empty if there is none. */
    String cell(String column) {
        if (column.equals(HEADING)) {
            return heading == null ? "" : heading;
        }
        if (part != null && column.equals(CELL)) {
            return part;
        }
        if (further.containsKey(column)) {
            FieldRule.Value value = further(column);
            return value == null ? "" : value.text();
        }
        int place = place(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    /** The column's place from 0; -1 if there is none. A further column stands where it was found. */
    int place(String column) {
        if ((turned >= 0 || part != null) && (column.equals(CELL) || column.equals(HEADING))) {
            return turned;
        }
        FieldRule rule = further.get(column);
        if (rule != null) {
            FieldRule.Value value = further(column);
            String from = value == null || value.column() == null ? rule.looksAt(this) : value.column();
            return from == null ? -1 : place(from);
        }
        return columns.getOrDefault(column, -1);
    }
}
