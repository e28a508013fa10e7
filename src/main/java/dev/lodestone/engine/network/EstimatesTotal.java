package dev.lodestone.engine.network;

import dev.lodestone.fact.Estimate;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * {@code sum} of estimates, in their unit: the least and the greatest that it can be are the sums of their bounds, so that whatever
 * the figures are within theirs, it lies within its own. Of nothing it is zero.
 */
public class EstimatesTotal implements AccumulateFunction<EstimatesTotal.Figures> {
    /** The same figures add up to the same, in whatever order they come. */
    private static final Comparator<Estimate> ORDER = Comparator.comparingDouble(Estimate::low)
            .thenComparingDouble(Estimate::high)
            .thenComparing(Estimate::lowOpen)
            .thenComparing(Estimate::highOpen);

    /** The figures met so far: they are added anew each time, as what is boundless cannot be taken off again. */
    public static final class Figures implements Serializable {
        private static final long serialVersionUID = 1;
        private final transient List<Estimate> all = new ArrayList<>();
    }

    @Override
    public final Figures createContext() {
        return new Figures();
    }

    @Override
    public final void init(Figures figures) {
        figures.all.clear();
    }

    @Override
    public final void accumulate(Figures figures, Object value) {
        if (value instanceof Estimate estimate) {
            figures.all.add(estimate);
        }
    }

    @Override
    public final void reverse(Figures figures, Object value) {
        figures.all.remove(value);
    }

    @Override
    public final Object getResult(Figures figures) {
        return result(figures.all);
    }

    /** What the figures come to. */
    Estimate result(List<Estimate> figures) {
        return figures.isEmpty() ? Estimate.number(0) : total(figures);
    }

    /** @param figures at least one */
    static Estimate total(List<Estimate> figures) {
        return figures.stream().sorted(ORDER).reduce(Estimate::plus).orElseThrow();
    }

    @Override
    public final boolean supportsReverse() {
        return true;
    }

    @Override
    public final Class<?> getResultType() {
        return Estimate.class;
    }

    @Override
    public final void writeExternal(ObjectOutput out) {
        // It holds nothing: the figures stand in its context.
    }

    @Override
    public final void readExternal(ObjectInput in) {
        // It holds nothing.
    }
}
