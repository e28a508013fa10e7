package dev.lodestone.odds;

import java.util.Arrays;

/**
 * Draws of all that is uncertain.
 *
 * @param at how far up its probability each figure lies, 0 to 1: a figure, a draw
 * @param outcomes of each event: an event, a draw
 */
record Sample(double[][] at, Outcome[][] outcomes, int size) {

    /** The first of the draws. */
    Sample first(int most) {
        int kept = Math.min(size, most);
        double[][] some = new double[at.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = Arrays.copyOf(at[i], kept);
        }
        Outcome[][] part = new Outcome[outcomes.length][];
        for (int i = 0; i < part.length; i++) {
            part[i] = Arrays.copyOf(outcomes[i], kept);
        }
        return new Sample(some, part, kept);
    }

    /** The same draws, in which one figure or event has the value of the next draw. @param which figures first, then events */
    Sample shifted(int which) {
        double[][] others = at.clone();
        Outcome[][] came = outcomes.clone();
        if (which < at.length) {
            double[] next = new double[size];
            for (int i = 0; i < size; i++) {
                next[i] = at[which][(i + 1) % size];
            }
            others[which] = next;
        } else {
            Outcome[] next = new Outcome[size];
            for (int i = 0; i < size; i++) {
                next[i] = outcomes[which - at.length][(i + 1) % size];
            }
            came[which - at.length] = next;
        }
        return new Sample(others, came, size);
    }

    /** Which outcomes a draw has, a letter each. */
    String pattern(int draw) {
        StringBuilder pattern = new StringBuilder(outcomes.length);
        for (Outcome[] outcome : outcomes) {
            pattern.append(outcome[draw].mark());
        }
        return pattern.toString();
    }
}
