package dev.lodestone.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which {@code {column}} stands for what is in that column of a row. */
final class CellText {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    /** What stands between the names: one more than there are names. */
    private final List<String> between = new ArrayList<>();

    private final List<String> columns = new ArrayList<>();

    CellText(String text) {
        Matcher names = NAME.matcher(text);
        int end = 0;
        while (names.find()) {
            between.add(text.substring(end, names.start()));
            columns.add(RowView.normal(names.group(1)));
            end = names.end();
        }
        between.add(text.substring(end));
    }

    List<String> columns() {
        return columns;
    }

    boolean isBlank() {
        return columns.isEmpty() && between.get(0).isBlank();
    }

    /** Null if one of the cells is empty. */
    String of(RowView row) {
        if (columns.isEmpty()) {
            return between.get(0);
        }
        StringBuilder text = new StringBuilder(between.get(0));
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cell(columns.get(i));
            if (cell.isEmpty()) {
                return null;
            }
            text.append(cell).append(between.get(i + 1));
        }
        return text.toString();
    }
}
