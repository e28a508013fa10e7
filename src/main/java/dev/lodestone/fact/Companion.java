package dev.lodestone.fact;

import java.time.LocalDate;

/** A mineral won as a by-product of another, whose output does not follow its own price. */
@About("A mineral won as a by-product of another, whose output does not follow its own price.")
public record Companion(
        String id,
        Mineral mineral,

        @About(value = "the main product", example = "aluminium")
        Mineral host,

        @About(value = "share of output won as a by-product", optional = true, unit = "share", example = "99%")
        Estimate share,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Companion {
        Check.fact(id, source)
                .has("mineral", mineral)
                .has("host", host)
                .share("share", share)
                .done();
    }
}
