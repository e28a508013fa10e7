package dev.lodestone.engine.network;

/** What was counted of one constraint, or of what came through one condition; of one thread. */
public final class Tally {
    private final int number;
    private long evaluations;
    private long held;
    private long nanos;
    private long tuples;

    /** @param number that no other of the same network has */
    Tally(int number) {
        this.number = number;
    }

    /** How often it was worked out whether it holds; what was looked up in an index was not. */
    public long evaluations() {
        return evaluations;
    }

    /** How often it held. */
    public long held() {
        return held;
    }

    /** What its evaluations took, one reading of the clock for each included. */
    public long nanos() {
        return nanos;
    }

    /** How many facts, or combinations with a fact, came through. */
    public long tuples() {
        return tuples;
    }

    void tuple() {
        tuples++;
    }

    /** Begins anew. */
    public void reset() {
        evaluations = 0;
        held = 0;
        nanos = 0;
        tuples = 0;
    }

    /** What tells a formula that it counts from one that comes to the same. */
    String mark() {
        return " counted as " + number;
    }

    Formula around(Formula formula) {
        return (Formula.Test) (fact, values, given) -> {
            boolean holds = false;
            long start = System.nanoTime();
            try {
                holds = formula.holds(fact, values, given);
                return holds;
            } finally {
                nanos += System.nanoTime() - start;
                evaluations++;
                held += holds ? 1 : 0;
            }
        };
    }
}
