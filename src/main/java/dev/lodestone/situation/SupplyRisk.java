package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * Supply risk after the EU's method, for the stage where it is largest.
 *
 * @param stage the bottleneck; null where the mineral as a whole was assessed
 * @param value by the supply data named as usable
 * @param globalOnly from global supply alone; null if its parts are missing
 * @param sourcingOnly from the economy's own sourcing alone; null if its parts are missing
 * @param both from both; null if its parts are missing
 * @param computed whether it was worked out, not taken as published
 */
public record SupplyRisk(
        Economy economy,
        Mineral mineral,
        Stage stage,
        Estimate value,
        Estimate globalOnly,
        Estimate sourcingOnly,
        Estimate both,
        boolean computed,
        List<Fact> from)
        implements Derived {

    /** Its stage, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage);
    }
}
