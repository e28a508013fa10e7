package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Stage;
import java.util.ArrayList;
import java.util.List;

/** A tariff that another economy plans, at the date, for an economy that makes what it would be on. */
@About("A tariff that another economy plans, at the date, for an economy that makes what it would be on.")
public record ForeignTariffPlan(
        @About("the plan as it was submitted") PlannedMeasure plan,
        Economy by,
        @About("whose goods it would be on") Economy economy,

        @About("null where it would be on all goods") @MayBeMissing
        Mineral mineral,

        @About("the mineral that the output is of: the same, or of all goods the one of which the economy makes most")
        Mineral made,

        @About(value = "the economy's share of world output of that, at the stage where it is largest", unit = "share")
        Estimate output,

        Stage stage,

        @About(
                "whether its first day, or without one the day of its decision, has come, and no fact says that it was taken")
        boolean overdue,

        @About(value = "days until it starts; the largest whole number if no day is known", unit = "days")
        int startsIn,

        @About("what tells how much the economy makes") List<Fact> figures)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return plan;
    }

    /** What it would be on, as it follows whose that is: "natural graphite", "goods". */
    public String goods() {
        return mineral == null ? "goods" : mineral.toString();
    }

    /** What the share of world output is of, as it follows the word. */
    public String what() {
        return Phrases.of(stage);
    }

    /** The day of it that has passed, as a sentence continues: ", to start on 2026-07-01", ", to be decided by 2026-06-15". */
    public String due() {
        return PlanKinds.due(plan);
    }

    /** When it starts or is decided, as a sentence continues: " from 2026-07-01, in 6 days", ", to be decided by 2026-06-15"; empty if no day is known. */
    public String when() {
        return PlanKinds.when(plan, startsIn);
    }

    /** How likely it is by its source, as a sentence continues: " (10% likely)"; empty if it does not say. */
    public String odds() {
        return PlanKinds.odds(plan);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures);
        from.add(0, plan);
        return from;
    }
}
