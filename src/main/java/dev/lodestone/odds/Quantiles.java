package dev.lodestone.odds;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Spread;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;

/** The value of a figure below which a part of its probability lies. */
public final class Quantiles {
    static final NormalDistribution NORMAL = new NormalDistribution();

    /** Between the bounds of a lognormal figure lie nine tenths of its logarithm. */
    private static final double NINE_TENTHS = NORMAL.inverseCumulativeProbability(0.95);

    /** Between the bounds of a normal figure lie 95%. */
    private static final double NINETEEN_TWENTIETHS = NORMAL.inverseCumulativeProbability(0.975);

    private Quantiles() {}

    /**
     * @param range a figure with two ends
     * @param u from 0 to 1
     * @return from its low to its high bound
     */
    public static double of(Estimate range, double u) {
        double low = range.low();
        double high = range.high();
        Spread spread = range.spread();
        double value = switch (spread == null ? Spread.Shape.UNIFORM : spread.shape()) {
            case UNIFORM -> low + u * (high - low);
            case MEDIAN ->
                u < 0.5
                        ? low + 2 * u * (spread.centre() - low)
                        : spread.centre() + (2 * u - 1) * (high - spread.centre());
            case TRIANGULAR -> new TriangularDistribution(low, spread.centre(), high).inverseCumulativeProbability(u);
            case LOGNORMAL -> lognormal(low, high, u);
            case NORMAL -> normal(range, u);
        };
        return Math.min(high, Math.max(low, value));
    }

    private static double lognormal(double low, double high, double u) {
        double middle = (Math.log(low) + Math.log(high)) / 2;
        double deviation = (Math.log(high) - Math.log(low)) / 2 / NINE_TENTHS;
        return Math.exp(middle + deviation * NORMAL.inverseCumulativeProbability(0.05 + 0.9 * u));
    }

    private static double normal(Estimate range, double u) {
        double middle = range.spread().centre();
        double deviation = Math.max(middle - range.low(), range.high() - middle) / NINETEEN_TWENTIETHS;
        double least = NORMAL.cumulativeProbability((range.low() - middle) / deviation);
        double most = NORMAL.cumulativeProbability((range.high() - middle) / deviation);
        return middle + deviation * NORMAL.inverseCumulativeProbability(least + u * (most - least));
    }
}
