package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.report.AskedTogether;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** An assessment as tables for a terminal. */
final class AdviceTable {
    private static final int SHOWN = 60;
    private static final int SHOWN_QUESTIONS = 20;

    private final Assessment assessment;
    private final String title;
    private final boolean full;
    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    /** @param full with the flags that are folded into others, and all rows */
    AdviceTable(Assessment assessment, String title, boolean full) {
        this.assessment = assessment;
        this.title = title;
        this.full = full;
    }

    String text() {
        String whom = assessment.asked().isEmpty()
                ? "all economies concerned"
                : Economy.names(assessment.asked())
                        + (assessment.asked().equals(assessment.subjects())
                                ? ""
                                : " (the facts speak of " + Economy.names(assessment.subjects()) + ")");
        text.append(
                tables.head("Advice for " + whom + " as of " + Words.date(assessment.asOf(), assessment.knownOn())));
        if (!title.isEmpty()) {
            text.append(title).append('\n');
        }
        text.append(new FirstPageTable(assessment).text());
        changes();
        flags();
        responses();
        questions();
        sources();
        text.append("\nrules ")
                .append(assessment.ruleBase().digest(), 0, 19)
                .append(", ")
                .append(assessment.ruleBase().rules())
                .append(" rules\n");
        return text.toString();
    }

    private void changes() {
        if (assessment.since() == null) {
            return;
        }
        List<Change> changes = assessment.briefing().changes();
        text.append(tables.head("\nWhat has changed since " + assessment.since()));
        changes.forEach(c -> text.append("- ").append(c.says()).append('\n'));
        text.append(changes.isEmpty() ? "nothing\n" : "");
    }

    private void flags() {
        text.append(tables.head("\nRisk flags (" + assessment.riskFlags().size() + ")"));
        if (assessment.riskFlags().isEmpty()) {
            text.append("none\n");
            return;
        }
        TextTable table = tables.of(Column.Overflow.TRUNCATE, 5, 10, 6, 23);
        List<RiskFlag> flags = assessment.riskFlags().stream()
                .filter(f -> full || f.foldedInto() == null)
                .toList();
        for (RiskFlag f : flags.stream().limit(limit(SHOWN)).toList()) {
            tables.row(
                    table,
                    f.id(),
                    Tables.colour(f.severity()),
                    f.economy().code(),
                    name(f.mineral()),
                    Tables.plain(f.says()) + (f.certainty() == Certainty.POSSIBLE ? " Possible, not certain." : ""));
            tables.row(table, "", "", "", "", Tables.faint(reasons(f)));
        }
        text.append(table);
        more(flags.size() - limit(SHOWN));
        int folded = assessment.riskFlags().size() - flags.size();
        if (folded > 0) {
            text.append("  and ").append(folded).append(" folded into these; --full has them\n");
        }
    }

    private int limit(int shown) {
        return full ? Integer.MAX_VALUE : shown;
    }

    private void more(int left) {
        if (left > 0) {
            text.append("  … and ").append(left).append(" more; --full has all of them\n");
        }
    }

    private static String reasons(RiskFlag f) {
        StringBuilder reasons = new StringBuilder(f.rule());
        part(reasons, "", f.because().facts());
        part(reasons, "flags ", f.because().flags());
        part(reasons, "", f.because().parameters());
        return reasons.toString();
    }

    private static void part(StringBuilder into, String what, List<String> names) {
        if (!names.isEmpty()) {
            int most = 8;
            into.append("; ").append(what).append(Words.few(names, most));
        }
    }

    private void responses() {
        if (assessment.responses().isEmpty()) {
            return;
        }
        text.append(
                tables.head("\nRecommended responses (" + assessment.responses().size() + ")"));
        TextTable table = tables.of(Column.Overflow.TRUNCATE, 5, 10, 6, 23);
        for (RecommendedResponse r :
                assessment.responses().stream().limit(limit(SHOWN)).toList()) {
            tables.row(
                    table,
                    String.valueOf(r.priority()),
                    r.addresses().stream().limit(2).collect(Collectors.joining(" "))
                            + (r.addresses().size() > 2 ? " …" : ""),
                    r.economy().code(),
                    name(r.mineral()),
                    Tables.plain(r.says()));
        }
        text.append(table);
        more(assessment.responses().size() - limit(SHOWN));
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        text.append(tables.head("\nWhat is not known (" + assessment.questions().size() + ")"));
        TextTable table = tables.of(Column.Overflow.TRUNCATE, 5, 10, 6, 23);
        List<AskedTogether> all = AskedTogether.of(assessment.questions());
        for (AskedTogether asked : all.stream().limit(limit(SHOWN_QUESTIONS)).toList()) {
            Question q = asked.first();
            tables.row(
                    table,
                    "?",
                    "",
                    q.economy().code(),
                    asked.several() ? "several" : name(q.mineral()),
                    Tables.plain(asked.says()));
            tables.row(table, "", "", "", "", "@|faint would decide " + String.join(", ", q.wouldDecide()) + "|@");
        }
        text.append(table);
        more(all.size() - limit(SHOWN_QUESTIONS));
    }

    private void sources() {
        if (assessment.facts().isEmpty()) {
            return;
        }
        text.append(tables.head("\nFacts and sources (" + assessment.facts().size() + ")"));
        int most = limit(40);
        TextTable table = tables.of(
                new Column(34, 2, Column.Overflow.WRAP), new Column(Terminal.width() - 34, 2, Column.Overflow.WRAP));
        for (Assessment.CitedFact f : assessment.facts().stream().limit(most).toList()) {
            tables.row(table, Tables.plain(f.id()), Tables.plain(f.source()));
        }
        text.append(table);
        more(assessment.facts().size() - most);
    }

    private static String name(Mineral mineral) {
        return mineral == null ? "–" : mineral.name();
    }
}
