package dev.lodestone.robust;

import dev.lodestone.odds.Chance;
import dev.lodestone.odds.Odds.Range;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** How many flags each option leaves in each case, and how many more than the best one. */
final class Scores {
    private final int[] draws;
    /** An option, a case. */
    private final int[][] left;

    private final int[] least;
    private final int made;

    /** @param severe the flags that count */
    Scores(DrawnCases trials, int options, BitSet severe) {
        this.draws = trials.draws();
        this.made = trials.made();
        this.left = new int[options][];
        this.least = new int[draws.length];
        java.util.Arrays.fill(least, Integer.MAX_VALUE);
        for (int option = 0; option < options; option++) {
            left[option] = counts(trials.standing(option), severe);
            for (int c = 0; c < least.length; c++) {
                least[c] = Math.min(least[c], left[option][c]);
            }
        }
    }

    private static int[] counts(List<BitSet> standing, BitSet severe) {
        Map<BitSet, Integer> known = new IdentityHashMap<>();
        return standing.stream()
                .mapToInt(s -> known.computeIfAbsent(s, stands -> {
                    BitSet both = (BitSet) stands.clone();
                    both.and(severe);
                    return both.cardinality();
                }))
                .toArray();
    }

    int[] left(int option) {
        return left[option];
    }

    int cases() {
        return draws.length;
    }

    /** How many flags more an option leaves than the best one in a case. */
    int regret(int option, int at) {
        return left[option][at] - least[at];
    }

    int worst(int option) {
        int worst = 0;
        for (int c = 0; c < draws.length; c++) {
            worst = Math.max(worst, regret(option, c));
        }
        return worst;
    }

    Range flags(int option) {
        return mean(c -> left[option][c]);
    }

    Range regret(int option) {
        return mean(c -> regret(option, c));
    }

    /** Means over the draws of the least and the greatest value that a draw has in one of its worlds. */
    private Range mean(IntUnaryOperator value) {
        long low = 0;
        long high = 0;
        int at = 0;
        while (at < draws.length) {
            int least = Integer.MAX_VALUE;
            int most = Integer.MIN_VALUE;
            int draw = draws[at];
            for (; at < draws.length && draws[at] == draw; at++) {
                least = Math.min(least, value.applyAsInt(at));
                most = Math.max(most, value.applyAsInt(at));
            }
            low += least;
            high += most;
        }
        return new Range(tidy(low / (double) made), tidy(high / (double) made));
    }

    /** How often something is so: surely where it is so in all worlds of a draw, maybe where in one. */
    Chance chance(IntPredicate is) {
        int sure = 0;
        int may = 0;
        int at = 0;
        while (at < draws.length) {
            boolean all = true;
            boolean any = false;
            int draw = draws[at];
            for (; at < draws.length && draws[at] == draw; at++) {
                boolean so = is.test(at);
                all &= so;
                any |= so;
            }
            sure += all ? 1 : 0;
            may += any ? 1 : 0;
        }
        return Chance.of(sure, may, made);
    }

    /** Six digits are more than any draw tells. */
    static double tidy(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
