package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * GeoPolRisk of an economy's imports of a mineral.
 *
 * @param characterisationFactor null without a price
 */
public record GeopoliticalRisk(
        Economy economy, Mineral mineral, Estimate score, Estimate characterisationFactor, List<Fact> from)
        implements Derived {}
