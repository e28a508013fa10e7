package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a production credit is worth at the date. */
@About("What a production credit is worth at the date.")
public record AppliedCredit(
        @About("the credit as it was submitted") ProductionCredit credit,
        Economy by,

        @About("null where the credit covers all minerals on a list of critical ones") @MayBeMissing
        Mineral mineral,

        State state,

        @About("since when that holds; null if it is not known") @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About(value = "credit as a share of production cost after its phase-out steps to date", unit = "share")
        Estimate share,

        @About("first year with less than the whole credit; 0 if it is not phased out")
        int phaseOutStarts,

        @About("first year without any credit; 0 if it has no end")
        int gone,

        @About("first day of the next step of its phase-out before its end; null if there is none") @MayBeMissing
        LocalDate falls,

        @About(value = "credit as a share of production cost from that day on; null without one", unit = "share")
        @MayBeMissing
        Estimate lowered,

        @About("whether another took its place, and no fact says which")
        boolean untold,

        @About("what moved its end") List<Extension> extended)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return credit;
    }

    /** Whether it has ended, by its last day or by a phase-out that leaves nothing of it. */
    public boolean isOver() {
        return state == State.EXPIRED
                || state == State.IN_FORCE
                        && share.high() == 0
                        && credit.share().high() > 0;
    }

    /** Whether a phase-out has taken part of it. */
    public boolean isReduced() {
        return share.high() < credit.share().high();
    }

    /** When it is gone, as a sentence goes on: ", and gone in 2034"; empty if it has no end. */
    public String end() {
        return gone == 0 ? "" : ", and gone in " + gone;
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(credit));
        from.addAll(extended);
        return from;
    }
}
