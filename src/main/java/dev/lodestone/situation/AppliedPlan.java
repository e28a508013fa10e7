package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A planned measure that is known at the date, as long as no fact says that it was taken. */
@About("A planned measure that is known at the date, as long as no fact says that it was taken.")
public record AppliedPlan(
        @About("the plan as it was submitted") PlannedMeasure plan,
        Economy by,

        @About("whom it is told to: who plans it, or a member of the union that does")
        Economy economy,

        @About("the economy it is aimed at; null if it names none") @MayBeMissing
        Economy on,

        @About("null where it concerns all goods") @MayBeMissing
        Mineral mineral,

        @About("what is planned") String instrument,

        @About("whether it is targeted or broad") @MayBeMissing
        Scope scope,

        @About(
                "whether the plan names the mineral itself, not only a group that it belongs to; true where it names none")
        boolean named,

        @About(
                value = "days until its deadline, negative after it; the largest whole number if it has none",
                unit = "days")
        int decidedIn,

        @About(
                value =
                        "days until the day it is meant to start, negative after it; the largest whole number if none is known",
                unit = "days")
        int startsIn,

        @About(
                "how much of the economy's supply hangs on whom it takes something from; null where it takes nothing from"
                        + " a supplier of one mineral")
        @MayBeMissing
        Exposure exposure,

        @About("who gets the mineral from its author, where it would control exports of it; else nobody")
        Buyers buyers)
        implements Derived, Applied, Exposed {

    @Override
    public Measure act() {
        return plan;
    }

    /** Whether it would control what its author exports. */
    public boolean isOfExports() {
        return PlanKinds.kind(plan) != null;
    }

    /** Whether the day by which it was to be decided has passed. */
    public boolean isOverdue() {
        return decidedIn < 0;
    }

    /** The day it is meant to start; null if none is known. */
    @MayBeMissing
    public LocalDate first() {
        return plan.from();
    }

    /** The day by which it is to be decided; null if it has none. */
    @MayBeMissing
    public LocalDate deadline() {
        return plan.deadline();
    }

    /** What is planned, as a sentence calls it: "a tariff", "an export control". */
    public String measure() {
        String words = PlanKinds.spaced(instrument);
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) < 0 ? "a " : "an ") + words;
    }

    /** What it is on, as it follows it: " on silver from Peru", " on goods from China"; a stockpile is " for silver"; empty if nothing is said. */
    public String toward() {
        boolean levied = PlanKinds.isTariff(plan) || isOfExports();
        if (mineral != null) {
            return (levied || exposure != null ? " on " : " for ")
                    + mineral
                    + (exposure == null ? "" : " from " + on.inText());
        }
        return !levied ? "" : on == null || isOfExports() ? " on all goods" : " on goods from " + on.inText();
    }

    /** Whether it takes something from those that it is aimed at. */
    public boolean isRestriction() {
        return PlanKinds.isRestriction(plan);
    }

    /** When it starts or is decided, as a sentence continues: " from 2026-07-01, in 6 days", ", to be decided by 2026-06-15"; empty if no day is known. */
    public String when() {
        return PlanKinds.when(plan, startsIn);
    }

    /** How likely it is by its source, as a sentence continues: " (10% likely)"; empty if it does not say. */
    public String odds() {
        return PlanKinds.odds(plan);
    }

    /** How long until then: "in 1 day", "in 14 days". */
    public String inDays() {
        return Phrases.inDays(decidedIn, plan);
    }

    /** The same until its first day. */
    public String inDaysToStart() {
        return Phrases.inDays(startsIn, plan);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(plan));
        if (exposure != null) {
            from.addAll(exposure.from());
        }
        from.addAll(buyers.from());
        return from;
    }
}
