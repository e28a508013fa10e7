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
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
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

        @About(value = "days until it starts, or is paid again; negative once it has", unit = "days")
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

        @About(
                "whether it leaves out each mineral that its author is known to import; only of a broad tariff as a whole")
        boolean sparing,

        @About("what leaves the mineral out of it for now; null if nothing does") @MayBeMissing
        TariffExclusion exclusion,

        @About(
                "the tariff on the same goods whose place it takes at a lower rate once it starts; null if there is none")
        @MayBeMissing
        Tariff higherTariff,

        @About(
                "the tariff on the same goods whose place it takes at a higher rate once it starts; null if there is none")
        @MayBeMissing
        Tariff lowerTariff,

        @About("what tells how much is imported, and how long it goes on")
        List<Fact> figures)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return exclusion == null ? tariff : exclusion;
    }

    /** The tariff as a sentence calls it: "25% tariff (s.301)", "tariff of at most 12.5% (s.301)". */
    public String label() {
        return Measures.label(tariff);
    }

    /** The same with its article. */
    public String levied() {
        return Measures.levied(tariff);
    }

    /** What it is on, as it follows the tariff: " on gallium from China", " on goods from China". */
    public String goodsOrMineral() {
        return mineral == null ? goods() : " on " + mineral + origin();
    }

    /** Whether it may leave out the mineral, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return Tariffs.leavesOpen(tariff);
    }

    /** Whether the mineral is left out of it for now. */
    public boolean isExcluded() {
        return exclusion != null;
    }

    /** Whose goods it is on, as it follows them: " from China"; empty where that is everybody's, or those of many. */
    public String origin() {
        return Tariffs.origin(tariff);
    }

    /** The same of goods: " on goods from China". */
    public String goods() {
        return origin().isEmpty() ? "" : " on goods" + origin();
    }

    /** What it is on, where that is few: " on magnesium from China", " on goods from China"; empty otherwise. */
    public String aim() {
        boolean apart = mineral != null
                && tariff.suspensions().stream().anyMatch(s -> !s.minerals().isEmpty());
        if (apart) {
            return " on " + mineral + origin();
        }
        boolean many = tariff.minerals().isEmpty() || tariff.minerals().size() > 3;
        return many ? goods() : " on " + Measures.few(tariff.minerals()) + origin();
    }

    /** Whether it is on goods of some alone, and no fact says how much of the mineral is bought there. */
    public boolean isHitUnknown() {
        return otherSuppliers == null && !tariff.on().contains(Economy.WORLD);
    }

    /** What a sentence on buyers that pay goes on with: ", as far as they buy it there", or nothing. */
    public String there() {
        return mineral != null && isHitUnknown() ? ", as far as they buy it there" : "";
    }

    /** What a sentence about the mineral ends with: ", unless it is exempt", or nothing. */
    public String unless() {
        return Tariffs.unless(mineral, isExemptionsUnknown());
    }

    /** The first day on which it is paid; null if it is paid, or nobody knows when. */
    @MayBeMissing
    public LocalDate first() {
        return state == State.PENDING ? since : state == State.SUSPENDED && until != null ? until.plusDays(1) : null;
    }

    /** How long until it starts, or is paid again: "in 1 day", "in 14 days". */
    public String inDays() {
        return Phrases.inDays(startsIn, tariff);
    }

    /** What a sentence on its start goes on with: " instead of one of 25%", or nothing. */
    public String instead() {
        return lowerTariff == null ? "" : " instead of one of " + lowerTariff.rate();
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
        return Tariffs.from(tariff, exclusion, higherTariff == null ? lowerTariff : higherTariff, figures);
    }
}
