package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.AskedTogether;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** An assessment as tables for a terminal. */
final class AdviceTable {
    private static final int SHOWN = 60;
    private static final int SHOWN_QUESTIONS = 20;

    private final Assessment assessment;
    private final String title;
    private final Ansi ansi = Terminal.ansi();
    private final StringBuilder text = new StringBuilder();

    AdviceTable(Assessment assessment, String title) {
        this.assessment = assessment;
        this.title = title;
    }

    String text() {
        String whom = assessment.asked().isEmpty()
                ? "all economies concerned"
                : names(assessment.asked())
                        + (assessment.asked().equals(assessment.subjects())
                                ? ""
                                : " (the facts speak of " + names(assessment.subjects()) + ")");
        head("Advice for " + whom + " as of " + assessment.asOf());
        if (!title.isEmpty()) {
            text.append(title).append('\n');
        }
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

    private void flags() {
        head("\nRisk flags (" + assessment.riskFlags().size() + ")");
        if (assessment.riskFlags().isEmpty()) {
            text.append("none\n");
            return;
        }
        TextTable table = table(5, 10, 6, 23);
        for (RiskFlag f : assessment.riskFlags().stream().limit(SHOWN).toList()) {
            row(
                    table,
                    f.id(),
                    colour(f.severity()),
                    f.economy().code(),
                    name(f.mineral()),
                    plain(f.says()) + (f.certainty() == Certainty.POSSIBLE ? " Possible, not certain." : ""));
            row(table, "", "", "", "", "@|faint " + plain(reasons(f)) + "|@");
        }
        text.append(table);
        more(assessment.riskFlags().size() - SHOWN);
    }

    private void more(int left) {
        if (left > 0) {
            text.append("  … and ").append(left).append(" more; --format md or json has all of them\n");
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
            into.append("; ")
                    .append(what)
                    .append(names.stream().limit(most).collect(Collectors.joining(", ")))
                    .append(names.size() > most ? " and " + (names.size() - most) + " more" : "");
        }
    }

    private void responses() {
        if (assessment.responses().isEmpty()) {
            return;
        }
        head("\nRecommended responses (" + assessment.responses().size() + ")");
        TextTable table = table(5, 10, 6, 23);
        for (RecommendedResponse r :
                assessment.responses().stream().limit(SHOWN).toList()) {
            row(
                    table,
                    String.valueOf(r.priority()),
                    r.addresses().stream().limit(2).collect(Collectors.joining(" "))
                            + (r.addresses().size() > 2 ? " …" : ""),
                    r.economy().code(),
                    name(r.mineral()),
                    plain(r.says()));
        }
        text.append(table);
        more(assessment.responses().size() - SHOWN);
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        head("\nWhat is not known (" + assessment.questions().size() + ")");
        TextTable table = table(5, 10, 6, 23);
        List<AskedTogether> all = AskedTogether.of(assessment.questions());
        for (AskedTogether asked : all.stream().limit(SHOWN_QUESTIONS).toList()) {
            Question q = asked.first();
            row(
                    table,
                    "?",
                    "",
                    q.economy().code(),
                    asked.several() ? "several" : name(q.mineral()),
                    plain(asked.says()));
            row(table, "", "", "", "", "@|faint would decide " + String.join(", ", q.wouldDecide()) + "|@");
        }
        text.append(table);
        more(all.size() - SHOWN_QUESTIONS);
    }

    private void sources() {
        if (assessment.facts().isEmpty()) {
            return;
        }
        head("\nFacts and sources (" + assessment.facts().size() + ")");
        int most = 40;
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(ansi),
                new Column(34, 2, Column.Overflow.WRAP),
                new Column(Terminal.width() - 34, 2, Column.Overflow.WRAP));
        for (Assessment.CitedFact f : assessment.facts().stream().limit(most).toList()) {
            row(table, plain(f.id()), plain(f.source()));
        }
        text.append(table);
        more(assessment.facts().size() - most);
    }

    private TextTable table(int id, int severity, int economy, int mineral) {
        int rest = Terminal.width() - id - severity - economy - mineral;
        return TextTable.forColumns(
                Help.defaultColorScheme(ansi),
                new Column(id, 0, Column.Overflow.TRUNCATE),
                new Column(severity, 0, Column.Overflow.TRUNCATE),
                new Column(economy, 0, Column.Overflow.TRUNCATE),
                new Column(mineral, 0, Column.Overflow.TRUNCATE),
                new Column(rest, 0, Column.Overflow.WRAP));
    }

    private void row(TextTable table, String... cells) {
        Ansi.Text[] texts = new Ansi.Text[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = ansi.new Text(cells[i], Help.defaultColorScheme(ansi));
        }
        table.addRowValues(texts);
    }

    /** Text of the facts is text: what would be markup in it loses its meaning. */
    private static String plain(String text) {
        return text.replace("@|", "@ |").replace("|@", "| @");
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "@|bold,red critical|@";
            case HIGH -> "@|red high|@";
            case MEDIUM -> "@|yellow medium|@";
            case LOW -> "@|cyan low|@";
            case INFO -> "@|faint info|@";
        };
    }

    private void head(String line) {
        text.append(ansi.string("@|bold " + line + "|@")).append('\n');
    }

    private static String name(Mineral mineral) {
        return mineral == null ? "–" : mineral.name();
    }

    private static String names(List<Economy> economies) {
        return economies.stream().map(Economy::inText).collect(Collectors.joining(", "));
    }
}
