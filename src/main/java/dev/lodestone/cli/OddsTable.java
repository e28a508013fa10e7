package dev.lodestone.cli;

import dev.lodestone.odds.Odds;
import dev.lodestone.odds.OddsText;
import java.util.List;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Odds as tables for a terminal. */
final class OddsTable {
    private static final int CHANCE = 26;
    private static final int SHOWN = 30;

    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    String of(Odds odds) {
        text.append(tables.head(Tables.plain(OddsText.title(odds))));
        text.append(tables.lines(odds.says()));
        rows("Concerns", odds.concerns().stream().map(OddsText::row).toList());
        rows(OddsText.HANGING, OddsText.hanging(odds));
        text.append(tables.part("Calendar", OddsText.calendar(odds)));
        text.append(tables.part("Losses", OddsText.losses(odds)));
        text.append(tables.part("What drives them", OddsText.drivers(odds.drivers())));
        text.append(tables.part("What is worth knowing", OddsText.worth(odds)));
        text.append(tables.part("What may come", OddsText.events(odds)));
        text.append(tables.part("What is drawn", OddsText.figures(odds)));
        text.append(tables.part("What this rests on", odds.assumes()));
        return text.toString();
    }

    private void rows(String heading, List<OddsText.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append(tables.head("\n" + heading));
        TextTable table = tables.of(Column.Overflow.WRAP, 10, CHANCE);
        rows.stream()
                .limit(SHOWN)
                .forEach(r -> tables.row(table, Tables.colour(r.severity()), r.chance(), Tables.plain(r.says())));
        if (rows.size() > SHOWN) {
            tables.row(table, "", "", "and " + (rows.size() - SHOWN) + " more; --format md or json has all of them");
        }
        text.append(table);
    }
}
