package dev.lodestone.situation;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's assessment that a measure answers another one.
 *
 * @param by who took the measure
 * @param on the economy it is said to answer
 * @param mineral null where the measure is on all goods
 * @param who whose assessment it is
 * @param cause what it is said to answer; null if the claim does not say
 * @param days from the cause to the measure; {@link Integer#MAX_VALUE} if a date is missing
 */
public record Attribution(
        Claim claim, Economy by, Economy on, Mineral mineral, String who, Measure effect, Measure cause, int days)
        implements Derived {

    /** Whether both days are known. */
    public boolean isDated() {
        return days != Integer.MAX_VALUE;
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(claim, effect));
        if (cause != null) {
            from.add(cause);
        }
        return from;
    }
}
