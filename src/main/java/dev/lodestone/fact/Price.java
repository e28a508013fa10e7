package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What a mineral costs. */
@About("What a mineral costs.")
public record Price(
        String id,
        Mineral mineral,
        Stage stage,

        @About(value = "which price it is, where there are several", optional = true, example = "outside China")
        String market,

        @About(value = "the economy inside which alone it is paid", optional = true, example = "CN")
        Economy in,

        @About(value = "price", unit = "US dollars a tonne", example = "450000")
        Estimate usdPerTonne,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public Price {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("usdPerTonne", usdPerTonne)
                .notNegative("usdPerTonne", usdPerTonne)
                .done();
    }

    @Override
    public Estimate figure() {
        return usdPerTonne;
    }

    @Override
    public List<Object> series() {
        return Series.of(mineral, stage, market, in);
    }
}
