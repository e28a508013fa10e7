package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Bullets;
import dev.lodestone.report.MarkdownTable;
import dev.lodestone.situation.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A stop of supply in Markdown, which reads as plain text too, and its months as CSV. */
public final class StressText {
    private StressText() {}

    /** The headline first, then what it rests on; the months as a table. */
    public static String markdown(Stress s) {
        StringBuilder text = new StringBuilder("# " + title(s) + "\n\n**" + s.headline() + "**\n\n");
        assumed(s).forEach(line -> text.append(line).append("\n\n"));
        Bullets.list(text, s.says());
        text.append("\n## Month by month, in ").append(s.unit()).append("\n\n");
        text.append(MarkdownTable.head(columns(s))).append('\n');
        s.months()
                .forEach(m ->
                        text.append(MarkdownTable.row(cells(s, m).toArray())).append('\n'));
        Bullets.section(text, "What could help, and when", helps(s));
        Bullets.section(text, "What it costs", costs(s));
        Bullets.section(text, "Which sectors", sectors(s));
        Bullets.section(text, "What this leaves out", s.leftOut());
        Bullets.section(
                text,
                "What is not known",
                s.questions().stream()
                        .map(q -> q.says() + " (" + q.fact() + ")")
                        .toList());
        Bullets.section(
                text,
                "Sources",
                s.facts().stream().map(f -> f.id() + ": " + f.source()).toList());
        return text.toString();
    }

    /** "Japan without rare earths from China, 2026-12-01 to 2027-11-30". */
    public static String title(Stress s) {
        String part = s.cut().low() >= 1 ? "" : s.cut() + " of the ";
        return s.economy().name() + " without " + part + s.mineral().name() + " from "
                + s.without().name() + ", " + s.from() + " to " + s.until();
    }

    /** What was put in place, and what it would be without; empty if nothing was. */
    public static List<String> assumed(Stress s) {
        return s.assumed().isEmpty()
                ? List.of()
                : List.of("Assumed: " + String.join("; ", s.assumed()) + ".", "Without that: " + s.before());
    }

    /** A month as a reader sees it; from the best to the worst case where they differ. */
    public static List<String> cells(Stress s, Month m) {
        Flow w = m.worst();
        Flow b = m.best();
        List<String> cells = new ArrayList<>();
        cells.add(name(m) + (m.afterStop() ? " after" : ""));
        cells.add(of(w.use(), b.use()));
        cells.add(of(w.arrives(), b.arrives()));
        if (gains(s)) {
            cells.add(of(w.added() + w.saved(), b.added() + b.saved()));
        }
        cells.add(of(w.drawn(), b.drawn()));
        cells.add(m.missing().toString());
        if (aims(s)) {
            cells.add(of(b.missing(), m.aimed().missing()));
        }
        cells.add(Digits.words(m.share()));
        return cells;
    }

    /** "2026-12"; from day to day where that is no month of the calendar. */
    private static String name(Month m) {
        return m.from().getDayOfMonth() == 1 ? m.from().toString().substring(0, 7) : m.from() + " to " + m.until();
    }

    /** What the columns of {@link #cells} are. */
    public static List<String> columns(Stress s) {
        List<String> columns = new ArrayList<>(List.of("month", "use", "arrives"));
        if (gains(s)) {
            columns.add("added or saved");
        }
        columns.add("drawn");
        columns.add("missing");
        if (aims(s)) {
            columns.add("if aim is held");
        }
        columns.add("of use");
        return columns;
    }

    private static boolean gains(Stress s) {
        return s.months().stream().map(Month::best).anyMatch(f -> f.added() > 0 || f.saved() > 0);
    }

    private static boolean aims(Stress s) {
        return s.stocks().stream().anyMatch(Store::aim);
    }

    private static String of(double one, double other) {
        return Digits.kept(one, other).toString();
    }

    /** What comes within the stop and what does not. */
    public static List<String> helps(Stress s) {
        List<String> all = new ArrayList<>();
        s.gains().forEach(g -> all.add(g.says() + ": " + Digits.words(g.share()) + " of the use"));
        s.lags()
                .forEach(l -> all.add(Words.capital(l.measure().toString().replace('-', ' ')) + ", "
                        + new Amount(l.months(), null, "months", "") + ", so from " + l.earliest()
                        + (l.inTime() ? "" : ", after the stop") + ": " + l.says()));
        s.notCounted().forEach(n -> all.add("not counted: " + n));
        return all;
    }

    /** Each model with what it comes to here. */
    public static List<String> costs(Stress s) {
        List<String> all = new ArrayList<>();
        s.cost()
                .models()
                .forEach(m -> all.add(m.says() + ", over " + m.months() + " months; for this stop " + m.whole()
                        + " billion dollars"));
        s.cost().leftOut().forEach(l -> all.add("left out: " + l));
        return all;
    }

    /** Each with its part of the use and of what is missing. */
    public static List<String> sectors(Stress s) {
        return s.sectors().stream()
                .map(x -> x.application() + " (" + x.code() + "): " + x.share() + " of the use"
                        + (x.of() == null ? "" : " in " + x.of()) + ", " + x.missing() + " " + s.unit() + " missing")
                .toList();
    }

    /** One line a month, with either case. */
    public static String csv(Stress s) {
        StringBuilder text = new StringBuilder(
                "month,from,until,after_stop,unit,missing,share," + columns("worst") + "," + columns("best") + "\n");
        int n = 1;
        for (Month m : s.months()) {
            text.append(n++)
                    .append(',')
                    .append(m.from())
                    .append(',')
                    .append(m.until())
                    .append(',');
            text.append(m.afterStop()).append(',').append(s.unit()).append(',');
            text.append(m.missing().written()).append(',').append(m.share().written());
            text.append(figures(m.worst())).append(figures(m.best())).append('\n');
        }
        return text.toString();
    }

    private static String columns(String of) {
        return List.of("use", "arrives", "added", "saved", "users", "government", "unstated", "missing").stream()
                .map(c -> of + "_" + c)
                .collect(Collectors.joining(","));
    }

    private static String figures(Flow f) {
        double[] all = {f.use(), f.arrives(), f.added(), f.saved(), f.users(), f.government(), f.unstated(), f.missing()
        };
        StringBuilder text = new StringBuilder();
        for (double figure : all) {
            text.append(',').append(Estimate.number(figure).written());
        }
        return text.toString();
    }
}
