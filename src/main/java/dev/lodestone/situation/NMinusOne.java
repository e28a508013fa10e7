package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * What is left of a supply without its largest supplier: N-1.
 *
 * @param supply the supply that is divided
 * @param left as a share of {@code base}, 0 to 1
 * @param base in words: the supply itself, or demand where facts give both in tonnes
 */
public record NMinusOne(Concentration supply, Estimate left, String base, List<Fact> from) implements Derived {

    /** The mineral that is supplied. */
    public Mineral mineral() {
        return supply.mineral();
    }
}
