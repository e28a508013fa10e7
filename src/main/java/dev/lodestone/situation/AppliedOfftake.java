package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Offtake;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** A contract to take a mineral at the date, beside what its buyer's economy uses. */
@About("A contract to take a mineral at the date, beside what its buyer's economy uses.")
public record AppliedOfftake(
        @About("the contract as it was submitted") Offtake offtake,
        Economy by,
        Mineral mineral,
        State state,

        @About(
                "first day of the state; the day on which deliveries begin where they are ahead; null if it is not known")
        @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About(
                value =
                        "the quantity as a share of that economy's use at the stage, at most all of it; null if a figure is missing",
                unit = "share")
        @MayBeMissing
        Estimate part,

        List<Fact> from)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return offtake;
    }

    /** Whether the buyer is said to be bound to take it. */
    public boolean isBound() {
        return Boolean.TRUE.equals(offtake.binding());
    }

    /** Whether the buyer is said not to be bound. */
    public boolean isUnbound() {
        return Boolean.FALSE.equals(offtake.binding());
    }

    /** From whom: "Alcoa in Australia", "MP Materials", "Australia". */
    public String seller() {
        if (offtake.producer() == null) {
            return offtake.supplier().inText();
        }
        boolean abroad = !offtake.supplier().equals(by);
        return offtake.producer() + (abroad ? " in " + offtake.supplier().inText() : "");
    }

    /** How much a year as it follows in a sentence: " (100 t a year)"; empty if the fact does not say. */
    public String quantity() {
        return offtake.quantity() == null ? "" : " (" + offtake.quantity() + " " + offtake.unit() + " a year)";
    }

    /** Whether the contract says how much. */
    public boolean isSized() {
        return offtake.quantity() != null;
    }

    /** Whether what it is of the economy's use is not known. */
    public boolean isPartUnknown() {
        return part == null;
    }
}
