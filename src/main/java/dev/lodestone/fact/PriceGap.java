package dev.lodestone.fact;

import java.time.LocalDate;

/** By how much domestic production costs more than the foreign price. */
@About("By how much domestic production costs more than the foreign price.")
public record PriceGap(
        String id,
        Economy economy,
        Mineral mineral,

        @About(value = "gap as a share of the foreign price", unit = "rate", example = "83%")
        Estimate gap,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public PriceGap {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("gap", gap)
                .rate("gap", gap)
                .done();
    }
}
