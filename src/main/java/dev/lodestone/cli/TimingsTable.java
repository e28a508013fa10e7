package dev.lodestone.cli;

import dev.lodestone.fact.Words;
import dev.lodestone.trial.Timings;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** What rules take, for a terminal: the slowest first. */
final class TimingsTable {
    private static final int SHOWN = 15;

    private final Timings timings;
    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    TimingsTable(Timings timings) {
        this.timings = timings;
    }

    String text() {
        text.append(tables.head(
                "\nWhat the rules take on " + Words.count(timings.requests(), "request") + ", in microseconds"));
        text.append(number(timings.together()))
                .append(" for the whole answer by all rules together; ")
                .append(number(timings.sum()))
                .append(" for ")
                .append(Words.count(timings.rules().size(), "rule"))
                .append(" one by one\n");
        TextTable table = tables.of(Column.Overflow.SPAN, 12, 10, 12, 8);
        tables.row(table, "time", "tuples", "evaluations", "fired", "rule, and its conditions by their places");
        timings.rules().stream().limit(SHOWN).forEach(rule -> rule(table, rule));
        text.append(table);
        if (timings.rules().size() > SHOWN) {
            text.append("… and ")
                    .append(timings.rules().size() - SHOWN)
                    .append(" more rules; --format json has all of them and each constraint\n");
        }
        text.append(tables.part("How to read it", timings.says()));
        text.append(tables.part("Left out", timings.leftOut()));
        return text.toString();
    }

    private void rule(TextTable table, Timings.OfRule rule) {
        tables.row(
                table,
                number(rule.micros()),
                "" + rule.tuples(),
                "" + rule.evaluations(),
                "" + rule.fired(),
                Tables.bold(rule.rule()) + " " + Tables.faint(rule.file() + ":" + rule.line()));
        List<Timings.OfCondition> worked = rule.conditions().stream()
                .filter(c -> c.evaluations() > 0 || c.tuples() > 0)
                .toList();
        for (Timings.OfCondition c : worked) {
            tables.row(
                    table,
                    "  " + number(c.micros()),
                    "" + c.tuples(),
                    "" + c.evaluations(),
                    "",
                    "  " + c.place() + " " + Tables.plain(c.says()));
        }
    }

    private static String number(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }
}
