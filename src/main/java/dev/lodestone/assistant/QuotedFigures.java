package dev.lodestone.assistant;

import dev.lodestone.fact.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a quote, each with the words that say what it counts. */
final class QuotedFigures {
    private static final double KILOS = 1_000;
    private static final double POUNDS = 2_204.62;
    private static final double NEAR = 1e-6;
    private static final Map<String, Double> SCALES = Map.of(
            "thousand",
            1e3,
            "k",
            1e3,
            "million",
            1e6,
            "mn",
            1e6,
            "m",
            1e6,
            "billion",
            1e9,
            "bn",
            1e9,
            "trillion",
            1e12);

    private static final String MASS =
            "kilotonnes?|kilotons?|kt|megatonnes?|mt|metric tons?|metric tonnes?|tonnes?|tons?|t|kilograms?|kilos?|kg";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d.,])([-−]?(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.\\d+)?)"
                    + "\\s*+(%|per\\s?cent\\b|percent\\b|percentage\\b)?"
                    + "\\s*+(thousand\\b|million\\b|billion\\b|trillion\\b|bn\\b|mn\\b|k\\b|m\\b)?"
                    + "\\s*+(?:(" + MASS + "|days?|weeks?|months?|years?)\\b)?"
                    + "(?:[\\p{L}\\s.$€]{0,24}?(?:\\bper\\b|/|\\ba\\b)"
                    + "\\s*(kilograms?|kilos?|kg|metric tons?|tonnes?|tons?|t|pounds?|lb)\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("(?<![\\d.,])(\\d+),(\\d{1,2})(?![\\d,])");

    /** How well a number of the quote is a figure of a fact. */
    enum Fit {
        NOT,
        /** The number is there, but the quote does not say that it counts this. */
        BARE,
        WHOLE
    }

    /**
     * A number as it stands.
     *
     * @param scale 1, or what a word behind it multiplies it with
     * @param counts what it counts, in small letters; empty if it does not say
     * @param per the mass that it is a price of, in small letters; empty if it is none
     */
    private record Quoted(double number, boolean percent, double scale, String counts, String per) {}

    private final List<Quoted> all = new ArrayList<>();

    QuotedFigures(String quote) {
        Matcher figure = FIGURE.matcher(COMMA.matcher(quote).replaceAll("$1.$2"));
        while (figure.find()) {
            all.add(new Quoted(
                    Double.parseDouble(figure.group(1).replaceAll("[, ]", "").replace('−', '-')),
                    figure.group(2) != null,
                    figure.group(3) == null ? 1 : SCALES.get(figure.group(3).toLowerCase(Locale.ROOT)),
                    small(figure.group(4)),
                    small(figure.group(5))));
        }
    }

    private static String small(String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    /**
     * How well a figure stands in the quote.
     *
     * @param kind {@code share} or {@code rate}, or the unit of the field in words
     * @param unit of a quantity; null for anything else
     */
    Fit fit(double value, String kind, Unit unit) {
        Fit best = Fit.NOT;
        for (Quoted each : all) {
            Fit fit = fit(each, value, kind, unit);
            best = fit.compareTo(best) > 0 ? fit : best;
        }
        return best;
    }

    private static Fit fit(Quoted q, double value, String kind, Unit unit) {
        double number = q.number * q.scale;
        if (kind.equals("share") || kind.equals("rate")) {
            boolean part = same(q.number / 100, value);
            return q.percent ? when(part, Fit.WHOLE) : when(isBare(q) && (part || same(number, value)), Fit.BARE);
        }
        if (q.percent) {
            return Fit.NOT;
        }
        if (unit != null) {
            return mass(q).isEmpty()
                    ? when(time(q).isEmpty() && same(number, value), Fit.BARE)
                    : when(same(tonnes(q), unit.toTonnes(value)), Fit.WHOLE);
        }
        if (kind.startsWith("US dollars a tonne")) {
            double price = number * (q.per.matches("k.*") ? KILOS : q.per.matches("p.*|lb") ? POUNDS : 1);
            return q.per.isEmpty()
                    ? when(isBare(q) && same(price, value), Fit.BARE)
                    : when(same(price, value), Fit.WHOLE);
        }
        return kind.matches("days|months|years") ? lasting(q, value, kind) : money(q, value, kind);
    }

    private static Fit lasting(Quoted q, double value, String kind) {
        boolean alike = !time(q).isEmpty() && kind.startsWith(time(q).replaceFirst("s$", ""));
        return when(same(q.number, value) && (alike || isBare(q)), alike ? Fit.WHOLE : Fit.BARE);
    }

    /** Whether the quote leaves open what it counts: tonnes are no days, and days no share. */
    private static boolean isBare(Quoted q) {
        return q.counts.isEmpty() && q.per.isEmpty();
    }

    /** "1.2 billion" is 1.2 of a field in billions; a bare 1.2 may be anything. */
    private static Fit money(Quoted q, double value, String kind) {
        if (!q.counts.isEmpty() && kind.matches(".*(dollars|euros).*")) {
            return Fit.NOT;
        }
        double scale = kind.startsWith("billion") ? 1e9 : kind.startsWith("million") ? 1e6 : 1;
        if (scale == 1) {
            return when(same(q.number * q.scale, value), Fit.WHOLE);
        }
        return q.scale == 1
                ? when(same(q.number, value * scale), Fit.WHOLE)
                : when(same(q.number * q.scale, value * scale), Fit.WHOLE);
    }

    private static Fit when(boolean holds, Fit fit) {
        return holds ? fit : Fit.NOT;
    }

    private static String time(Quoted q) {
        return q.counts.matches("(day|week|month|year)s?") ? q.counts : "";
    }

    private static String mass(Quoted q) {
        return time(q).isEmpty() ? q.counts : "";
    }

    private static double tonnes(Quoted q) {
        double number = q.number * q.scale;
        if (q.counts.matches("kilot.*|kt")) {
            return Unit.KT.toTonnes(number);
        }
        if (q.counts.matches("megat.*|mt")) {
            return Unit.MT.toTonnes(number);
        }
        return q.counts.startsWith("k") ? Unit.KG.toTonnes(number) : number;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b)));
    }
}
