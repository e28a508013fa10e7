package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What part of a mineral goes into which sector. */
@About("What part of a mineral goes into which sector.")
public record UseShare(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "whose economy", optional = true, example = "EU")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "what it is used for", example = "flame retardants")
        String application,

        @About(value = "sector code, NACE rev. 2 two digits", example = "C20")
        String sector,

        @About(value = "share of the use", unit = "share", example = "43%")
        Estimate share,

        @About(value = "value added of the sector", unit = "million euros", example = "132361")
        Estimate valueAdded,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Dated {

    public UseShare {
        Check.fact(id, source)
                .has("mineral", mineral)
                .text("application", application)
                .text("sector", sector)
                .has("share", share)
                .share("share", share)
                .has("valueAdded", valueAdded)
                .notNegative("valueAdded", valueAdded)
                .done();
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
