package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.List;

/** What a union's tariff on a mineral means at the date for a member that imports it, where no figures tell of the union. */
@About(
        "What a union's tariff on a mineral means at the date for a member that imports it, where no figures tell of the union.")
public record UnionTariff(
        @About("the tariff as it was submitted") Tariff tariff,
        @About("the union") Economy by,
        @About("the member whose buyers pay") Economy economy,
        Mineral mineral,
        State state,
        LocalDate since,

        @About("last day of the state by its own terms; null if none is known") @MayBeMissing
        LocalDate until,

        @About(value = "days until it starts, or is paid again; negative once it has", unit = "days")
        int startsIn,

        @About(
                value =
                        "share of the member's imports of that mineral that comes from countries the tariff leaves alone; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate otherSuppliers,

        @About(
                value = "the member's net import reliance for the mineral, at the stage where it is largest",
                unit = "share")
        Estimate reliance,

        @About(
                value =
                        "the member's share of world output at that stage; null if no fact says who produces the mineral",
                unit = "share")
        @MayBeMissing
        Estimate ownOutput,

        @About("what leaves the mineral out of it for now; null if nothing does") @MayBeMissing
        TariffExclusion exclusion,

        @About(
                "the tariff on the same goods whose place it takes at a lower rate once it starts; null if there is none")
        @MayBeMissing
        Tariff higherTariff,

        @About("what tells how much is imported, and how long it goes on")
        List<Fact> figures)
        implements Derived, Applied {

    /** @param applied the same by the member's figures, which say how much it imports */
    static UnionTariff of(AppliedTariff applied, Economy member) {
        return new UnionTariff(
                applied.tariff(),
                applied.by(),
                member,
                applied.mineral(),
                applied.state(),
                applied.since(),
                applied.until(),
                applied.startsIn(),
                applied.otherSuppliers(),
                applied.reliance(),
                applied.ownOutput(),
                applied.exclusion(),
                applied.higherTariff(),
                applied.figures());
    }

    @Override
    public Measure act() {
        return exclusion == null ? tariff : exclusion;
    }

    /** The tariff as a sentence calls it: "a 25% tariff". */
    public String levied() {
        return Measures.levied(tariff);
    }

    /** Whose goods it is on, as it follows them: " from China"; empty where that is everybody's, or those of many. */
    public String origin() {
        return Tariffs.origin(tariff);
    }

    /** Since or from when it is paid: "since 2026-12-01", "from 2026-12-01, in 5 days". */
    public String when() {
        boolean returns = state == State.SUSPENDED && until != null;
        return returns
                ? Phrases.when(State.PENDING, until.plusDays(1), null, startsIn, tariff)
                : Phrases.when(state, since, until, startsIn, tariff);
    }

    /** What a sentence about the mineral ends with: ", unless it is exempt", or nothing. */
    public String unless() {
        return Tariffs.unless(mineral, isExemptionsUnknown());
    }

    /** Whether it may leave out the mineral, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return Tariffs.leavesOpen(tariff);
    }

    @Override
    public List<Fact> from() {
        return Tariffs.from(tariff, exclusion, higherTariff, figures);
    }
}
