package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Scope;
import java.time.LocalDate;
import java.util.List;

/**
 * A planned measure that is known at the date and not yet due to start.
 *
 * @param on the economy it is aimed at; null if it names none
 * @param mineral null where it concerns all goods
 * @param named whether the plan names the mineral itself, not only a group that it belongs to; true where it names none
 * @param decidedIn days until its deadline, negative after it; {@link Integer#MAX_VALUE} if it has none
 */
public record AppliedPlan(
        PlannedMeasure plan,
        Economy by,
        Economy on,
        Mineral mineral,
        String instrument,
        Scope scope,
        boolean named,
        int decidedIn)
        implements Derived {

    /** Whether the day by which it was to be decided has passed. */
    public boolean isOverdue() {
        return decidedIn < 0;
    }

    /** The day by which it is to be decided; null if it has none. */
    public LocalDate deadline() {
        return plan.deadline();
    }

    @Override
    public List<Fact> from() {
        return List.of(plan);
    }
}
