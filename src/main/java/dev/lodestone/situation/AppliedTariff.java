package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Scope;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a tariff means for one mineral at the date. */
@About("What a tariff means for one mineral at the date.")
public record AppliedTariff(
        @About("the tariff as it was submitted") Tariff tariff,
        Economy by,

        @About("null for a broad tariff as a whole, which stands beside what it means for each mineral") @MayBeMissing
        Mineral mineral,

        @About("whether it is targeted or broad") Scope scope,

        @About(value = "the duty in force, ad valorem", unit = "rate") @MayBeMissing
        Estimate rate,

        @About("the power it rests on; empty if the fact does not say")
        String authority,

        State state,
        LocalDate since,

        @About("its last day; null if none is known") @MayBeMissing
        LocalDate until,

        @About(value = "days until it starts; negative once it has", unit = "days")
        int startsIn,

        @About(
                value =
                        "share of the imports of that mineral that comes from countries the tariff leaves alone; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate otherSuppliers,

        @About(
                value =
                        "the author's net import reliance for the mineral, at the stage where it is largest; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate reliance,

        @About(
                value =
                        "the author's share of world output at that stage, at most what no other country is named for; null if no fact says who produces the mineral",
                unit = "share")
        @MayBeMissing
        Estimate ownOutput,

        @About("what tells how much is imported") List<Fact> figures)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return tariff;
    }

    /** The tariff as a sentence calls it: "25% tariff (s.301)", "tariff of at most 12.5% (s.301)". */
    public String label() {
        return Measures.label(tariff);
    }

    /** The same with its article. */
    public String levied() {
        return "a " + label();
    }

    /** Whether it may leave out the mineral, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return Tariffs.leavesOpen(tariff);
    }

    /** What a sentence about the mineral ends with: ", unless it is exempt", or nothing. */
    public String unless() {
        return Tariffs.unless(mineral, isExemptionsUnknown());
    }

    /** How long until it starts: "1 day", "14 days". */
    public String inDays() {
        return Words.days(startsIn);
    }

    /** Whether no fact says who produces the mineral. */
    public boolean isOutputUnknown() {
        return ownOutput == null;
    }

    /** Whether a figure is known by its bounds only, if only because a table leaves countries out. */
    public boolean isBounded() {
        return otherSuppliers != null && otherSuppliers.isBounded() || ownOutput != null && ownOutput.isBounded();
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures.size() + 1);
        from.add(tariff);
        from.addAll(figures);
        return from;
    }
}
