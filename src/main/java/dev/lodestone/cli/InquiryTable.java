package dev.lodestone.cli;

import dev.lodestone.advice.Severity;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.Timeline;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The answers to inquiries as tables for a terminal. */
final class InquiryTable {
    private static final int SHOWN = 60;
    private static final int LEVEL = 10;

    private final Ansi ansi = Terminal.ansi();
    private final StringBuilder text = new StringBuilder();

    static String text(Comparison comparison) {
        return new InquiryTable().comparison(comparison);
    }

    static String text(Sensitivity sensitivity) {
        return new InquiryTable().sensitivity(sensitivity);
    }

    static String text(Timeline timeline) {
        return new InquiryTable().timeline(timeline);
    }

    private String comparison(Comparison c) {
        head("Options compared");
        if (!c.title().isEmpty()) {
            text.append(c.title()).append('\n');
        }
        TextTable options = table(16, 12, 9, 6, 8, 5);
        row(options, "option", "as of", "critical", "high", "medium", "low", "what it does");
        for (Comparison.Column o : c.columns()) {
            row(
                    options,
                    bold(o.name()),
                    o.asOf().toString(),
                    "" + o.critical(),
                    "" + o.high(),
                    "" + o.medium(),
                    "" + o.low(),
                    o.title().isEmpty() ? o.does().isEmpty() ? "as it stands" : plain(o.does()) : plain(o.title()));
        }
        text.append(options);

        List<Comparison.FlagRow> flags =
                c.flags().stream().filter(Comparison.FlagRow::differs).toList();
        head("\nRisk flags that differ (" + flags.size() + ")");
        TextTable table = options(c);
        for (Comparison.FlagRow flag : flags.stream().limit(SHOWN).toList()) {
            List<String> cells = new ArrayList<>();
            flag.cells().forEach(cell -> cells.add(colour(cell.severity(), ComparisonText.words(cell))));
            cells.add(plain(flag.says()));
            row(table, cells.toArray(String[]::new));
        }
        text.append(flags.isEmpty() ? "none\n" : table.toString());
        more(flags.size() - SHOWN);
        text.append("Alike in all options: ")
                .append(c.flags().size() - flags.size())
                .append('\n');

        List<Comparison.ResponseRow> responses =
                c.responses().stream().filter(Comparison.ResponseRow::differs).toList();
        head("\nResponses that differ, by priority (" + responses.size() + ")");
        table = options(c);
        for (Comparison.ResponseRow response : responses.stream().limit(SHOWN).toList()) {
            List<String> cells = new ArrayList<>();
            for (Comparison.Urgency u : response.cells()) {
                boolean told = u.change() != Comparison.Change.SAME && u.change() != Comparison.Change.ABSENT;
                cells.add((u.priority() == null ? "–" : "" + u.priority()) + (told ? " (" + u.change() + ")" : ""));
            }
            cells.add(plain(response.says()));
            row(table, cells.toArray(String[]::new));
        }
        text.append(responses.isEmpty() ? "none\n" : table.toString());
        more(responses.size() - SHOWN);
        return text.toString();
    }

    /** A column for each option, as wide as the terminal lets it be, and one for the sentence. */
    private TextTable options(Comparison c) {
        int n = c.columns().size();
        int[] widths = new int[n];
        java.util.Arrays.fill(widths, Math.max(9, Math.min(18, Terminal.width() / 2 / n)));
        TextTable table = table(widths);
        List<String> names = new ArrayList<>();
        c.columns().forEach(o -> names.add(bold(o.name())));
        names.add("");
        row(table, names.toArray(String[]::new));
        return table;
    }

    private String sensitivity(Sensitivity s) {
        head("What would change the answer of " + s.asOf());
        for (boolean present : new boolean[] {true, false}) {
            List<Sensitivity.Turn> turns =
                    s.flags().stream().filter(t -> t.present() == present).toList();
            head("\n" + (present ? "Flags as things stand" : "Flags that a change would raise") + " (" + turns.size()
                    + ")");
            TextTable table = table(LEVEL);
            for (Sensitivity.Turn t : turns.stream().limit(SHOWN).toList()) {
                row(table, colour(t.severity(), t.severity().toString()), plain(t.says()));
                row(table, "", bold(t.smallest()));
                row(
                        table,
                        "",
                        faint(t.rule()
                                + (t.thresholds().size() > 1
                                        ? "; thresholds: " + t.thresholds().size()
                                        : "")));
            }
            text.append(turns.isEmpty() ? "none\n" : table.toString());
            more(turns.size() - SHOWN);
        }
        head("\nQuestions, by what their answers could change (" + s.questions().size() + ")");
        TextTable table = table(LEVEL);
        for (Sensitivity.Answered q : s.questions().stream().limit(SHOWN).toList()) {
            row(table, "" + q.couldChange().size(), plain(q.asks()));
            q.couldChange().stream().limit(3).forEach(c -> row(table, "", faint(c)));
        }
        text.append(s.questions().isEmpty() ? "none\n" : table.toString());
        more(s.questions().size() - SHOWN);
        if (!s.leftOut().isEmpty()) {
            text.append("Left out, as the budget was used up: ")
                    .append(s.leftOut().size())
                    .append(" figures, dates and parameters\n");
        }
        return text.toString();
    }

    private String timeline(Timeline t) {
        head("How the answer changes from " + t.from() + " to " + t.to());
        for (Timeline.Entry entry : t.entries()) {
            head("\n" + entry.date() + "  " + plain(String.join("; ", entry.causes())));
            TextTable table = table(15, LEVEL);
            for (Timeline.Step step : entry.steps()) {
                row(table, "measure", "", plain(step.fact() + ": " + step.before() + " → " + step.now()));
            }
            for (Timeline.FlagChange f : entry.flags()) {
                row(
                        table,
                        f.change().toString(),
                        f.severity() == null
                                ? ""
                                : colour(f.severity(), f.severity().toString()),
                        plain(f.says()));
            }
            entry.responses().forEach(r -> row(table, "response", "", plain(r)));
            text.append(table);
        }
        if (!t.leftOut().isEmpty()) {
            text.append("\nLeft out, as the budget was used up: ")
                    .append(t.leftOut().size())
                    .append(" dates from ")
                    .append(t.leftOut().get(0))
                    .append(" on\n");
        }
        return text.toString();
    }

    /** Columns of these widths, and one of what is left. */
    private TextTable table(int... widths) {
        Column[] columns = new Column[widths.length + 1];
        int left = Terminal.width();
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new Column(widths[i], 0, Column.Overflow.WRAP);
            left -= widths[i];
        }
        columns[widths.length] = new Column(Math.max(20, left), 0, Column.Overflow.WRAP);
        return TextTable.forColumns(Help.defaultColorScheme(ansi), columns);
    }

    private void row(TextTable table, String... cells) {
        Ansi.Text[] texts = new Ansi.Text[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = ansi.new Text(cells[i], Help.defaultColorScheme(ansi));
        }
        table.addRowValues(texts);
    }

    private void more(int left) {
        if (left > 0) {
            text.append("  … and ").append(left).append(" more; --format md or json has all of them\n");
        }
    }

    private void head(String line) {
        text.append(ansi.string("@|bold " + line + "|@")).append('\n');
    }

    private static String bold(String text) {
        return "@|bold " + plain(text) + "|@";
    }

    private static String faint(String text) {
        return "@|faint " + plain(text) + "|@";
    }

    private static String colour(Severity severity, String text) {
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
    private static String plain(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }
}
