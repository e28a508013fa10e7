package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A price that a government guarantees to producers of a mineral: below it, it pays the difference. */
@About("A price that a government guarantees to producers of a mineral.")
public record PriceFloor(
        String id,

        @About(value = "the economy that guarantees it", example = "US")
        Economy by,

        @About(value = "the minerals covered", example = "ndpr")
        List<Mineral> minerals,

        @About(value = "the price below which it pays", unit = "US dollars a tonne", example = "110000")
        Estimate usdPerTonne,

        @About(value = "the producer it is for; all if missing", optional = true, example = "MP Materials")
        String producer,

        LocalDate announced,
        LocalDate from,
        LocalDate until,

        @About(value = "the act or contract", optional = true, example = "Defense Production Act Title III")
        String legalBasis,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Measure {

    public PriceFloor {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("by", by)
                .some("minerals", minerals)
                .has("usdPerTonne", usdPerTonne)
                .notNegative("usdPerTonne", usdPerTonne)
                .inOrder("from", from, "until", until)
                .done();
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(announced, from, until).asKnown(precision);
    }
}
