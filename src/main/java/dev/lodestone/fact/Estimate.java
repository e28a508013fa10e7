package dev.lodestone.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * A figure as it is known: a number, or bounds between which it lies. {@code 0.98} and {@code "98%"} are exact,
 * {@code ">50%"}, {@code "<=25%"}, {@code "40-60%"} are bounds, {@code "W"} is withheld by its source (any value is
 * possible), {@code "E"} marks a net exporter (a net import reliance of zero or less), as USGS prints them.
 */
public record Estimate(
        @About("the least value possible, a share as 0 to 1")
        double low,

        @About("the greatest value possible") double high,

        @About("whether the value is above low, not equal to it")
        boolean lowOpen,

        @About("whether the value is below high, not equal to it")
        boolean highOpen,

        @About("what it was written as") Kind kind,

        @About("how likely the values between the bounds are; null if nothing is said of it") @MayBeMissing
        Spread spread) {

    /** What a figure counts; shares and rates are printed as per cent. */
    public enum Kind {
        /** A part of a whole, 0 to 1. */
        SHARE(1),
        /** A duty, a gap, a change: a ratio that may exceed 1 or be negative. */
        RATE(Double.POSITIVE_INFINITY),
        NUMBER(Double.POSITIVE_INFINITY);

        /** The most that such a figure can be. */
        final double most;

        Kind(double most) {
            this.most = most;
        }

        public boolean isPercent() {
            return this != NUMBER;
        }

        public InvalidValue tooLarge() {
            return new InvalidValue(
                    "the figure is larger than " + (isPercent() ? "100,000%" : "1,000,000,000,000,000"),
                    "check its digits and its unit");
        }
    }

    private static final double[] POWERS = {1, 10, 100, 1000};

    /** A figure of which nothing but the bounds is said. */
    public Estimate(double low, double high, boolean lowOpen, boolean highOpen, Kind kind) {
        this(low, high, lowOpen, highOpen, kind, null);
    }

    public Estimate {
        low = tidy(low);
        high = tidy(high);
        if (Double.isNaN(low) || Double.isNaN(high) || low > high || low == high && (lowOpen || highOpen)) {
            throw new InvalidValue("no value lies between " + plain(low) + " and " + plain(high), "swap them");
        }
        if (spread != null) {
            spread.fits(low, high);
        }
    }

    /** An exact share from 0 to 1. */
    public static Estimate share(double value) {
        return new Estimate(value, value, false, false, Kind.SHARE);
    }

    public static Estimate share(double low, double high) {
        return new Estimate(low, high, false, false, Kind.SHARE);
    }

    /** An exact number. */
    public static Estimate number(double value) {
        return new Estimate(value, value, false, false, Kind.NUMBER);
    }

    public static Estimate number(double low, double high) {
        return new Estimate(low, high, false, false, Kind.NUMBER);
    }

    /**
     * An exact figure.
     *
     * @throws InvalidValue if it can be none of that kind, with what to write instead
     */
    public static Estimate of(BigDecimal number, Kind kind) {
        double value = number.doubleValue();
        boolean usual = kind == Kind.NUMBER ? Math.abs(value) < 1e15 : value >= 0 && value <= 1;
        if (usual) {
            return new Estimate(value, value, false, false, kind);
        }
        if (Double.isInfinite(value) && kind != Kind.SHARE) {
            throw kind.tooLarge();
        }
        // All else is read, and refused, as if it were written out; a billion zeros would fill the memory.
        return parse(
                Math.abs(number.scale()) > EstimateText.LONGEST ? number.toString() : number.toPlainString(), kind);
    }

    /**
     * Reads a figure as people write it.
     *
     * @throws InvalidValue if the text is no figure of that kind, with what to write instead
     */
    public static Estimate parse(String text, Kind kind) {
        return EstimateText.read(text, kind);
    }

    public boolean isExact() {
        return low == high;
    }

    /** Whether only bounds are known. */
    public boolean isBounded() {
        return low != high && !isNetExporter();
    }

    /** Whether the source withheld it. */
    public boolean isWithheld() {
        return low == 0 && high == kind.most && !lowOpen && !highOpen;
    }

    public boolean isNetExporter() {
        return low == Double.NEGATIVE_INFINITY && high <= 0;
    }

    public boolean atLeast(Threshold t) {
        return t.strict() ? low >= t.value() : reachesFromAbove(t.value());
    }

    public boolean above(Threshold t) {
        return t.strict() ? low > t.value() || low == t.value() && lowOpen : high > t.value();
    }

    public boolean atMost(Threshold t) {
        return t.strict() ? high <= t.value() : reachesFromBelow(t.value());
    }

    public boolean below(Threshold t) {
        return t.strict() ? high < t.value() || high == t.value() && highOpen : low < t.value();
    }

    /** Whether some value within the bounds is below it, however strictly the threshold is read elsewhere. */
    public boolean mayBeBelow(Threshold t) {
        return low < t.value();
    }

    /** Whether it is larger than another figure by at least a margin; loosely, if some pair of values is. */
    public boolean exceeds(Estimate other, Threshold margin) {
        return margin.strict() ? low - other.high > margin.value() : high - other.low > margin.value();
    }

    private boolean reachesFromAbove(double t) {
        return high > t || high == t && !highOpen;
    }

    private boolean reachesFromBelow(double t) {
        return low < t || low == t && !lowOpen;
    }

    /** The same bounds moved by a function that grows throughout. */
    public Estimate map(UnaryOperator<Double> growing) {
        return new Estimate(growing.apply(low), growing.apply(high), lowOpen, highOpen, kind);
    }

    @MayBeMissing
    public Estimate plus(Estimate other) {
        return new Estimate(
                low + other.low, high + other.high, lowOpen || other.lowOpen, highOpen || other.highOpen, kind);
    }

    /**
     * Whether both its ends are stated, so that values between them can be drawn. An end at nothing or at all of a whole, as
     * {@code "<=25%"} has it, is where figures end anyway and was not stated.
     */
    public boolean isRange() {
        return spread != null
                || !isExact() && !lowOpen && !highOpen && !isNetExporter() && low != 0 && high < kind.most;
    }

    /** The central figure where one is stated, else the middle of finite bounds: for sorting and charts only. */
    public double middle() {
        if (spread != null && spread.hasCentre()) {
            return spread.centre();
        }
        if (Double.isInfinite(high)) {
            return low;
        }
        return Double.isInfinite(low) ? high : (low + high) / 2;
    }

    /** As a person would say it: "98%", "more than 50%", "40% to 60%", "withheld", "about 2024" for bounds that round to one number. */
    @Override
    public String toString() {
        if (isNetExporter()) {
            return "net exporter";
        }
        if (isWithheld()) {
            return "withheld";
        }
        if (isExact()) {
            return text(low);
        }
        if (spread != null && spread.shape() == Spread.Shape.MEDIAN) {
            return text(spread.centre()) + " (" + text(low) + " to " + text(high) + ")";
        }
        double most = kind.most;
        if (high == most && !highOpen) {
            return (lowOpen ? "more than " : "at least ") + text(low);
        }
        if (low == Double.NEGATIVE_INFINITY || low == 0 && !lowOpen) {
            return (highOpen ? "less than " : "at most ") + text(high);
        }
        String least = text(low);
        String greatest = text(high);
        return least.equals(greatest) ? "about " + least : least + " to " + greatest;
    }

    /** As it is written in JSON and CSV; {@link #parse} reads it back. */
    public String written() {
        return EstimateText.written(this);
    }

    private String text(double value) {
        return kind.isPercent() ? percent(value) : plain(value);
    }

    /** At most one decimal, but for what would read as nothing: 0.0003 is "0.03%". */
    public static String percent(double share) {
        double tenths = share * 1000;
        boolean tiny = Math.abs(tenths) >= 1e-3 && Math.abs(tenths) < 0.5;
        if (!tiny && roundsPlainly(tenths)) {
            long rounded = Math.round(Math.abs(tenths));
            String sign = tenths < 0 && rounded > 0 ? "-" : "";
            return sign + rounded / 10 + (rounded % 10 == 0 ? "" : "." + rounded % 10) + "%";
        }
        BigDecimal value = BigDecimal.valueOf(share).movePointRight(2).setScale(tiny ? 4 : 1, RoundingMode.HALF_UP);
        return value.stripTrailingZeros().toPlainString() + "%";
    }

    /** Up to four significant digits for small numbers, thousands separated for large ones. */
    public static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any amount" : "less than any amount";
        }
        if (Math.abs(value) < 10_000 && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        if (Math.abs(value) >= 10_000) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? thousands((long) value)
                    : String.format(java.util.Locale.ROOT, "%,.0f", value);
        }
        int decimals = decimals(Math.abs(value));
        double scaled = value * POWERS[decimals];
        BigDecimal rounded = Math.abs(value) >= 1 && roundsPlainly(scaled)
                ? BigDecimal.valueOf(Math.round(scaled), decimals)
                : BigDecimal.valueOf(value).round(new MathContext(4, RoundingMode.HALF_UP));
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** How many decimals four digits of a number between 1 and 10,000 have. */
    private static int decimals(double size) {
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    }

    private static String thousands(long value) {
        StringBuilder text = new StringBuilder(20).append(value);
        for (int i = text.length() - 3; i > (value < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Whether a number is so far from a half that rounding it in binary and in decimal agree: the quick way is open. */
    private static boolean roundsPlainly(double value) {
        double fraction = Math.abs(value) - Math.floor(Math.abs(value));
        return Math.abs(value) < 1e9 && Math.abs(fraction - 0.5) > 1e-6;
    }

    // Sums of shares end in 0.6500000000000001: a threshold must not turn on the last bit.
    private static double tidy(double value) {
        if (value == 0 || Double.isInfinite(value) || Double.isNaN(value)) {
            return value + 0.0;
        }
        double scaled = value * 1e12;
        return Math.abs(scaled) < 9e15 ? Math.rint(scaled) / 1e12 : value;
    }
}
