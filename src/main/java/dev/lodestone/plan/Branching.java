package dev.lodestone.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Branch and bound over measures that are done or not: the most valuable package within a budget that clears at least so many flags.
 * A branch is left as soon as not even parts of measures, freely divided, could make it better than the best so far.
 */
final class Branching {
    private static final double EQUAL = 1e-9;
    /** Packages that are looked at, at most. */
    private static final int MOST = 500_000;

    /**
     * A measure that can be chosen.
     *
     * @param value what it is worth by itself
     * @param clears flags that it clears, alone or with others
     * @param not measures that cannot be done beside it
     */
    record Measure(int index, double price, double value, Set<Integer> clears, Set<Integer> not) {}

    private final List<Measure> measures;
    private final double budget;
    private final int least;
    private final double eachFlag;
    private final Function<Set<Integer>, Set<Integer>> cleared;
    private Set<Integer> best;
    private double bestValue = Double.NEGATIVE_INFINITY;
    private int seen;

    /**
     * @param least how many flags have to be cleared
     * @param eachFlag what clearing one is worth
     * @param cleared which flags a package clears
     */
    Branching(
            List<Measure> measures,
            double budget,
            int least,
            double eachFlag,
            Function<Set<Integer>, Set<Integer>> cleared) {
        // What clears most for its price is tried first, so that a good package is found early.
        this.measures = measures.stream()
                .sorted(Comparator.comparingDouble((Measure m) ->
                                m.price() / Math.max(1, m.clears().size()))
                        .thenComparing(Measure::index))
                .toList();
        this.budget = budget;
        this.least = least;
        this.eachFlag = eachFlag;
        this.cleared = cleared;
    }

    /** Empty if nothing clears so many. */
    Optional<Set<Integer>> best() {
        branch(0, new TreeSet<>(), 0, 0);
        return Optional.ofNullable(best);
    }

    /** Whether it was ended before every branch was looked at. */
    boolean isCut() {
        return seen >= MOST;
    }

    private void branch(int next, Set<Integer> chosen, double price, double value) {
        if (++seen >= MOST) {
            return;
        }
        Set<Integer> gone = cleared.apply(chosen);
        double now = value + eachFlag * gone.size();
        if (gone.size() >= least && now > bestValue + EQUAL) {
            bestValue = now;
            best = new TreeSet<>(chosen);
        }
        if (next == measures.size() || now + possible(next, chosen, gone, budget - price) <= bestValue + EQUAL) {
            return;
        }
        Measure measure = measures.get(next);
        if (price + measure.price() <= budget && measure.not().stream().noneMatch(chosen::contains)) {
            chosen.add(measure.index());
            branch(next + 1, chosen, price + measure.price(), value + measure.value());
            chosen.remove(measure.index());
        }
        branch(next + 1, chosen, price, value);
    }

    /** A measure that is still open, and how many more flags it may clear. */
    private record Open(Measure measure, int more) {}

    /** What the measures from one on could add at most, as if parts of them could be done. */
    private double possible(int next, Set<Integer> chosen, Set<Integer> gone, double left) {
        List<Open> open = new ArrayList<>();
        int more = 0;
        for (Measure m : measures.subList(next, measures.size())) {
            if (m.not().stream().noneMatch(chosen::contains)) {
                Set<Integer> further = new HashSet<>(m.clears());
                further.removeAll(gone);
                open.add(new Open(m, further.size()));
                more += further.size();
            }
        }
        int needed = least - gone.size();
        return more < needed ? Double.NEGATIVE_INFINITY : gain(open, left) - loss(open, needed);
    }

    /** The most that is worth something, within the money that is left. */
    private double gain(List<Open> open, double left) {
        ToDoubleFunction<Open> worth = o -> o.measure.value() + eachFlag * o.more;
        double money = left;
        double gain = 0;
        for (Open o : sorted(open, p -> -worth.applyAsDouble(p) / Math.max(EQUAL, p.measure.price()))) {
            double value = worth.applyAsDouble(o);
            if (value > 0 && money >= 0) {
                double part = o.measure.price() <= money ? 1 : money / o.measure.price();
                gain += part * value;
                money -= part * o.measure.price();
            }
        }
        return gain;
    }

    /** The least that has to be given up to clear so many more. */
    private static double loss(List<Open> open, int needed) {
        double still = needed;
        double loss = 0;
        for (Open o : sorted(open, p -> Math.max(0, -p.measure.value()) / Math.max(EQUAL, p.more))) {
            if (still > 0 && o.more > 0) {
                double part = Math.min(1, still / o.more);
                loss += part * Math.max(0, -o.measure.value());
                still -= part * o.more;
            }
        }
        return loss;
    }

    private static List<Open> sorted(List<Open> open, ToDoubleFunction<Open> by) {
        return open.stream().sorted(Comparator.comparingDouble(by)).toList();
    }
}
