package dev.lodestone.cli;

import dev.lodestone.robust.RobustText;
import dev.lodestone.robust.Robustness;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Options over draws as tables for a terminal. */
final class RobustTable {
    /** Wide enough for the headings: cells that wrap side by side would stand on lines of their own. */
    private static final int[] WIDTHS = {20, 12, 19, 10, 18};

    private final Tables tables = new Tables();

    String of(Robustness odds) {
        TextTable table = tables.of(Column.Overflow.WRAP, WIDTHS);
        tables.row(table, RobustText.COLUMNS.toArray(String[]::new));
        odds.options().forEach(o -> tables.row(table, RobustText.cells(o).toArray(String[]::new)));
        return tables.head("\n" + RobustText.HEADING)
                + tables.lines(odds.says())
                + '\n'
                + table
                + tables.part(RobustText.FAILS, RobustText.fails(odds))
                + tables.part(RobustText.DECIDING, RobustText.deciding(odds))
                + tables.part(RobustText.ASSUMES, odds.assumes());
    }
}
