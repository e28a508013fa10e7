package dev.lodestone.cli;

import dev.lodestone.robust.RobustText;
import dev.lodestone.robust.Robustness;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Options over draws as tables for a terminal. */
final class RobustTable {
    private static final int NAME = 22;
    private static final int CELL = 14;

    private final Tables tables = new Tables();

    String of(Robustness odds) {
        TextTable table = tables.of(Column.Overflow.WRAP, NAME, CELL, CELL, CELL, CELL);
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
