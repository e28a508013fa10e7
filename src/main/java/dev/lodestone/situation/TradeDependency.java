package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** The three indicators of the EU's strategic dependencies, for a union's trade in one mineral. */
@About("The three indicators of the EU's strategic dependencies, for a union's trade in one mineral.")
public record TradeDependency(
        Economy economy,
        Mineral mineral,
        Stage stage,

        @About(value = "CDI1, HHI of the imports from outside, 0 to 1", unit = "0 to 1")
        Estimate concentration,

        @About(
                value =
                        "CDI2, share of the imports that comes from outside; null where trade among members is not known",
                unit = "share")
        @MayBeMissing
        Estimate outside,

        @About(value = "CDI3, imports from outside over exports; null where exports are not known", unit = "ratio")
        @MayBeMissing
        Estimate coverage,

        List<Fact> from)
        implements Derived {

    /** Its stage, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage);
    }
}
