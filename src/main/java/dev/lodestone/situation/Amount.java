package dev.lodestone.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.About;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A figure of a measure with what it rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amount(
        @About("between which bounds it lies, in its unit") Estimate value,

        @About("what it mostly is; null if nothing tells") @MayBeMissing
        Estimate typical,

        @About("tonnes, tonnes a year, months, or a currency")
        String unit,

        @About("what it was worked out from, in words") String basis) {
    static final String TONNES = "tonnes";
    static final String A_YEAR = "tonnes a year";
    private static final String MONTHS = "months";
    private static final MathContext KEPT = new MathContext(4, RoundingMode.HALF_UP);
    private static final double DAYS = 365 / 12.0;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final int YEAR = 12;
    private static final int MANY = 36;

    public Amount {
        value = rounded(value);
    }

    static Amount of(Estimate value, String unit, String basis) {
        return new Amount(value, null, unit, basis);
    }

    static Amount months(Estimate value, Estimate typical, String basis) {
        return new Amount(value, typical, MONTHS, basis);
    }

    static Amount money(Estimate value, Currency currency, String basis) {
        return new Amount(value, null, currency.inText(), basis);
    }

    /** Days that a number of months has. */
    public static long days(double months) {
        return Math.round(months * DAYS);
    }

    private static Estimate rounded(Estimate e) {
        return new Estimate(kept(e.low()), kept(e.high()), e.lowOpen(), e.highOpen(), e.kind());
    }

    private static double kept(double value) {
        return Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value).round(KEPT).doubleValue();
    }

    /** As it stands in a sentence: "3 tonnes", "1.7 to 5.3 million dollars", "1 to 5 years, mostly 3". */
    @Override
    public String toString() {
        if (unit.equals(MONTHS)) {
            return time();
        }
        if (unit.startsWith(TONNES)) {
            return said(value, 1) + " " + unit;
        }
        boolean large = value.low() >= BILLION;
        String scale = large ? " billion " : value.high() >= MILLION ? " million " : " ";
        return said(value, large ? BILLION : value.high() >= MILLION ? MILLION : 1) + scale + unit;
    }

    /** What it mostly is, its bounds where that is not known. */
    public Estimate mostly() {
        return typical == null ? value : typical;
    }

    /** Of a time what it mostly takes, its bounds where that is not known: "about 3 months", "1 to 5 years". */
    public String within() {
        return typical == null ? time(value) : (typical.isExact() ? "about " : "") + time(typical);
    }

    /** The least that a time takes beside what it mostly does: "1 month at the earliest, mostly 3 months". */
    String atTheEarliest() {
        return time(value.map(v -> value.low())) + " at the earliest, mostly " + time(typical);
    }

    private String time() {
        String mostly = typical == null || typical.equals(value) ? "" : ", mostly " + time(typical);
        return time(value) + mostly;
    }

    /** Each bound in the unit that reads best, said once where they share it. */
    private static String time(Estimate months) {
        String high = unitOf(months.high());
        String low = high.equals("year") && months.low() > 0 && months.low() % YEAR == 0 ? high : unitOf(months.low());
        String most = in(high, months.high());
        if (months.isExact()) {
            return most;
        }
        String least = in(low, months.low());
        return (low.equals(high) ? least.substring(0, least.indexOf(' ')) : least) + " to " + most;
    }

    /** Years where they are whole or many, days below a month. */
    private static String unitOf(double months) {
        boolean years = months >= 2 * YEAR && months % YEAR == 0 || months >= MANY;
        return years ? "year" : months < 1 ? "day" : "month";
    }

    private static String in(String unit, double months) {
        double count = digits(unit.equals("year") ? months / YEAR : unit.equals("day") ? months * DAYS : months);
        return Estimate.plain(count) + " " + unit + (count == 1 ? "" : "s");
    }

    /** To two digits, and whole from a hundred on: what is estimated is not told to the gram. */
    private static String said(Estimate value, double scale) {
        return new Estimate(
                        digits(value.low() / scale),
                        digits(value.high() / scale),
                        value.lowOpen(),
                        value.highOpen(),
                        Estimate.Kind.NUMBER)
                .toString();
    }

    private static double digits(double value) {
        return Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value)
                        .round(new MathContext(value < 100 ? 2 : 3, RoundingMode.HALF_UP))
                        .doubleValue();
    }
}
