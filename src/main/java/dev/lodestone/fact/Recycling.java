package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** End-of-life recycling input rate: the share of demand met from end-of-life scrap. */
@About("End-of-life recycling input rate: the share of demand met from end-of-life scrap.")
public record Recycling(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is measured in; the world if missing", optional = true, example = "EU")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "end-of-life recycling input rate", unit = "share", example = "0%")
        Estimate rate,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Figure {

    public Recycling {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("rate", rate)
                .share("rate", rate)
                .done();
    }

    @Override
    public Estimate figure() {
        return rate;
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral);
    }

    @Override
    public List<Economy> tellsOf() {
        return economy == null ? List.of() : List.of(economy);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
