package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.List;

/** What another economy's tariff on a mineral means at the date for an economy that makes or sells some of it. */
@About("What another economy's tariff on a mineral means at the date for an economy that makes or sells some of it.")
public record ForeignTariff(
        @About("the tariff as it was submitted") Tariff tariff,
        Economy by,
        @About("whose goods it is on") Economy economy,
        Mineral mineral,
        State state,

        @About("first day of the state; null if it is not known") @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if none is known") @MayBeMissing
        LocalDate until,

        @About(value = "days until it starts; negative once it has", unit = "days")
        int startsIn,

        @About(
                value = "the economy's share of world output, at the stage where it is largest; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate output,

        @About("that stage; null if no fact tells what the economy makes") @MayBeMissing
        Stage stage,

        @About(
                value = "the largest part of what the author of the tariff imports of it, at that stage if it is known,"
                        + " that comes from the economy; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate bought,

        @About(
                value = "the part of what the economy makes that the author of the tariff buys; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate sold,

        @About("what leaves the economy's mineral out of it for now; null if nothing does") @MayBeMissing
        TariffExclusion exclusion,

        @About(
                "the tariff on the same goods whose place it takes at a lower rate once it starts; null if there is none")
        @MayBeMissing
        Tariff higherTariff,

        @About("what tells how much the economy makes and sells")
        List<Fact> figures)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return exclusion == null ? tariff : exclusion;
    }

    /** The tariff as a sentence calls it: "25% tariff (s.301)". */
    public String label() {
        return Measures.label(tariff);
    }

    /** What the share of world output is of, as it follows the word. */
    public String what() {
        return Phrases.of(stage);
    }

    /** How much of its imports whoever levies it gets from the economy, as a sentence goes on. */
    public String buys() {
        return bought == null
                ? "; what " + by.inText() + " buys there is not known"
                : ", and " + by.inText() + " gets " + bought + " of its imports there";
    }

    /** Since or from when it is paid: "since 2026-12-01", "from 2026-12-01, in 5 days". */
    public String when() {
        return Phrases.when(state, since, until, startsIn, tariff);
    }

    /** What a sentence about the mineral ends with: ", unless it is exempt", or nothing. */
    public String unless() {
        return Tariffs.unless(mineral, isExemptionsUnknown());
    }

    /** Whether it may leave out the mineral, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return Tariffs.leavesOpen(tariff);
    }

    /** Whether the economy's mineral is left out of it for now. */
    public boolean isExcluded() {
        return exclusion != null;
    }

    /** How long until it starts: "in 1 day", "in 14 days". */
    public String inDays() {
        return Phrases.inDays(startsIn, tariff);
    }

    @Override
    public List<Fact> from() {
        return Tariffs.from(tariff, exclusion, higherTariff, figures);
    }
}
