package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.fact.Words;
import dev.lodestone.report.CsvLine;
import dev.lodestone.report.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A comparison as a Markdown page and as CSV. */
public final class ComparisonText {
    private ComparisonText() {}

    /** Rows that differ in some option, with the reasons below; what all have alike is counted. */
    public static String markdown(Comparison c) {
        StringBuilder text = new StringBuilder("# Options compared\n\n");
        if (!c.title().isEmpty()) {
            text.append('*').append(c.title()).append("*\n\n");
        }
        options(c, text);
        text.append(leftOut(c)).append("\n## Risk flags that differ\n\n");
        List<Comparison.FlagRow> differing =
                c.flags().stream().filter(Comparison.FlagRow::differs).toList();
        table(text, c, differing.stream().map(ComparisonText::cells).toList(), "flag");
        int alike = c.flags().size() - differing.size();
        text.append("\nAlike in all options: ").append(alike).append(alike == 1 ? " flag.\n" : " flags.\n");
        if (!differing.isEmpty()) {
            text.append("\n## Why\n\n");
            why(differing, text);
        }
        List<Comparison.ResponseRow> responses =
                c.responses().stream().filter(Comparison.ResponseRow::differs).toList();
        List<Comparison.ResponseRow> measures =
                c.responses().stream().filter(Comparison.ResponseRow::isMeasure).toList();
        if (!measures.isEmpty()) {
            text.append("\n## First measures: what they cost, and clear of the flags of each option\n\n");
            table(text, c, measures.stream().map(ComparisonText::figures).toList(), "measure");
        }
        text.append("\n## Responses that differ (priority, 1 is most urgent)\n\n");
        table(text, c, responses.stream().map(ComparisonText::cells).toList(), "response");
        return text.toString();
    }

    private static void options(Comparison c, StringBuilder text) {
        text.append(MarkdownTable.head(List.of(
                        "option",
                        "what it does",
                        "as of",
                        "critical",
                        "high",
                        "medium",
                        "low",
                        "info",
                        "clears",
                        "raises")))
                .append('\n');
        for (Comparison.Column o : c.columns()) {
            List<String> about = new ArrayList<>(List.of(o.title(), o.does()));
            about.removeIf(String::isEmpty);
            text.append(MarkdownTable.row(
                            o.name(),
                            about.isEmpty() ? "as it stands" : String.join(": ", about),
                            Words.date(o.asOf(), o.knownOn()),
                            o.critical(),
                            o.high(),
                            o.medium(),
                            o.low(),
                            o.info(),
                            o.clears(),
                            o.raises()))
                    .append('\n');
        }
    }

    /** Of each option and rule why it is otherwise, once for all the minerals of which it is so. */
    private static void why(List<Comparison.FlagRow> rows, StringBuilder text) {
        Map<List<String>, Set<String>> minerals = new LinkedHashMap<>();
        for (Comparison.FlagRow row : rows) {
            for (Comparison.Cell cell : row.cells()) {
                if (cell.why() != null) {
                    String rule = "- **" + cell.variant() + "**, " + row.rule() + " for "
                            + row.economy().inText();
                    Set<String> told = minerals.computeIfAbsent(List.of(rule, cell.why()), k -> new LinkedHashSet<>());
                    if (row.mineral() != null) {
                        told.add(row.mineral().name());
                    }
                }
            }
        }
        minerals.forEach((of, told) -> text.append(of.get(0))
                .append(told.isEmpty() ? "" : " (" + String.join(", ", told) + ")")
                .append(of.get(1).startsWith("differs") ? " " : " is ")
                .append(of.get(1))
                .append(".\n"));
    }

    private static void table(StringBuilder text, Comparison c, List<List<String>> rows, String what) {
        if (rows.isEmpty()) {
            text.append("None.\n");
            return;
        }
        List<String> head = new ArrayList<>(List.of(what));
        c.columns().forEach(o -> head.add(o.name()));
        text.append(MarkdownTable.head(head)).append('\n');
        rows.forEach(cells -> text.append(MarkdownTable.row(cells.toArray())).append('\n'));
    }

    private static List<String> cells(Comparison.FlagRow row) {
        List<String> cells = new ArrayList<>(List.of(row.says()));
        row.cells().forEach(cell -> cells.add(words(row, cell)));
        return cells;
    }

