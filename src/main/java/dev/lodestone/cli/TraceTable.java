package dev.lodestone.cli;

import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.RuleTrace;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A rule step by step, for a terminal. */
final class TraceTable {
    private static final int MARGIN = 9;
    private static final int ASKED = 46;
    private static final int VALUE = 22;

    private final RuleTrace trace;
    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    TraceTable(RuleTrace trace) {
        this.trace = trace;
    }

    String text() {
        text.append(tables.head(trace.rule()
                + (trace.economy() == null ? "" : " for " + trace.economy().inText())
                + (trace.mineral() == null ? "" : ", " + trace.mineral().name())
                + ", as of " + Words.date(trace.asOf(), trace.knownOn())));
        text.append(trace.says()).append('\n');
        for (int i = 0; i < trace.conditions().size(); i++) {
            condition(i + 1, trace.conditions().get(i));
        }
        text.append(tables.part(
                "It concludes",
                trace.concludes().stream()
                        .map(c -> (c.id() == null ? "" : c.id() + " " + c.severity() + ", " + c.certainty() + ": ")
                                + c.says())
                        .toList()));
        return text.toString();
    }

    private void condition(int place, RuleTrace.Step step) {
        text.append(tables.head("\n" + place + "  " + step.state() + "  " + Tables.plain(step.says())
                + (step.matches() == 0 ? "" : "  (" + step.matches() + ")")));
        TextTable source = tables.of(Column.Overflow.WRAP, 3);
        tables.row(source, "", Tables.faint(step.condition()));
        text.append(source);
        if (step.tests().size() > 1) {
            TextTable counts = tables.of(Column.Overflow.WRAP, 3);
            tables.row(
                    counts,
                    "",
                    Tables.plain(step.tests().stream()
                            .map(t -> t.says() + ": " + t.passed() + " of " + t.tried())
                            .collect(Collectors.joining("; "))));
            text.append(counts);
        }
        step.candidates().forEach(this::candidate);
        if (step.others() > 0) {
            text.append("   … and ").append(step.others()).append(" more\n");
        }
    }

    private void candidate(RuleTrace.Candidate c) {
        TextTable head = tables.of(Column.Overflow.WRAP, 3, MARGIN);
        String beside = c.beside().isEmpty() ? "" : " (beside " + few(c.beside()) + ")";
        tables.row(
                head,
                "",
                c.passed() ? Tables.bold("passed") : "stopped",
                Tables.plain((c.facts().isEmpty() ? "" : few(c.facts()) + "  ") + c.what() + beside));
        text.append(head);
        TextTable values = tables.of(Column.Overflow.WRAP, 3, MARGIN, ASKED, VALUE);
        for (RuleTrace.Value v : c.values()) {
            tables.row(
                    values,
                    "",
                    v.passed() ? "  yes" : "  no",
                    Tables.plain(v.says()),
                    v.actual() == null ? "" : Tables.plain("is " + v.actual()),
                    Tables.faint(v.parameters().stream()
                            .map(p -> p.name() + " = " + p.value() + " (" + p.unit() + ")")
                            .collect(Collectors.joining("; "))));
        }
        text.append(c.values().isEmpty() ? "" : values.toString());
    }

    private static String few(List<String> facts) {
        return Words.few(facts, 3);
    }
}
