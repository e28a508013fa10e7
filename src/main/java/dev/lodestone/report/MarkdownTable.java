package dev.lodestone.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of tables in Markdown: whatever stands in a cell, it ends neither the cell nor the row. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The names of columns, and the line below them. */
    public static String head(List<String> names) {
        return row(names.toArray()) + "\n" + "|---".repeat(names.size()) + "|";
    }

    public static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> String.valueOf(cell).replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