    private static List<String> cells(Comparison.ResponseRow row) {
        List<String> cells = new ArrayList<>(List.of(row.says()));
        row.cells().forEach(u -> cells.add((u.priority() == null ? "–" : "" + u.priority()) + mark(u.change())));
        return cells;
    }

    private static List<String> figures(Comparison.ResponseRow row) {
        List<String> cells = new ArrayList<>(List.of(row.says()));
        row.cells().forEach(cell -> cells.add(figures(cell)));
        return cells;
    }

    /** "1.7 to 5.3 million dollars, 1 to 9 months: clears 2", "–" where it is absent. */
    public static String figures(Comparison.Urgency cell) {
        if (cell.priority() == null) {
            return "–";
        }
        String clears = cell.clears() == null
                ? "not looked at"
                : cell.clears().isEmpty()
                        ? "clears nothing"
                        : "clears " + cell.clears().size();
        return (cell.cost() == null ? "cost not known" : cell.cost().toString())
                + (cell.takes() == null ? "" : ", " + cell.takes()) + ": " + clears;
    }

    /** "high (other figures: 45 in place of 30)". @param row whose sentence is that of the base, if that has the flag */
    public static String words(Comparison.FlagRow row, Comparison.Cell cell) {
        return cell.change() == Comparison.Change.OTHER_FIGURES
                ? words(cell).replace("(other figures)", "(other figures: " + figures(row.says(), cell.says()) + ")")
                : words(cell);
    }

    /** The words in which two sentences differ; the second one whole if they are not built alike. */
    private static String figures(String before, String now) {
        String[] was = before.split(" ");
        String[] is = now.split(" ");
        Set<String> differ = new LinkedHashSet<>();
        for (int i = 0; i < is.length && was.length == is.length; i++) {
            int from = i;
            while (i < is.length && !was[i].equals(is[i])) {
                i++;
            }
            // Words side by side make one figure: "20 to 120" in place of "at most 100".
            if (i > from) {
                differ.add(figure(is, from, i) + " in place of " + figure(was, from, i));
            }
        }
        return was.length == is.length ? String.join(", ", differ) : now;
    }

    private static String figure(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to)).replaceAll("^[(]+|[,.;:)]+$", "");
    }

    /** "high (new)", "–" where it is absent. */
    private static String words(Comparison.Cell cell) {
        if (cell.severity() == null) {
            return cell.change() == Comparison.Change.GONE ? "– (gone)" : "–";
        }
        return cell.severity() + (cell.certainty() == Certainty.POSSIBLE ? ", possible" : "") + mark(cell.change());
    }

    private static String mark(Comparison.Change change) {
        return switch (change) {
            case SAME, ABSENT -> "";
            case OTHER_FIGURES -> " (other figures)";
            default -> " (" + change + ")";
        };
    }

    /** One line for each flag or response and option. */
    public static String csv(Comparison c) {
        StringBuilder text = new StringBuilder(
                "kind,name,economy,mineral,variant,change,level,certainty,says,why,cost,takes,clears\n");
        for (Comparison.FlagRow r : c.flags()) {
            for (Comparison.Cell cell : r.cells()) {
                text.append(line(r, cell));
            }
        }
        for (Comparison.ResponseRow r : c.responses()) {
            for (Comparison.Urgency u : r.cells()) {
                text.append(line(r, u));
            }
        }
        return text.toString();
    }

    private static String line(Comparison.FlagRow r, Comparison.Cell cell) {
        return CsvLine.of(
                "flag",
                r.rule(),
                r.economy().code(),
                r.mineral() == null ? null : r.mineral().key(),
                cell.variant(),
                cell.change(),
                cell.severity(),
                cell.certainty(),
                cell.says() == null ? r.says() : cell.says(),
                cell.why(),
                null,
                null,
                null);
    }

    private static String line(Comparison.ResponseRow r, Comparison.Urgency u) {
        return CsvLine.of(
                "response",
                r.response(),
                r.economy().code(),
                r.mineral() == null ? "" : r.mineral().key(),
                u.variant(),
                u.change(),
                u.priority(),
                null,
                r.says(),
                null,
                u.cost(),
                u.takes(),
                u.clears() == null ? null : u.clears().size());
    }

    /** What the budget left out, in a paragraph; empty if nothing. */
    public static String leftOut(Comparison c) {
        return c.leftOut().isEmpty()
                ? ""
                : "\nNot assessed, as the budget was used up: " + String.join(", ", c.leftOut()) + ".\n";
    }
}
