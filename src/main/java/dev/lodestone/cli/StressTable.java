package dev.lodestone.cli;

import dev.lodestone.stress.Stress;
import dev.lodestone.stress.StressText;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A stop of supply as a table for a terminal. */
final class StressTable {
    private static final int GAP = 2;

    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    String of(Stress s) {
        text.append(tables.head(Tables.plain(StressText.title(s))));
        text.append(tables.lines(List.of(s.headline())));
        text.append(tables.lines(StressText.assumed(s)));
        text.append(tables.lines(s.says()));
        text.append(tables.head("\nMonth by month, in " + s.unit()));
        text.append(months(s));
        text.append(tables.part("What could help, and when", StressText.helps(s)));
        text.append(tables.part("What it costs", StressText.costs(s)));
        text.append(tables.part("Which sectors", StressText.sectors(s)));
        text.append(tables.part("What this leaves out", s.leftOut()));
        text.append(tables.part(
                "What is not known", s.questions().stream().map(q -> q.says()).toList()));
        return text.toString();
    }

    private String months(Stress s) {
        List<String> columns = StressText.columns(s);
        List<List<String>> rows =
                s.months().stream().map(m -> StressText.cells(s, m)).toList();
        TextTable table = tables.of(Column.Overflow.WRAP, widths(columns, rows));
        row(table, columns, Tables::bold);
        rows.forEach(row -> row(table, row, Tables::plain));
        return table.toString();
    }

    private void row(TextTable table, List<String> cells, UnaryOperator<String> as) {
        tables.row(table, cells.stream().map(as).toArray(String[]::new));
    }

    /** Of all columns but the last: as wide as what stands in them. */
    private static int[] widths(List<String> columns, List<List<String>> rows) {
        int[] widths = new int[columns.size() - 1];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).length() + GAP;
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length() + GAP);
            }
        }
        return widths;
    }
}
