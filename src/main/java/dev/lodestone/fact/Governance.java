package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How a country is governed: World Bank indicators, scaled. */
@About("How a country is governed: World Bank indicators, scaled.")
public record Governance(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the country", example = "CN") Economy country,

        @About(
                value = "(2.5 - mean of the six estimates) x 2; 0 is best, 10 is worst",
                unit = "0 to 10",
                example = "5.6")
        Estimate scaled,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Figure {

    public Governance {
        Check.fact(id, source)
                .has("country", country)
                .has("scaled", scaled)
                .number("scaled", scaled, 0, 10)
                .done();
    }

    @Override
    public Estimate figure() {
        return scaled;
    }

    @Override
    public List<Object> series() {
        return Series.of(country);
    }
}
