package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.State;
import java.util.List;

/**
 * What a production credit is worth at the date.
 *
 * @param mineral null where the credit covers all minerals on a list of critical ones
 * @param share credit as a share of production cost after its phase-out steps to date
 * @param phaseOutStarts first year with less than the whole credit; 0 if it is not phased out
 * @param gone first year without any credit; 0 if it has no end
 */
public record AppliedCredit(
        ProductionCredit credit, Economy by, Mineral mineral, State state, Estimate share, int phaseOutStarts, int gone)
        implements Derived {

    /** Whether a phase-out has taken part of it. */
    public boolean isReduced() {
        return share.high() < credit.share().high();
    }

    @Override
    public List<Fact> from() {
        return List.of(credit);
    }
}
