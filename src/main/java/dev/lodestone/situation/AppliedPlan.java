package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Scope;
import java.util.List;

/**
 * A planned measure that is known at the date and not yet due to start.
 *
 * @param on the economy it is aimed at; null if it names none
 * @param mineral null where it concerns all goods
 * @param decidedIn days until its deadline, negative after it; {@link Integer#MAX_VALUE} if it has none
 */
public record AppliedPlan(
        PlannedMeasure plan, Economy by, Economy on, Mineral mineral, String instrument, Scope scope, int decidedIn)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of(plan);
    }
}
