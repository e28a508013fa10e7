package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How a country is governed: World Bank indicators, scaled. */
@About("How a country is governed: World Bank indicators, scaled.")
public record Governance(
        String id,

        @About(value = "the country", example = "CN") Economy country,

        @About(
                value = "(2.5 - mean of the six estimates) x 2; 0 is best, 10 is worst",
                unit = "0 to 10",
                example = "5.6")
        Estimate scaled,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
