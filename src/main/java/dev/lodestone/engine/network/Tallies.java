package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import java.util.IdentityHashMap;
import java.util.Map;

/** The tallies of the conditions of rules, and of their constraints, as they stand in the rules that were read. */
public final class Tallies {
    private final Map<Object, Tally> tallies = new IdentityHashMap<>();

    /** Of a pattern, or of the results of an accumulate: how much came through. */
    public Tally of(Condition condition) {
        return tally(condition);
    }

    public Tally of(Condition.Constraint constraint) {
        return tally(constraint);
    }

    private Tally tally(Object counted) {
        return tallies.computeIfAbsent(counted, c -> new Tally(tallies.size()));
    }

    /** Begins anew. */
    public void reset() {
        tallies.values().forEach(Tally::reset);
    }
}
