package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * What a supplier's own control has held back: a share that was measured under it is what was left, and what hung on the supplier before
 * may hang on it again, so that such a control is weighed by all between the two.
 */
final class HeldBack {
    private final Map<Fact, Trend> falling = new HashMap<>();
    private final DoubleSupplier bitten;

    /** @param bitten by what part what comes from a supplier has fallen where its control has bitten, below 0 */
    HeldBack(List<Trend> trends, DoubleSupplier bitten) {
        this.bitten = bitten;
        for (Trend trend : trends) {
            if (trend.change().high() < 0) {
                falling.put(trend.from().get(1), trend);
            }
        }
    }

    /** What hangs on a control's author, with what did before the control. */
    Exposure by(ExportControl control, Exposure measured) {
        if (control.from() == null || falling.isEmpty() || !measured.isOwn() || measured.isLimited()) {
            return measured;
        }
        for (Fact fact : measured.from()) {
            Trend trend = falling.get(fact);
            boolean under = trend != null && trend.supplier().equals(control.by()) && isBetween(control.from(), trend);
            if (under && trend.now().high() <= trend.before().low() * (1 + bitten.getAsDouble())) {
                return measured.upTo(trend.before(), joined(trend), trend.from().get(0));
            }
        }
        return measured;
    }

    /** Whether the one share is of years up to that of the first day, and the other one of years from then on. */
    private static boolean isBetween(LocalDate first, Trend trend) {
        return period(trend, 0).last() <= first.getYear() && period(trend, 1).first() >= first.getYear();
    }

    private static Period joined(Trend trend) {
        Period last = period(trend, 1);
        return new Period(period(trend, 0).first(), last.last(), last.estimated());
    }

    private static Period period(Trend trend, int end) {
        return ((Dated) trend.from().get(end)).period();
    }
}
