package dev.lodestone.hindcast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A mean over events that each bring several observations, with its interval over events: of one event the observations hang
 * together, so events are drawn and not observations.
 *
 * @param value 0 to 1
 * @param low lower end of the 95% interval, by the percentiles of a bootstrap over events (Efron and Tibshirani 1993, chapter 13);
 *     null of one event. Of few events it is too narrow
 * @param high upper end of it; null of one event
 * @param events how many there are
 */
public record Ratio(double value, Double low, Double high, int events) {
    private static final int DRAWS = 2_000;
    private static final long SEED = 7;
    private static final double TAIL = 0.025;

    /** What one event brings. */
    record Part(double sum, int count) {}

    /** @return null if there is no observation */
    static Ratio of(List<Part> all) {
        List<Part> parts = all.stream().filter(p -> p.count > 0).toList();
        if (parts.isEmpty()) {
            return null;
        }
        double sum = parts.stream().mapToDouble(Part::sum).sum();
        double count = parts.stream().mapToDouble(Part::count).sum();
        if (parts.size() == 1) {
            return new Ratio(rounded(sum / count), null, null, 1);
        }
        double[] means = means(parts);
        return new Ratio(
                rounded(sum / count),
                rounded(means[(int) (TAIL * DRAWS)]),
                rounded(means[(int) ((1 - TAIL) * DRAWS) - 1]),
                parts.size());
    }

    /** The means of samples drawn from the parts, in order. */
    private static double[] means(List<Part> parts) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            double count = 0;
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(random.nextInt(parts.size()));
                sum += part.sum;
                count += part.count;
            }
            means[draw] = sum / count;
        }
        Arrays.sort(means);
        return means;
    }

    /** To as many digits as anybody reads. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
