package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** What end-of-life scrap gives now. */
@About("What end-of-life scrap gives now.")
public record Scrap(
        Economy economy,
        Mineral mineral,
        @About("end-of-life recycling input rate") Estimate rate,

        @About("it was measured, as a sentence goes on: 'in the European Union'; empty for the world")
        String where,

        @About("the tonnes that this is of the economy's use; null where nobody knows how much is used") @MayBeMissing
        Amount quantity,

        List<Fact> from)
        implements Derived {}
