package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** Who else produces what an economy gets mostly from one supplier. */
@About("Who else produces what an economy gets mostly from one supplier.")
public record Alternatives(
        @About("the economy's own imports or use, or world output where it has figures of neither")
        Concentration.Supply of,

        Economy economy,
        Mineral mineral,
        Stage stage,

        @About("what is counted, where a stage has several forms; empty otherwise")
        String form,

        @About("the largest supplier") Economy supplier,
        @About(value = "its share", unit = "share") Estimate topShare,

        @About(
                value =
                        "the economy's net import reliance at that stage, or for the mineral as a whole; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate reliance,

        @About("the largest other producers, as a sentence lists them")
        String others,

        @About("whether an agreement in force with any other producer covers the mineral at that stage")
        boolean agreed,

        List<Fact> from)
        implements Derived {

    /** What is counted, as it follows the mineral in a sentence: " (mined, bastnaesite concentrate)". */
    public String what() {
        return Phrases.of(stage, form);
    }

    /** What the share is of, as it stands before the mineral: "imports of "; empty where it is of all that is used. */
    public String counted() {
        return of == Concentration.Supply.IMPORTS ? "imports of " : "";
    }
}
