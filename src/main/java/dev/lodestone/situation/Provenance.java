package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * A supplier of record that may not produce what it supplies: the tables of world output do not name it.
 *
 * @param share its share of the importer's imports
 * @param output what it may hold of world output at most: the part of it that no table assigns to a country
 */
public record Provenance(
        Economy importer,
        Economy supplier,
        Mineral mineral,
        Stage stage,
        Estimate share,
        Estimate output,
        List<Fact> from)
        implements Derived {

    /** Its stage, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage);
    }
}
