package dev.lodestone.robust;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Spread;
import dev.lodestone.odds.Quantiles;
import dev.lodestone.situation.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** How long measures take, draw by draw: between what is known, and mostly what they mostly take. */
final class Delays {
    private final List<RecommendedResponse> measures;
    private final LocalDate begun;
    private final RandomGenerator random;

    /** @param begun the day on which each is begun */
    Delays(List<RecommendedResponse> measures, LocalDate begun, long seed) {
        this.measures = List.copyOf(measures);
        this.begun = begun;
        // Another stream than that of figures and events.
        this.random = new Well19937c(~seed);
    }

    static Delays none() {
        return new Delays(List.of(), LocalDate.EPOCH, 0);
    }

    List<RecommendedResponse> measures() {
        return measures;
    }

    /** Of each measure how many months it takes, a draw each. */
    double[][] next(int draws) {
        List<Estimate> spreads = new ArrayList<>();
        measures.forEach(m -> spreads.add(spread(m.particulars().takes())));
        double[][] months = new double[spreads.size()][draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < months.length; i++) {
                double u = random.nextDouble();
                Estimate spread = spreads.get(i);
                months[i][draw] = spread.isRange() ? Quantiles.of(spread, u) : spread.middle();
            }
        }
        return months;
    }

    /** Triangular where it is known what such a measure mostly takes; a time without an end takes what it mostly does. */
    private static Estimate spread(Amount takes) {
        Estimate bounds = takes.value();
        Estimate typical = takes.typical();
        if (typical == null || !bounds.isRange()) {
            return typical == null ? bounds : typical;
        }
        double mode = Math.min(bounds.high(), Math.max(bounds.low(), typical.middle()));
        Spread triangular = new Spread(Spread.Shape.TRIANGULAR, mode);
        return new Estimate(bounds.low(), bounds.high(), false, false, bounds.kind(), triangular);
    }

    /** Whether a measure works on a day. */
    boolean works(int measure, double months, LocalDate on) {
        LocalDate notBefore = measures.get(measure).particulars().change().notBefore();
        return !begun.plusDays(Amount.days(months)).isAfter(on) && (notBefore == null || !notBefore.isAfter(on));
    }
}
