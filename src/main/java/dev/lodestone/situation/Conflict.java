package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * Two figures for one thing that differ.
 *
 * @param economy null if the figure is about no economy
 * @param mineral null if the figure is about none, or about several
 * @param what the kind of figure, in words
 * @param first the one that is used
 * @param difference of the two as a rate of the larger, at least
 */
public record Conflict(
        Economy economy,
        Mineral mineral,
        String what,
        Estimate first,
        Estimate second,
        Estimate difference,
        List<Fact> from)
        implements Derived {

    /** The mineral, as it follows the kind of figure in a sentence; empty if there is none. */
    public String ofMineral() {
        return mineral == null ? "" : " of " + mineral;
    }
}
