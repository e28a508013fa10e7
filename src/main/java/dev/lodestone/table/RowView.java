package dev.lodestone.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row under its header, by the names of its columns. */
final class RowView {
    /** The heading of the column that is being turned into rows, and its cell. */
    static final String HEADING = "[heading]";

    static final String CELL = "[cell]";

    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final String heading;
    private final int turned;

    /** @param columns the place of each column from 0, by its {@link #normal} name */
    RowView(Map<String, Integer> columns, List<String> cells) {
        this(columns, cells, null, -1);
    }

    private RowView(Map<String, Integer> columns, List<String> cells, String heading, int turned) {
        this.columns = columns;
        this.cells = cells;
        this.heading = heading;
        this.turned = turned;
    }

    /** The same row with one of its columns looked at. */
    RowView turned(String heading, int column) {
        return new RowView(columns, cells, heading, column);
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
        return column.equals(HEADING) || column.equals(CELL) ? turned >= 0 : columns.containsKey(column);
    }

    /** What stands in that column; empty if there is none. */
    String cell(String column) {
        if (column.equals(HEADING)) {
            return heading == null ? "" : heading;
        }
        int place = place(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    /** The column's place from 0; -1 if there is none. */
    int place(String column) {
        if (turned >= 0 && (column.equals(CELL) || column.equals(HEADING))) {
            return turned;
        }
        return columns.getOrDefault(column, -1);
    }
}
