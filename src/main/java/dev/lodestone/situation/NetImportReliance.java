package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * How far an economy depends on imports of a mineral.
 *
 * @param stage null where the figure is about the mineral as a whole
 * @param reliance net imports as a share of apparent consumption
 * @param computed whether it was worked out from a supply balance, not taken as published
 */
public record NetImportReliance(
        Economy economy,
        Mineral mineral,
        Stage stage,
        Period period,
        Estimate reliance,
        boolean computed,
        List<Fact> from)
        implements Derived {

    /** What is counted, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage, period);
    }
}
