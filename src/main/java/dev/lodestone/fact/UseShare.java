package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What part of a mineral goes into which sector. */
@About("What part of a mineral goes into which sector.")
public record UseShare(
        String id,

        @About(value = "whose economy", optional = true, example = "EU")
        Economy economy,

        Mineral mineral,

        @About(value = "what it is used for", example = "flame retardants")
        String application,

        @About(value = "sector code, NACE rev. 2 two digits", example = "C20")
        String sector,

        @About(value = "share of the use", unit = "share", example = "43%")
        Estimate share,

        @About(value = "value added of the sector", unit = "million euros", example = "132361")
        Estimate valueAdded,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
}
