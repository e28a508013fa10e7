package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The EU prints supply risk and economic importance to one decimal, and decides on what it prints. */
public final class OneDecimal {
    private OneDecimal() {}

    /** From the value itself to what is printed of it, where that is more: 0.97 may be decided as 1.0. */
    public static Estimate decided(Estimate value) {
        double printed = printed(value);
        return printed > value.high()
                ? new Estimate(value.low(), printed, value.lowOpen(), false, value.kind())
                : value;
    }

    /** "4.147", or "0.97 (1 to one decimal)" where that is more. */
    public static String said(Estimate value) {
        double printed = printed(value);
        return printed > value.high() ? value + " (" + Estimate.plain(printed) + " to one decimal)" : value.toString();
    }

    private static double printed(Estimate value) {
        return Double.isInfinite(value.high())
                ? value.high()
                : BigDecimal.valueOf(value.high())
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
