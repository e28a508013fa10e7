package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import java.util.ArrayList;
import java.util.List;

/** An export control that another economy plans, at the date, for an economy that it is aimed at. */
@About("An export control that another economy plans, at the date, for an economy that it is aimed at.")
public record ForeignPlan(
        @About("the plan as it was submitted") PlannedMeasure plan,
        Economy by,
        @About("whom it is aimed at") Economy economy,
        Mineral mineral,

        @About("how much of the economy's supply hangs on who plans it")
        Exposure exposure,

        @About(
                "whether its first day, or without one the day of its decision, has come, and no fact says that it was taken")
        boolean overdue,

        @About(value = "days until it starts; the largest whole number if no day is known", unit = "days")
        int startsIn)
        implements Derived, Applied, Exposed {

    @Override
    public Measure act() {
        return plan;
    }

    /** What is planned, as a sentence calls it: "an export control", "an export quota". */
    public String measure() {
        return PlanKinds.control(plan);
    }

    /** Whom it is aimed at, as a sentence continues: " aimed at Japan", " for all countries". */
    public String aim() {
        return plan.targets().contains(Economy.WORLD) ? " for all countries" : " aimed at " + economy.inText();
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
        List<Fact> from = new ArrayList<>(exposure.from());
        from.add(0, plan);
        return from;
    }
}
