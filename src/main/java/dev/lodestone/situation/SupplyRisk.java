package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.method.OneDecimal;
import java.util.List;

/** Supply risk after the EU's method, for the stage where it is largest. */
@About("Supply risk after the EU's method, for the stage where it is largest.")
public record SupplyRisk(
        Economy economy,
        Mineral mineral,

        @About("the bottleneck; null where the mineral as a whole was assessed") @MayBeMissing
        Stage stage,

        @About(value = "by the supply data named as usable", unit = "index")
        Estimate value,

        @About(value = "from global supply alone; null if its parts are missing", unit = "index") @MayBeMissing
        Estimate globalOnly,

        @About(value = "from the economy's own sourcing alone; null if its parts are missing", unit = "index")
        @MayBeMissing
        Estimate sourcingOnly,

        @About(value = "from both; null if its parts are missing", unit = "index") @MayBeMissing
        Estimate both,

        @About("whether it was worked out, not taken as published")
        boolean computed,

        List<Fact> from)
        implements Derived {

    /** What the EU may decide on: figures to one decimal. */
    public Estimate decided() {
        return OneDecimal.decided(value);
    }

    /** The value as a sentence gives it. */
    public String said() {
        return OneDecimal.said(value);
    }

    /** Its stage and the years that its figures are of, as they follow the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage, Phrases.years(from));
    }
}
