package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** Two figures for one thing that differ. */
@About("Two figures for one thing that differ.")
public record Conflict(
        @About("null if the figure is about no economy") @MayBeMissing
        Economy economy,

        @About("null if the figure is about none, or about several") @MayBeMissing
        Mineral mineral,

        @About("the kind of figure, in words") String what,
        @About("the one that is used") Estimate first,
        @About("the other value") Estimate second,

        @About(value = "of the two as a rate of the larger, at least; 0 where their bounds meet", unit = "rate")
        Estimate difference,

        @About("whether a fact gives each of them; otherwise one was worked out")
        boolean given,

        List<Fact> from)
        implements Derived {
    static final String RELIANCE = "net import reliance";

    /** Whether each of them rests on one fact, so that either makes the other doubtful. */
    public boolean isOfTwoFacts() {
        return given || what.equals(RELIANCE);
    }

    /** The one that may be larger. */
    public Estimate larger() {
        return second.high() > first.high() ? second : first;
    }

    /** The one that may be smaller. */
    public Estimate smaller() {
        return second.low() < first.low() ? second : first;
    }

    /** How far apart they are, in words. */
    public String apart() {
        return difference.high() > 0 ? difference + " apart" : "their bounds meet";
    }

    /** The mineral, as it follows the kind of figure in a sentence; empty if there is none. */
    public String ofMineral() {
        return mineral == null ? "" : " of " + mineral;
    }
}
