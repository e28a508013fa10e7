package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** By how much domestic production costs more than the foreign price. */
@About("By how much domestic production costs more than the foreign price.")
public record PriceGap(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is about", example = "US")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "gap as a share of the foreign price", unit = "rate", example = "83%")
        Estimate gap,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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

    @Override
    public List<Economy> tellsOf() {
        return List.of(economy);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
