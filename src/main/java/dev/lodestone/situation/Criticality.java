package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * The two figures that the EU decides criticality on.
 *
 * @param decidedAs the mineral itself, or the group whose average decides for it (heavy and light rare earths, platinum
 *     group metals)
 * @param supplyRisk of what it is decided as
 * @param economicImportance of what it is decided as
 */
public record Criticality(
        Economy economy,
        Mineral mineral,
        Mineral decidedAs,
        Estimate supplyRisk,
        Estimate economicImportance,
        List<Fact> from)
        implements Derived {}
