package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.ProductionCredit;
import java.util.List;

/** A credit in force beside the gap that it is to close. */
@About("A credit in force beside the gap that it is to close.")
public record CreditGap(
        @About("the credit as it was submitted") ProductionCredit credit,
        @About("the gap as it was submitted") PriceGap priceGap,
        Economy economy,
        Mineral mineral,

        @About(value = "the credit as a share of production cost at the date", unit = "share")
        Estimate share,

        @About(value = "by how much domestic production costs more, as a share of the foreign price", unit = "rate")
        Estimate gap)
        implements Derived {

    /** What the credit leaves of the gap, as a share of the foreign price; none where it covers more. */
    public Estimate left() {
        double least = Math.max(0, (1 + gap.low()) * (1 - share.high()) - 1);
        double most = Math.max(0, (1 + gap.high()) * (1 - share.low()) - 1);
        return new Estimate(least, most, false, false, Estimate.Kind.RATE);
    }

    @Override
    public List<Fact> from() {
        return List.of(credit, priceGap);
    }
}
