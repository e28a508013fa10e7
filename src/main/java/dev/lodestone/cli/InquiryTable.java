package dev.lodestone.cli;

import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.Timeline;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The answers to inquiries as tables for a terminal. */
final class InquiryTable {
    private static final int SHOWN = 60;
    private static final int LEVEL = 10;

    private final Tables tables = new Tables();
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
        text.append(tables.head("Options compared"));
        if (!c.title().isEmpty()) {
            text.append(c.title()).append('\n');
        }
        TextTable options = tables.of(Column.Overflow.WRAP, 16, 12, 9, 6, 8, 5);
        tables.row(options, "option", "as of", "critical", "high", "medium", "low", "what it does");
        for (Comparison.Column o : c.columns()) {
            tables.row(
                    options,
                    Tables.bold(o.name()),
                    Words.date(o.asOf(), o.knownOn()),
                    "" + o.critical(),
                    "" + o.high(),
                    "" + o.medium(),
                    "" + o.low(),
                    o.title().isEmpty()
                            ? o.does().isEmpty() ? "as it stands" : Tables.plain(o.does())
                            : Tables.plain(o.title()));
        }
        text.append(options);
        flagsThatDiffer(c);
        measures(c);
        responsesThatDiffer(c);
        text.append(ComparisonText.leftOut(c));
        return text.toString();
    }

    private void flagsThatDiffer(Comparison c) {
        List<Comparison.FlagRow> flags =
                c.flags().stream().filter(Comparison.FlagRow::differs).toList();
        text.append(tables.head("\nRisk flags that differ (" + flags.size() + ")"));
        TextTable table = options(c);
        for (Comparison.FlagRow flag : flags.stream().limit(SHOWN).toList()) {
            List<String> cells = new ArrayList<>();
            flag.cells().forEach(cell -> cells.add(Tables.colour(cell.severity(), ComparisonText.words(flag, cell))));
            cells.add(Tables.plain(flag.says()));
            tables.row(table, cells.toArray(String[]::new));
        }
        text.append(flags.isEmpty() ? "none\n" : table.toString());
        more(flags.size() - SHOWN);
        text.append("Alike in all options: ")
                .append(c.flags().size() - flags.size())
                .append('\n');
    }

    private void responsesThatDiffer(Comparison c) {
        List<Comparison.ResponseRow> responses =
                c.responses().stream().filter(Comparison.ResponseRow::differs).toList();
        text.append(tables.head("\nResponses that differ, by priority (" + responses.size() + ")"));
        TextTable table = options(c);
        for (Comparison.ResponseRow response : responses.stream().limit(SHOWN).toList()) {
            List<String> cells = new ArrayList<>();
            for (Comparison.Urgency u : response.cells()) {
                boolean told = u.change() != Comparison.Change.SAME && u.change() != Comparison.Change.ABSENT;
                cells.add((u.priority() == null ? "–" : "" + u.priority()) + (told ? " (" + u.change() + ")" : ""));
            }
            cells.add(Tables.plain(response.says()));
            tables.row(table, cells.toArray(String[]::new));
        }
        text.append(responses.isEmpty() ? "none\n" : table.toString());
        more(responses.size() - SHOWN);
    }

    private void measures(Comparison c) {
        List<Comparison.ResponseRow> measures =
                c.responses().stream().filter(Comparison.ResponseRow::isMeasure).toList();
        if (!measures.isEmpty()) {
            text.append(tables.head("\nFirst measures: cost, time and what they clear (" + measures.size() + ")"));
            TextTable table = options(c);
            for (Comparison.ResponseRow measure : measures.stream().limit(SHOWN).toList()) {
                List<String> cells = new ArrayList<>();
                measure.cells().forEach(cell -> cells.add(ComparisonText.figures(cell)));
                cells.add(Tables.plain(measure.says()));
                tables.row(table, cells.toArray(String[]::new));
            }
            text.append(table);
            more(measures.size() - SHOWN);
        }
    }

    /** A column for each option, as wide as the terminal lets it be, and one for the sentence. */
    private TextTable options(Comparison c) {
        int n = c.columns().size();
        int[] widths = new int[n];
        java.util.Arrays.fill(widths, Math.max(9, Math.min(18, Terminal.width() / 2 / n)));
        TextTable table = tables.of(Column.Overflow.WRAP, widths);
        List<String> names = new ArrayList<>();
        c.columns().forEach(o -> names.add(Tables.bold(o.name())));
        names.add("");
        tables.row(table, names.toArray(String[]::new));
        return table;
    }

    private String sensitivity(Sensitivity s) {
        text.append(tables.head("What would change the answer of " + Words.date(s.asOf(), s.knownOn())));
        for (boolean present : new boolean[] {true, false}) {
            List<Sensitivity.Turn> turns =
                    s.flags().stream().filter(t -> t.present() == present).toList();
            text.append(tables.head("\n" + (present ? "Flags as things stand" : "Flags that a change would raise")
                    + " (" + turns.size() + ")"));
            TextTable table = tables.of(Column.Overflow.WRAP, LEVEL);
            for (Sensitivity.Turn t : turns.stream().limit(SHOWN).toList()) {
                tables.row(table, Tables.colour(t.severity(), t.severity().toString()), Tables.plain(t.says()));
                tables.row(table, "", Tables.bold(t.smallest()));
                t.clearedBy().forEach(measure -> tables.row(table, "", Tables.plain(measure)));
                tables.row(
                        table,
                        "",
                        Tables.faint(t.rule()
                                + (t.thresholds().size() > 1
                                        ? "; thresholds: " + t.thresholds().size()
                                        : "")));
            }
            text.append(turns.isEmpty() ? "none\n" : table.toString());
            more(turns.size() - SHOWN);
        }
        text.append(tables.head("\nQuestions, by what their answers could change ("
                + s.questions().size() + ")"));
        TextTable table = tables.of(Column.Overflow.WRAP, LEVEL);
        for (Sensitivity.Answered q : s.questions().stream().limit(SHOWN).toList()) {
            tables.row(table, "" + q.couldChange().size(), Tables.plain(q.asks()));
            q.couldChange().stream().limit(3).forEach(c -> tables.row(table, "", Tables.faint(c)));
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
        text.append(tables.head("How the answer changes from " + t.from() + " to " + Words.date(t.to(), t.knownOn())));
        for (Timeline.Entry entry : t.entries()) {
            text.append(tables.head("\n" + entry.date() + "  " + Tables.plain(String.join("; ", entry.causes()))));
            TextTable table = tables.of(Column.Overflow.WRAP, 15, LEVEL);
            for (Timeline.Step step : entry.steps()) {
                tables.row(table, "measure", "", Tables.plain(step.says()));
            }
            boolean first = entry == t.entries().get(0);
            if (first && !t.standing().isEmpty()) {
                text.append(t.standing()).append('\n');
                continue;
            }
            for (Timeline.FlagChange f : entry.flags()) {
                tables.row(
                        table,
                        first ? "" : f.change().toString(),
                        f.severity() == null
                                ? ""
                                : Tables.colour(f.severity(), f.severity().toString()),
                        Tables.plain(f.says()));
            }
            entry.responses().forEach(r -> tables.row(table, "response", "", Tables.plain(r)));
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

    private void more(int left) {
        if (left > 0) {
            text.append("  … and ").append(left).append(" more; --format md or json has all of them\n");
        }
    }
}
