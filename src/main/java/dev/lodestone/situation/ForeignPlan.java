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

        @About(value = "days until it starts; the largest whole number if no day is known", unit = "days")
        int startsIn)
        implements Derived, Applied, Exposed {

    @Override
    public Measure act() {
        return plan;
    }

    /** When it starts or is decided, as a sentence continues: " from 2026-07-01, in 6 days", ", to be decided by 2026-06-15"; empty if no day is known. */
    public String when() {
        if (plan.from() != null) {
            return " from " + plan.from() + ", " + Phrases.inDays(startsIn);
        }
        return plan.deadline() == null ? "" : ", to be decided by " + plan.deadline();
    }

    /** How likely it is by its source, as a sentence continues: " (10% likely)"; empty if it does not say. */
    public String odds() {
        return plan.likelihood() == null ? "" : " (" + plan.likelihood() + " likely)";
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(exposure.from());
        from.add(0, plan);
        return from;
    }
}
