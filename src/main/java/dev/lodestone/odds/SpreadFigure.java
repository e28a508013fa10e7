package dev.lodestone.odds;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure with two ends, between which values are drawn.
 *
 * @param of the fact that states it
 * @param field where it stands
 */
record SpreadFigure(Fact of, FactType.Field field, Estimate range) {
    /** A drawn figure stays one that is known by its bounds, so close that no threshold tells them apart. */
    private static final double CLOSE = 1e-9;

    private static final int HALVINGS = 50;

    /** Those among facts, in their order. */
    static List<SpreadFigure> in(List<Fact> facts) {
        List<SpreadFigure> figures = new ArrayList<>();
        for (Fact fact : facts) {
            for (FactType.Field field : FactType.of(fact).estimates()) {
                // How likely an event is, is drawn with the event.
                if (!field.name().equals("likelihood") && field.of(fact) instanceof Estimate e && e.isRange()) {
                    figures.add(new SpreadFigure(fact, field, e));
                }
            }
        }
        return figures;
    }

    /** Whether it is the same figure, whatever its bounds. */
    boolean isSame(SpreadFigure other) {
        return id().equals(other.id()) && field.name().equals(other.field.name());
    }

    double value(double u) {
        return Quantiles.of(range, u);
    }

    /** The part of its probability that lies below a value: found by halving, as it only ever grows. */
    double place(double value) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (value(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The figure where it lies between two parts of its probability. */
    Estimate between(double from, double to) {
        double low = value(from);
        double high = value(to);
        double apart = Math.max(Math.abs(low), 1e-3) * CLOSE;
        if (high - low < apart) {
            low = Math.max(range.low(), low - apart);
            high = Math.min(range.high(), high + apart);
        }
        return new Estimate(low, high, false, false, range.kind());
    }

    /** What it is, in words: "China's share in imports of gallium by the United States". */
    String says() {
        return FigureWords.of(of, field.name());
    }

    String id() {
        return of.id();
    }
}
