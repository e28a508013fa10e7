package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** End-of-life recycling input rate: the share of demand met from end-of-life scrap. */
@About("End-of-life recycling input rate: the share of demand met from end-of-life scrap.")
public record Recycling(
        String id,

        @About(value = "the economy it is measured in; the world if missing", optional = true, example = "EU")
        Economy economy,

        Mineral mineral,

        @About(value = "end-of-life recycling input rate", unit = "share", example = "0%")
        Estimate rate,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
}
