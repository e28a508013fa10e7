package dev.lodestone.odds;

/**
 * Draws of all that is uncertain.
 *
 * @param at how far up its probability each figure lies, 0 to 1: a figure, a draw
 * @param outcomes of each event: an event, a draw
 */
record Sample(double[][] at, Outcome[][] outcomes, int size) {

    /** Which outcomes a draw has, a letter each. */
    String pattern(int draw) {
        StringBuilder pattern = new StringBuilder(outcomes.length);
        for (Outcome[] outcome : outcomes) {
            pattern.append(outcome[draw].mark());
        }
        return pattern.toString();
    }
}
