package dev.lodestone.cli;

import dev.lodestone.advice.Severity;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** What tables on a terminal are made of. */
final class Tables {
    private static final int LEAST = 20;

    private final Ansi ansi = Terminal.ansi();

    /** Columns of these widths, and one of what is left, which wraps. */
    TextTable of(Column.Overflow overflow, int... widths) {
        Column[] columns = new Column[widths.length + 1];
        int left = Terminal.width();
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new Column(widths[i], 0, overflow);
            left -= widths[i];
        }
        columns[widths.length] = new Column(Math.max(LEAST, left), 0, Column.Overflow.WRAP);
        return of(columns);
    }

    TextTable of(Column... columns) {
        return TextTable.forColumns(Help.defaultColorScheme(ansi), columns);
    }

    void row(TextTable table, String... cells) {
        Ansi.Text[] texts = new Ansi.Text[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = ansi.new Text(cells[i], Help.defaultColorScheme(ansi));
        }
        table.addRowValues(texts);
    }

    /** Lines of text, wrapped; empty if there are none. */
    String lines(List<String> lines) {
        TextTable table = of(new Column[] {new Column(Terminal.width(), 2, Column.Overflow.WRAP)});
        lines.forEach(line -> row(table, plain(line)));
        return table.toString();
    }

    /** Lines below a heading; nothing where there are none. */
    String part(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : head("\n" + heading) + lines(lines);
    }

    /** A heading, with the end of its line. */
    String head(String line) {
        return ansi.string("@|bold " + line + "|@") + '\n';
    }

    static String bold(String text) {
        return "@|bold " + plain(text) + "|@";
    }

    static String faint(String text) {
        return "@|faint " + plain(text) + "|@";
    }

    static String colour(Severity severity) {
        return colour(severity, severity.toString());
    }

    /** A text in the colour of a severity; as it is where there is none. */
    static String colour(Severity severity, String text) {
        return severity == null
                ? text
                : switch (severity) {
                    case CRITICAL -> "@|bold,red " + text + "|@";
                    case HIGH -> "@|red " + text + "|@";
                    case MEDIUM -> "@|yellow " + text + "|@";
                    case LOW -> "@|cyan " + text + "|@";
                    case INFO -> "@|faint " + text + "|@";
                };
    }

    /** Text of the facts is text: what would be markup in it loses its meaning. */
    static String plain(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }
}
