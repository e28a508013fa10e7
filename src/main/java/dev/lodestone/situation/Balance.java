package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import java.util.List;

/**
 * What each of two economies holds over the other, and where each is exposed itself; there is one where either controls exports
 * to the other.
 *
 * @param economy the one that advice is given to
 * @param leverage what the economy holds over its partner, in words
 * @param exposure where the economy is exposed itself, in words
 * @param partnerLeverage what the partner holds over the economy
 * @param partnerExposure where the partner is exposed itself
 */
public record Balance(
        Economy economy,
        Economy partner,
        String leverage,
        String exposure,
        String partnerLeverage,
        String partnerExposure,
        List<Fact> from)
        implements Derived {}
