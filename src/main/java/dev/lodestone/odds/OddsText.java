package dev.lodestone.odds;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Bullets;
import dev.lodestone.report.CsvLine;
import dev.lodestone.report.MarkdownTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Odds in Markdown, which reads as plain text too, and as CSV. */
public final class OddsText {
    public static final String HANGING = "Flags that hang on what is uncertain";

    private static final int MONTHS = 12;

    private OddsText() {}

    /** A flag or concern with its chance. */
    public record Row(Severity severity, String chance, String says) {}

    public static String markdown(Odds odds) {
        StringBuilder text = new StringBuilder("# " + title(odds) + "\n\n");
        Bullets.list(text, odds.says());
        rows(text, "Concerns", odds.concerns().stream().map(OddsText::row).toList());
        rows(text, HANGING, hanging(odds));
        Bullets.section(text, "Calendar", calendar(odds));
        Bullets.section(text, "Losses", losses(odds));
        Bullets.section(text, "What drives them", drivers(odds.drivers()));
        Bullets.section(text, "What is worth knowing", worth(odds));
        Bullets.section(text, "What may come", events(odds));
        Bullets.section(text, "What is drawn", figures(odds));
        Bullets.section(text, "What this rests on", odds.assumes());
        return text.toString();
    }

    /** "Odds on 2027-06-30, as things stand on 2026-11-24". */
    public static String title(Odds odds) {
        return "Odds on " + odds.by() + ", as things stand on " + odds.asOf()
                + (odds.mineral() == null ? "" : ": " + odds.mineral());
    }

    public static Row row(Odds.ConcernOdds concern) {
        return new Row(concern.severity(), concern.chance().toString(), concern.says());
    }

    /** Flags whose chance is neither none nor all, and what drives each. */
    public static List<Row> hanging(Odds odds) {
        return odds.flags().stream()
                .filter(f -> !f.chance().isSettled())
                .map(f -> new Row(f.severity(), f.chance().toString(), f.says() + hangs(f)))
                .toList();
    }

    private static String hangs(Odds.FlagOdds flag) {
        String drivers =
                flag.drivers().isEmpty() ? "" : " Driven by " + String.join("; ", drivers(flag.drivers())) + ".";
        return drivers + (flag.open().isEmpty() ? "" : " Open: " + Words.few(flag.open(), 3) + ".");
    }

    /** "China's share of imports of gallium (+0.82)". */
    public static List<String> drivers(List<Odds.Driver> drivers) {
        return drivers.stream()
                .map(d -> d.says() + String.format(Locale.ROOT, " (%+.2f)", d.correlation()))
                .toList();
    }

    /** What changes on the way, concern by concern and flag by flag. */
    public static List<String> calendar(Odds odds) {
        List<String> lines = new ArrayList<>();
        odds.concerns().stream()
                .filter(c -> c.months() != null)
                .forEach(c -> lines.add(lasting(c.says()) + " " + months(odds.dates(), c.months())));
        odds.flags().stream()
                .filter(f -> f.months() != null && f.severity().compareTo(Severity.HIGH) >= 0)
                .limit(MONTHS)
                .forEach(f -> lines.add(lasting(f.says()) + " " + months(odds.dates(), f.months())));
        return lines;
    }

    /** A sentence without the day since when it is so, or how many days are left, which are others on each day of a calendar. */
    private static String lasting(String says) {
        return says.replaceAll(",? (since \\d{4}-\\d{2}-\\d{2}|in \\d+ days?)\\b|, (today|tomorrow)\\b", "");
    }

