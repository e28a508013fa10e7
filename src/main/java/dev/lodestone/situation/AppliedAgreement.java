package dev.lodestone.situation;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/**
 * What an agreement means for one of its parties at the date.
 *
 * @param partner another party
 * @param partners all other parties, as a sentence lists them
 * @param mineral null where the agreement is on all minerals
 * @param dueIn days until what was promised is due, negative after it; {@link Integer#MAX_VALUE} if nothing is
 */
public record AppliedAgreement(
        Agreement agreement,
        Economy economy,
        Economy partner,
        String partners,
        Mineral mineral,
        State state,
        boolean binding,
        int dueIn)
        implements Derived {

    /** Whether it says anything of a mineral. */
    public boolean covers(Mineral other) {
        return mineral == null || mineral.covers(other);
    }

    /** Whether the day on which something was promised has passed. */
    public boolean isOverdue() {
        return dueIn < 0;
    }

    /** What was promised, as a sentence names it. */
    public String promise() {
        return agreement.promise() == null ? "not named" : agreement.promise();
    }

    /** The day it was made known, else its first day; null if neither is known. */
    public LocalDate known() {
        return Dates.known(agreement);
    }

    @Override
    public List<Fact> from() {
        return List.of(agreement);
    }
}
