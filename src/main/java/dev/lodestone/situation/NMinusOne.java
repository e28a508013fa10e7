package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** What is left of a supply without its largest supplier: N-1. */
@About("What is left of a supply without its largest supplier: N-1.")
public record NMinusOne(
        @About("the supply that is divided") Concentration supply,

        @About(value = "as a share of base, 0 to 1", unit = "share")
        Estimate left,

        @About("in words: the supply itself, or demand where facts give both in tonnes")
        String base,

        List<Fact> from)
        implements Derived, Exposed {

    @Override
    @MayBeMissing
    public Exposure exposure() {
        return supply.exposure();
    }

    /** What is left, as a sentence says it: "12.1% of world output", "nothing of world output". */
    public String remaining() {
        return (left.high() == 0 ? "nothing" : left) + " of " + base;
    }

    /** The mineral that is supplied. */
    public Mineral mineral() {
        return supply.mineral();
    }
}
