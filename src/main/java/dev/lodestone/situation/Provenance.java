package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** A supplier of record that may not produce what it supplies: the tables of world output do not name it. */
@About("A supplier of record that may not produce what it supplies: the tables of world output do not name it.")
public record Provenance(
        @About("the economy that imports") Economy importer,
        Economy supplier,
        Mineral mineral,
        Stage stage,

        @About(value = "its share of the importer's imports", unit = "share")
        Estimate share,

        @About(
                value = "what it may hold of world output at most: the part of it that no table assigns to a country",
                unit = "share")
        Estimate output,

        List<Fact> from)
        implements Derived {

    /** How much of world output the supplier may hold all the same, as a sentence continues; empty if none is left. */
    public String held() {
        return output.high() == 0 ? "" : "; it may hold " + output + " of it";
    }

    /** Its stage, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage);
    }
}
