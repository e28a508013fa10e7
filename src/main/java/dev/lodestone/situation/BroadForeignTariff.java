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
import java.time.LocalDate;
import java.util.List;

/** What another economy's tariff on all goods means at the date for an economy that makes minerals. */
@About("What another economy's tariff on all goods means at the date for an economy that makes minerals.")
public record BroadForeignTariff(
        @About("the tariff as it was submitted") Tariff tariff,
        Economy by,
        @About("whose goods it is on") Economy economy,
        State state,

        @About("first day of the state; null if it is not known") @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if none is known") @MayBeMissing
        LocalDate until,

        @About(
                value =
                        "days until it starts, ends or its suspension ends; the largest whole number if that is not known",
                unit = "days")
        int changesIn,

        @About("of the minerals that are not exempt the one of which the economy makes the largest part of the world's")
        Mineral mineral,

        @About(value = "the economy's share of world output of that, at the stage where it is largest", unit = "share")
        Estimate output,

        Stage stage,

        @About(
                value =
                        "the largest part of what the economy makes of one of the minerals that the author of the tariff buys; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate sold,

        @About("the mineral that this is of; null if no fact says") @MayBeMissing
        Mineral soldOf,

        @About(
                value =
                        "the largest part of what the author of the tariff imports of one of the minerals that comes from"
                                + " the economy; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate bought,

        @About("the mineral that this is of; null if no fact says") @MayBeMissing
        Mineral boughtOf,

        @About("what tells how much the economy makes and sells there")
        List<Fact> figures)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return tariff;
    }

    /** The tariff as a sentence calls it: "25% tariff (s.301)". */
    public String label() {
        return Measures.label(tariff);
    }

    /** What the share of world output is of, as it follows the word. */
    public String what() {
        return Phrases.of(stage);
    }

    /** Since or from when it is paid: "since 2026-12-01", "from 2026-12-01, in 5 days", "announced, from a day that is not known". */
    public String when() {
        return Phrases.when(state, since, until, changesIn, tariff);
    }

    /** What a sentence about the minerals goes on with: ", unless they are exempt", or nothing. */
    public String unless() {
        return isExemptionsUnknown() ? ", unless they are exempt" : "";
    }

    /** Whether it may leave out its minerals, as far as anybody here knows. */
    public boolean isExemptionsUnknown() {
        return Tariffs.leavesOpen(tariff);
    }

    @Override
    public List<Fact> from() {
        return Tariffs.from(tariff, null, figures);
    }
}
