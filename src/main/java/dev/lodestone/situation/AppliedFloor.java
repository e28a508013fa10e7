package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PriceFloor;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** A guaranteed price of a mineral at the date, beside what the market pays. */
@About("A guaranteed price of a mineral at the date, beside what the market pays.")
public record AppliedFloor(
        @About("the price floor as it was submitted") PriceFloor floor,
        Economy by,
        Mineral mineral,
        State state,

        @About("first day of the state; null if it is not known") @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About(value = "what is guaranteed, in US dollars a tonne", unit = "dollars a tonne")
        Estimate price,

        @About(
                value = "what the market pays for the refined mineral, in US dollars a tonne; null if no fact says",
                unit = "dollars a tonne")
        @MayBeMissing
        Estimate market,

        @About(
                value = "by how much the guaranteed price is above it, as a share of it; null if no fact says",
                unit = "rate")
        @MayBeMissing
        Estimate above,

        List<Fact> from)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return floor;
    }

    /** For whom it is. */
    public String whose() {
        return floor.producer() == null ? "every producer" : floor.producer();
    }

    /** How it stands where it is not in force: "starts on 2026-07-01", "is not in force (expired)". */
    public String stands() {
        return starts() ? "starts on " + since : "is not in force (" + state + ")";
    }

    /** " before" where it starts on a known day; empty otherwise. */
    public String untilThen() {
        return starts() ? " before" : "";
    }

    private boolean starts() {
        return state == State.PENDING && since != null;
    }

    /** Its last day as it follows in a sentence: " until 2035-09-30", ", without an end that is recorded". */
    public String term() {
        return until == null ? ", without an end that is recorded" : " until " + until;
    }
}