    /** From when on it has which chance: a day is named only where the chance is another one. */
    private static String months(List<LocalDate> dates, List<Chance> months) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            if (i == 0 || !months.get(i).equals(months.get(i - 1))) {
                parts.add(dates.get(i) + ": " + months.get(i).briefly());
            }
        }
        return String.join(", ", parts);
    }

    public static List<String> losses(Odds odds) {
        List<String> lines = new ArrayList<>();
        for (Odds.LossOdds loss : odds.losses()) {
            String of = Words.capital(loss.economy().inText()) + ", " + Words.and(loss.minerals());
            lines.add(
                    loss.chance() == null
                            ? of + ": " + loss.stated() + " billion dollars (" + loss.kind()
                                    + (loss.kind().equals("expected") ? ", weighted by its probability already)" : ")")
                                    + drawn(loss)
                            : of + ": " + loss.stated() + " billion dollars if "
                                    + loss.supplier().inText()
                                    + " stops deliveries (" + loss.scenario() + ")" + drawn(loss)
                                    + "; the chance of that on the day: "
                                    + loss.chance() + ". To be expected: " + range(loss.expected()) + ".");
        }
        for (Odds.TotalLoss total : odds.totals()) {
            if (total.minerals().size() > 1) {
                lines.add(
                        "Together, " + Words.and(total.minerals()) + ": " + "to be expected: " + range(total.expected())
                                + "; no more than " + range(total.atMost()) + " in nine of ten draws.");
            }
        }
        return lines;
    }

    private static String drawn(Odds.LossOdds loss) {
        return loss.low() == loss.high()
                ? ""
                : ", drawn with a median of " + figure(loss.median()) + ", nine of ten between " + figure(loss.low())
                        + " and " + figure(loss.high());
    }

    private static String range(Odds.Range range) {
        return (range.low() == range.high() ? figure(range.low()) : figure(range.low()) + " to " + figure(range.high()))
                + " billion dollars";
    }

    private static String figure(double billions) {
        return Estimate.plain(Math.rint(billions * 100) / 100);
    }

    /** What to find out first, and what that would change. */
    public static List<String> worth(Odds odds) {
        return odds.worth().stream()
                .map(w -> Words.capital(w.says())
                        + (w.kind().equals("question") ? " The answer " : ": ")
                        + (w.kind().equals("question") ? answered(w) : changed(w))
                        + (w.changes().isEmpty()
                                ? ""
                                : " First of them: " + w.changes().get(0)))
                .toList();
    }

    private static String answered(Odds.Worth w) {
        if (w.chance().high() == 0) {
            return "changes no flag at any of the values that were tried.";
        }
        return w.flags() == 0
                ? "was not tried."
                : "changes up to " + Words.count(Math.round(w.flags()), "flag") + ", by what it is.";
    }

    private static String changed(Odds.Worth w) {
        if (w.chance().high() == 0) {
            return "changes no flag.";
        }
        return w.chance().low() == 0
                ? "changes " + Estimate.plain(w.flags()) + " flags as it comes or not; nobody says how likely."
                : "changes a flag in " + w.chance() + " of cases, " + figure(w.flags()) + " on average.";
    }

    public static List<String> events(Odds odds) {
        return odds.events().stream()
                .map(e -> e.says() + (e.decided() == null ? "" : ", to be seen from " + e.decided() + " on") + ": "
                        + (e.likelihood() == null
                                ? "nobody says how likely"
                                : e.likelihood() + " likely, by " + String.join(", ", e.of())))
                .toList();
    }

    public static List<String> figures(Odds odds) {
        return odds.figures().stream()
                .map(f -> Words.capital(f.says()) + ": " + f.range() + ", " + f.spread())
                .toList();
    }

    /** A line for each flag and date. */
    public static String csv(Odds odds) {
        StringBuilder text = new StringBuilder("rule,severity,economy,mineral,date,low,high,from,to,says\n");
        for (Odds.FlagOdds flag : odds.flags()) {
            for (int i = 0; i < odds.dates().size(); i++) {
                Chance chance =
                        flag.months() == null ? flag.chance() : flag.months().get(i);
                text.append(CsvLine.of(
                        flag.rule(),
                        flag.severity(),
                        flag.economy().code(),
                        flag.mineral() == null ? null : flag.mineral().key(),
                        odds.dates().get(i),
                        plain(chance.low()),
                        plain(chance.high()),
                        plain(chance.from()),
                        plain(chance.to()),
                        flag.says()));
            }
        }
        return text.toString();
    }

    /** Without an exponent, which tables of other programs read as text. */
    private static String plain(double part) {
        return BigDecimal.valueOf(part).toPlainString();
    }

    private static void rows(StringBuilder text, String heading, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n## ").append(heading).append("\n\n| chance | severity | |\n|---|---|---|\n");
        rows.forEach(r ->
                text.append(MarkdownTable.row(r.chance, r.severity, r.says)).append('\n'));
    }
}
