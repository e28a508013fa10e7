package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A mineral won as a by-product of another, whose output does not follow its own price. */
@About("A mineral won as a by-product of another, whose output does not follow its own price.")
public record Companion(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "the main product", example = "aluminium")
        Mineral host,

        @About(value = "share of output won as a by-product", optional = true, unit = "share", example = "99%")
        Estimate share,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Fact {

    public Companion {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("host", host)
                .share("share", share)
                .done();
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
