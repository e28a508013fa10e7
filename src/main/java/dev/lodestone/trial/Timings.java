package dev.lodestone.trial;

import java.util.List;

/**
 * What rules took and counted, each in a network of its own that shares nothing with other rules. Times are those of the
 * fastest round; counts are the same in each.
 *
 * @param requests how many requests the rules were run on in a round
 * @param rounds how many rounds were measured, after one that was not
 * @param clock what one reading of the clock takes, in nanoseconds; each evaluation has one within its time
 * @param together what the ordinary run of all rules took, answer included, in microseconds
 * @param sum what the rules took one by one, in microseconds
 * @param rules the slowest first
 * @param says how these figures are to be read, in sentences
 * @param leftOut rules that could not be measured in the time that there was, or failed, with the reason; empty if none
 */
public record Timings(
        int requests,
        int rounds,
        double clock,
        double together,
        double sum,
        List<OfRule> rules,
        List<String> says,
        List<String> leftOut) {

    /**
     * One rule.
     *
     * @param micros from the first fact that it was given until nothing fires any more: its conditions, the engine's own work on
     *     them, its conclusions, and the readings of the clock
     * @param fired how often it concluded
     * @param tuples what came through all of its conditions
     * @param evaluations of all its constraints
     * @param conditions the slowest first
     */
    public record OfRule(
            String rule,
            String file,
            int line,
            double micros,
            long fired,
            long tuples,
            long evaluations,
            List<OfCondition> conditions) {}

    /**
     * One condition of a rule.
     *
     * @param place in the rule, from 1
     * @param condition as it is written
     * @param says the same in English
     * @param micros the evaluations of its constraints alone
     * @param tuples facts, or combinations with those of the conditions before it, that met it; of one that must not be met, those
     *     that stand in its way
     * @param constraints in the order written, without those that only name something
     */
    public record OfCondition(
            int place,
            String condition,
            String says,
            double micros,
            long tuples,
            long evaluations,
            List<OfConstraint> constraints) {}

    /**
     * One constraint.
     *
     * @param evaluations how often it was worked out; none where facts are looked up by it, or a parameter is given
     * @param held how often it held
     */
    public record OfConstraint(String constraint, String says, double micros, long evaluations, long held) {}

    /** Microseconds, to the nanosecond. */
    static double micros(long nanos) {
        return nanos / 1e3;
    }
}
