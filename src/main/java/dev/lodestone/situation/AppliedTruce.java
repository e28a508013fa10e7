package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Truce;
import java.time.LocalDate;
import java.util.List;

/**
 * A truce as one of its parties sees it at the date.
 *
 * @param endsIn days until it ends by its own terms, negative after it; {@link Integer#MAX_VALUE} if open-ended
 */
public record AppliedTruce(Truce truce, Economy economy, Economy partner, State state, LocalDate until, int endsIn)
        implements Derived {

    /** Whether it has an end by its own terms. */
    public boolean isEnding() {
        return until != null;
    }

    @Override
    public List<Fact> from() {
        return List.of(truce);
    }
}
