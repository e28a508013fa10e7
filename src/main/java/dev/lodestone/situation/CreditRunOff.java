package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.ProductionCredit;
import java.util.List;

/**
 * A plant that has not paid for itself when the credit it counts on is phased out.
 *
 * @param mineral null where the plant or the credit is for no mineral in particular
 * @param start year in which production starts
 * @param phaseOutStarts first year with less than the whole credit
 * @param gone first year without any credit; 0 if it has no end
 * @param overlap years from the start of the phase-out to the year in which the plant has paid for itself; negative if it has
 *     by then; from the start of production on, if the years it takes are not known
 */
public record CreditRunOff(
        ProductionCredit credit,
        Investment plant,
        Economy economy,
        Mineral mineral,
        int start,
        int phaseOutStarts,
        int gone,
        Estimate overlap)
        implements Derived {

    /** Whether no fact says how long the plant takes to pay for itself. */
    public boolean isPaybackUnknown() {
        return plant.payback() == null;
    }

    @Override
    public List<Fact> from() {
        return List.of(credit, plant);
    }
}
