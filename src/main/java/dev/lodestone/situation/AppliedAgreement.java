package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** What an agreement means for one of its parties, or a member of one, at the date. */
@About("What an agreement means for one of its parties, or a member of one, at the date.")
public record AppliedAgreement(
        @About("the agreement as it was submitted") Agreement agreement,

        @About("the party that the economy is, or is a member of")
        Economy party,

        @About("whom it is told to") Economy economy,

        @About("another party") Economy partner,

        @About("all other parties, as a sentence lists them")
        String partners,

        @About("null where the agreement is on all minerals") @MayBeMissing
        Mineral mineral,

        State state,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About("whether the parties are bound by it") boolean binding,

        @About(
                value =
                        "days until what was promised is due, negative after it; the largest whole number if nothing is",
                unit = "days")
        int dueIn)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return agreement;
    }

    /** Whether it says anything of a mineral. */
    public boolean covers(Mineral other) {
        return mineral == null || mineral.covers(other);
    }

    /** Whether the day on which something was promised has passed. */
    public boolean isOverdue() {
        return dueIn < 0;
    }

    /** What was promised, as a sentence names it. */
    public String promise() {
        return agreement.promise() == null ? "not named" : agreement.promise();
    }

    /** The day it was made known, else its first day; null if neither is known. */
    @MayBeMissing
    public LocalDate known() {
        return DayCounts.known(agreement);
    }

    @Override
    public List<Fact> from() {
        return List.of(agreement);
    }
}
