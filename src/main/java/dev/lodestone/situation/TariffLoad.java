package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Tariff;
import java.util.List;

/** What the tariffs in force on one origin come to. */
@About("What the tariffs in force on one origin come to.")
public record TariffLoad(
        Economy by,

        @About("the country the goods come from, or World where no tariff singles one out")
        Economy origin,

        @About("null where only broad tariffs add up, which are on all goods") @MayBeMissing
        Mineral mineral,

        @About(value = "the sum by the stacking rules, as a rate of the value", unit = "rate")
        Estimate total,

        @About("the tariffs that count, as a sentence lists them")
        String parts,

        @About("how many tariffs are in force that differ in authority or origins")
        int powers,

        @About(
                "what it costs on a year's imports in US dollars if buyers bear all of it, an upper bound; null if no fact gives the value of the imports")
        @MayBeMissing
        Estimate cost,

        List<Fact> from)
        implements Derived {

    /** Whether one of the tariffs may leave out the mineral, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return from.stream().anyMatch(f -> f instanceof Tariff t && Tariffs.leavesOpen(t));
    }

    /** What a sentence about the mineral ends with: ", unless it is exempt", or nothing. */
    public String unless() {
        return Tariffs.unless(mineral, isExemptionsUnknown());
    }

    /** Whether several tariffs are on one good. */
    public boolean isStacked() {
        return powers > 1;
    }
}
