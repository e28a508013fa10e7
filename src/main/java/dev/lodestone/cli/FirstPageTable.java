package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Words;
import dev.lodestone.report.EffectText;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Page one of an answer for a terminal: what its reader has to know first. */
final class FirstPageTable {
    private static final int RANK = 5;
    private static final int SEVERITY = 10;
    private static final int UNTIL = 12;

    private final Assessment assessment;
    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    FirstPageTable(Assessment assessment) {
        this.assessment = assessment;
    }

    String text() {
        Briefing briefing = assessment.briefing();
        text.append(briefing.headline()).append('\n');
        if (!briefing.concerns().isEmpty()) {
            text.append(tables.head("\nWhat matters most"));
            concerns(briefing);
        }
        if (!briefing.calendar().isEmpty()) {
            text.append(tables.head("\nThe next 90 days"));
            TextTable table = tables.of(Column.Overflow.TRUNCATE, RANK + SEVERITY + UNTIL);
            briefing.calendar().forEach(d -> tables.row(table, d.when(), Tables.plain(d.says())));
            text.append(table);
        }
        if (!briefing.unknowns().isEmpty()) {
            text.append(tables.head("\nWhat is not known and would change most"));
            TextTable table = tables.of(Column.Overflow.TRUNCATE, RANK);
            briefing.unknowns().forEach(u -> tables.row(table, "?", Tables.plain(u.says())));
            text.append(table);
        }
        return text.append('\n').append(briefing.figures()).append('\n').toString();
    }

    private void concerns(Briefing briefing) {
        TextTable table = tables.of(Column.Overflow.TRUNCATE, RANK, SEVERITY, UNTIL);
        int rank = 1;
        for (Briefing.Concern c : briefing.concerns()) {
            String because = c.doubts().isEmpty() ? "not certain" : c.doubts().get(0);
            String possible = c.certainty() == Certainty.POSSIBLE
                    ? " Possible: " + because + "."
                    : c.reservation().isEmpty() ? "" : " " + Words.capital(c.reservation()) + ".";
            String until = c.until() == null ? "–" : Precision.inText(c.precision(), c.until());
            tables.row(
                    table,
                    String.valueOf(rank++),
                    Tables.colour(c.severity()),
                    until,
                    Tables.plain(c.says()) + possible);
            tables.row(table, "", "", "", Tables.faint(c.whyHere()));
            if (c.disposition() != null) {
                tables.row(table, "", "", "", Tables.plain(c.disposition().says()));
            }
            assessment.responses().stream()
                    .filter(r -> r.id() != null && r.id().equals(c.first()))
                    .forEach(r -> first(r, table));
        }
        text.append(table);
    }

    private void first(RecommendedResponse r, TextTable table) {
        tables.row(table, "", "", "", "First: " + Tables.plain(r.says()));
        if (r.effect() != null) {
            tables.row(table, "", "", "", Tables.faint(EffectText.inFull(r.effect())));
        }
    }
}
