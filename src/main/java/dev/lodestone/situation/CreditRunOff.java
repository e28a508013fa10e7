package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.ProductionCredit;
import java.util.List;

/** A plant that has not paid for itself when the credit it counts on is phased out. */
@About("A plant that has not paid for itself when the credit it counts on is phased out.")
public record CreditRunOff(
        @About("the credit as it was submitted") ProductionCredit credit,
        @About("the investment as it was submitted") Investment plant,
        Economy economy,

        @About("null where the plant or the credit is for no mineral in particular") @MayBeMissing
        Mineral mineral,

        @About("year in which production starts") int start,
        @About("first year with less than the whole credit") int phaseOutStarts,

        @About("first year without any credit; 0 if it has no end")
        int gone,

        @About(
                value =
                        "years from the start of the phase-out to the year in which the plant has paid for itself; negative if it has by then; from the start of production on, if the years it takes are not known",
                unit = "years")
        Estimate overlap)
        implements Derived {

    /** How it runs off: "shrinks from 2031 and is gone in 2034", "is gone in 2034", "shrinks from 2031". */
    public String runsOff() {
        String shrinks = phaseOutStarts == gone ? "" : "shrinks from " + phaseOutStarts;
        return shrinks + (shrinks.isEmpty() || gone == 0 ? "" : " and ") + (gone == 0 ? "" : "is gone in " + gone);
    }

    /** Whether no fact says how long the plant takes to pay for itself. */
    public boolean isPaybackUnknown() {
        return plant.payback() == null;
    }

    @Override
    public List<Fact> from() {
        return List.of(credit, plant);
    }
}
