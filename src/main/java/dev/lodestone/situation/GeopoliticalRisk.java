package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** GeoPolRisk of an economy's imports of a mineral. */
@About("GeoPolRisk of an economy's imports of a mineral.")
public record GeopoliticalRisk(
        Economy economy,
        Mineral mineral,

        @About("supply risk by the GeoPolRisk method, 0 to 1")
        Estimate score,

        @About("null without a price") @MayBeMissing Estimate characterisationFactor,
        List<Fact> from)
        implements Derived {}
