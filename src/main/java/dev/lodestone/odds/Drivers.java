package dev.lodestone.odds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * Which of what is drawn goes with an outcome: Spearman's rank correlation, batch by batch, so that no draw has to be kept. What
 * does not rise or fall throughout, such as an outcome in the middle of a figure's range, it cannot see.
 */
final class Drivers {
    private static final int MOST = 3;

    /** A correlation of nothing exceeds so many standard errors once in a thousand times. */
    private static final double ERRORS = 3.3;

    /** What is weaker drives nothing that a reader would notice. */
    private static final double LEAST = 0.05;

    private final List<SpreadFigure> figures;
    private final List<Eventuality> events;
    private final Map<Integer, double[]> sums = new TreeMap<>();
    private double[][] ranks;
    private long draws;
    private int size;

    Drivers(List<SpreadFigure> figures, List<Eventuality> events) {
        this.figures = figures;
        this.events = events;
    }

    /** Begins with the next draws. */
    void next(Sample sample) {
        size = sample.size();
        draws += size;
        ranks = new double[figures.size() + events.size()][];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ranked(i < figures.size() ? sample.at()[i] : values(sample.outcomes()[i - figures.size()]));
        }
    }

    private static double[] values(Outcome[] outcomes) {
        return Arrays.stream(outcomes)
                .mapToDouble(o -> o == Outcome.YES ? 1 : o == Outcome.NO ? 0 : 0.5)
                .toArray();
    }

    /** Null for values that do not differ. */
    private static double[] ranked(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return new NaturalRanking().rank(values);
            }
        }
        return null;
    }

    /** Adds an outcome of these draws. @param of any number that names it */
    void add(int of, double[] outcome) {
        double[] ranked = size < 3 ? null : ranked(outcome);
        if (ranked == null) {
            return;
        }
        double[] sum = sums.computeIfAbsent(of, o -> new double[ranks.length]);
        PearsonsCorrelation correlation = new PearsonsCorrelation();
        for (int i = 0; i < ranks.length; i++) {
            sum[i] += ranks[i] == null ? 0 : size * correlation.correlation(ranks[i], ranked);
        }
    }

    /** The strongest, at most three, that chance alone would hardly show. */
    List<Odds.Driver> of(int outcome) {
        double[] sum = sums.get(outcome);
        if (sum == null) {
            return List.of();
        }
        List<Odds.Driver> drivers = new ArrayList<>();
        for (int i = 0; i < sum.length; i++) {
            double correlation = sum[i] / draws;
            if (Math.abs(correlation) > Math.max(LEAST, ERRORS / Math.sqrt(draws))) {
                drivers.add(driver(i, Math.rint(correlation * 1e4) / 1e4));
            }
        }
        drivers.sort(Comparator.comparingDouble((Odds.Driver d) -> -Math.abs(d.correlation()))
                .thenComparing(Odds.Driver::says));
        return drivers.subList(0, Math.min(MOST, drivers.size()));
    }

    private Odds.Driver driver(int i, double correlation) {
        if (i < figures.size()) {
            return new Odds.Driver(figures.get(i).says(), List.of(figures.get(i).id()), correlation);
        }
        Eventuality event = events.get(i - figures.size());
        return new Odds.Driver("whether " + event.says(), event.because(), correlation);
    }
}
