package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What is estimated is told to four digits, and whole from there on. */
final class Digits {
    private static final MathContext KEPT = new MathContext(4, RoundingMode.HALF_UP);
    private static final MathContext FLOW = new MathContext(9, RoundingMode.HALF_UP);

    private Digits() {}

    static double kept(double value) {
        return rounded(value, KEPT);
    }

    /** To so many digits that the parts of a month still add up. */
    static double flow(double value) {
        return rounded(value, FLOW);
    }

    /** Between two numbers, whichever is the smaller. */
    static Estimate kept(double one, double other) {
        return Estimate.number(kept(Math.min(one, other)), kept(Math.max(one, other)));
    }

    /** Between two parts of a whole, whichever is the smaller. */
    static Estimate share(double one, double other) {
        return Estimate.share(part(Math.min(one, other)), part(Math.max(one, other)));
    }

    private static double part(double value) {
        // A share is printed with one decimal: to four digits first it would be rounded twice.
        return Math.max(0, Math.min(1, flow(value)));
    }

    /** A part of a whole in words; that it may be anything, where it may. */
    static String words(Estimate share) {
        return share.isWithheld() ? "0% to 100%" : share.toString();
    }

    private static double rounded(double value, MathContext to) {
        return Double.isInfinite(value)
                ? value
                : BigDecimal.valueOf(value).round(to).doubleValue();
    }
}
