package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import java.util.List;

/** What each of two economies holds over the other, and where each is exposed itself; there is one where either controls exports
 * to the other.
 */
@About(
        "What each of two economies holds over the other, and where each is exposed itself; there is one where either controls exports to the other.")
public record Balance(
        @About("the one that advice is given to") Economy economy,
        Economy partner,

        @About("what the economy holds over its partner, in words")
        String leverage,

        @About("where the economy is exposed itself, in words")
        String exposure,

        @About("what the partner holds over the economy") String partnerLeverage,
        @About("where the partner is exposed itself") String partnerExposure,
        List<Fact> from)
        implements Derived {}
