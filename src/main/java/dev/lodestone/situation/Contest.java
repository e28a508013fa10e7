package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.PolicyPosition;
import java.time.LocalDate;
import java.util.List;

/** Two positions on one instrument that differ before an election. */
@About("Two positions on one instrument that differ before an election.")
public record Contest(
        @About("the election as it was submitted") Election election,
        @About("the position of one side") PolicyPosition first,
        @About("the position of the other side") PolicyPosition second,
        Economy economy,
        @About("election day") LocalDate on,

        @About(value = "days until the election", unit = "days")
        int days,

        @About("what both speak of") String instrument,

        @About("whom both positions are aimed at; null if they differ in that or name nobody") @MayBeMissing
        Economy target)
        implements Derived {

    public String one() {
        return first.holder();
    }

    public String two() {
        return second.holder();
    }

    public String stanceOfOne() {
        return first.stance();
    }

    public String stanceOfTwo() {
        return second.stance();
    }

    /** How long until then: "in 1 day", "in 14 days". */
    public String inDays() {
        return Phrases.inDays(days, election);
    }

    @Override
    public List<Fact> from() {
        return List.of(election, first, second);
    }
}
