package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * What the tariffs in force on one origin come to.
 *
 * @param origin the country the goods come from, or World where no tariff singles one out
 * @param mineral null where only broad tariffs add up, which are on all goods
 * @param total the sum by the stacking rules, as a rate of the value
 * @param parts the tariffs that count, as a sentence lists them
 * @param powers how many tariffs are in force that differ in authority or origins
 * @param cost what it costs on a year's imports in US dollars if buyers bear all of it, an upper bound; null if no fact gives
 *     the value of the imports
 */
public record TariffLoad(
        Economy by,
        Economy origin,
        Mineral mineral,
        Estimate total,
        String parts,
        int powers,
        Estimate cost,
        List<Fact> from)
        implements Derived {

    /** Whether several tariffs are on one good. */
    public boolean isStacked() {
        return powers > 1;
    }
}
