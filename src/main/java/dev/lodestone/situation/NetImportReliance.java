package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.util.List;

/** How far an economy depends on imports of a mineral. */
@About("How far an economy depends on imports of a mineral.")
public record NetImportReliance(
        Economy economy,
        Mineral mineral,

        @About("null where the figure is about the mineral as a whole") @MayBeMissing
        Stage stage,

        @MayBeMissing Period period,

        @About(value = "net imports as a share of apparent consumption", unit = "share")
        Estimate reliance,

        @About("whether it was worked out from a supply balance, not taken as published")
        boolean computed,

        List<Fact> from)
        implements Derived {

    /** That it imports, as a sentence goes on; that it may where a bound alone reaches all of its use. */
    public String imports() {
        return reliance.isBounded() ? "may import" : "imports";
    }

    /** What is counted, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage, period);
    }
}
