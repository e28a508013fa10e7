package dev.lodestone.robust;

import dev.lodestone.odds.Cases;
import java.util.BitSet;

/** An option over draws. */
interface Alternative {
    String name();

    String does();

    /**
     * The flags that may stand in each case.
     *
     * @param months of each measure how long it takes, a draw each
     */
    BitSet[] standing(Cases cases, double[][] months);

    /** What a value that is drawn of an input is in this option, which may give it other bounds. */
    default double own(int input, double value) {
        return value;
    }

    /** Flags that it is to clear; none where it is not to clear any. */
    BitSet clears();

    /** Whether all of its measures work on the day in a case. @param month of each measure how long it takes */
    boolean isInTime(double[][] months, int draw);

    /** Whether it has measures. */
    boolean hasMeasures();
}
