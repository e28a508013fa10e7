package dev.lodestone.odds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lodestone.fact.Estimate;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * How likely something is, as far as draws tell. Where nobody says how likely what it hangs on is, it lies between two ends.
 *
 * @param low part of the draws in which it surely is so, 0 to 1
 * @param high part of the draws in which it may be so
 * @param from lower end of the 95% interval (Wilson) of {@code low}
 * @param to upper end of the 95% interval of {@code high}
 */
public record Chance(double low, double high, double from, double to) {
    private static final double LEVEL = 0.95;

    /** @param sure in how many draws it surely is so, @param may in how many it may be */
    public static Chance of(long sure, long may, long draws) {
        return new Chance(
                tidy(sure / (double) draws),
                tidy(may / (double) draws),
                tidy(interval(sure, draws).getLowerBound()),
                tidy(interval(may, draws).getUpperBound()));
    }

    /** Of something that draws cannot change. */
    public static Chance settled(boolean is) {
        double part = is ? 1 : 0;
        return new Chance(part, part, part, part);
    }

    private static ConfidenceInterval interval(long hits, long draws) {
        return BinomialProportion.getWilsonScoreInterval((int) draws, hits / (double) draws, LEVEL);
    }

    /** Ten digits: no arithmetic of any machine differs in them. */
    private static double tidy(double value) {
        return Math.min(1, Math.max(0, Math.rint(value * 1e10) / 1e10));
    }

    /** Half the width of the wider of the two intervals. */
    @JsonIgnore
    double error() {
        return Math.max(low - from, to - high);
    }

    /** Whether no draw differs from another. */
    @JsonIgnore
    public boolean isSettled() {
        return low == high && (low == 0 || low == 1);
    }

    /** "73% (71% to 75%)", "20% to 60%" where it is open between these, "certain", "in every draw". */
    @Override
    public String toString() {
        if (isSettled()) {
            return from == 1 ? "certain" : to == 0 ? "never" : low == 1 ? "in every draw" : "in no draw";
        }
        String interval = " (" + percent(from) + " to " + percent(to) + ")";
        return low == high ? percent(low) + interval : percent(low) + " to " + percent(high);
    }

    /** Without its interval: "73%", "20% to 60%". */
    public String briefly() {
        return isSettled() ? toString() : low == high ? percent(low) : percent(low) + " to " + percent(high);
    }

    private static String percent(double share) {
        return Estimate.percent(share);
    }
}
