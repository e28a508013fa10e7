package dev.lodestone.engine.network;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.kie.api.runtime.rule.AccumulateFunction;

/** {@code countDistinct}: how many different values there are, in whole numbers. */
public final class DistinctCount implements AccumulateFunction<DistinctCount.Seen> {

    /** How often each value was met. */
    public static final class Seen implements Serializable {
        private static final long serialVersionUID = 1;
        private final transient Map<Object, Integer> times = new HashMap<>();
    }

    @Override
    public Seen createContext() {
        return new Seen();
    }

    @Override
    public void init(Seen seen) {
        seen.times.clear();
    }

    @Override
    public void accumulate(Seen seen, Object value) {
        if (value != null) {
            seen.times.merge(value, 1, Integer::sum);
        }
    }

    @Override
    public void reverse(Seen seen, Object value) {
        if (value != null) {
            seen.times.computeIfPresent(value, (k, times) -> times == 1 ? null : times - 1);
        }
    }

    @Override
    public Object getResult(Seen seen) {
        return (long) seen.times.size();
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Long.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // It holds nothing: what was seen stands in its context.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // It holds nothing.
    }
}
