package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What a candidate or a party says it would do. */
@About("What a candidate or a party says it would do.")
public record PolicyPosition(
        String id,

        @About(value = "who holds it", example = "Harris") String holder,
        @About(value = "where", example = "US") Economy economy,

        @About(value = "whom it is aimed at", optional = true, example = "CN")
        Economy target,

        @About(value = "tariff, export-control, credit or the like", example = "tariff")
        String instrument,

        @About(value = "the position in a word or two", example = "targeted")
        String stance,

        @About(value = "rate it names", optional = true, unit = "rate", example = ">60%")
        Estimate rate,

        @About(value = "minerals it names", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "the day it was stated", optional = true, example = "2024-08-15")
        LocalDate announced,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public PolicyPosition {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .text("holder", holder)
                .has("economy", economy)
                .text("instrument", instrument)
                .text("stance", stance)
                .rate("rate", rate)
                .done();
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return announced;
    }
}
