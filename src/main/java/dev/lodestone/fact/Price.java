package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What a mineral costs. */
@About("What a mineral costs.")
public record Price(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
        Stage stage,

        @About(value = "which price it is, where there are several", optional = true, example = "outside China")
        String market,

        @About(value = "the economy inside which alone it is paid", optional = true, example = "CN")
        Economy in,

        @About(value = "price", unit = "US dollars a tonne", example = "450000")
        Estimate usdPerTonne,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
