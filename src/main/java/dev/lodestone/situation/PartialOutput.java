package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import java.util.List;

/** A world output of which facts give some countries' quantities, but neither the total nor what all others produce. */
@About(
        "A world output of which facts give some countries' quantities, but neither the total nor what all others produce.")
public record PartialOutput(
        Mineral mineral,
        Stage stage,

        @About("what is counted, where a stage has several forms; empty otherwise")
        String form,

        @MayBeMissing Period period,
        @About("what countries produce") List<Production> given)
        implements Derived {

    /** Whose output is known: "Canada", "Australia, Chile and 3 more". */
    public String countries() {
        List<Economy> countries =
                given.stream().map(Production::country).distinct().sorted().toList();
        return Measures.few(countries);
    }

    /** What is counted, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage, form, period);
    }

    @Override
    public List<Fact> from() {
        return List.copyOf(given);
    }
}
