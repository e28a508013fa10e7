package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.ProductionCredit;
import java.util.List;

/**
 * A credit in force beside the gap that it is to close.
 *
 * @param share the credit as a share of production cost at the date
 * @param gap by how much domestic production costs more, as a share of the foreign price
 */
public record CreditGap(
        ProductionCredit credit, PriceGap priceGap, Economy economy, Mineral mineral, Estimate share, Estimate gap)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of(credit, priceGap);
    }
}
