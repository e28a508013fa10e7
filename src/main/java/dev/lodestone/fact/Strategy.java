package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A government's declared strategy for critical minerals. */
@About("A government's declared strategy for critical minerals.")
public record Strategy(
        String id,

        @About(value = "the economy it is about", example = "EU")
        Economy economy,

        @About(value = "what it is called", example = "Critical Raw Materials Act")
        String name,

        @About(value = "what it aims at", optional = true, example = "secure supply")
        List<String> aims,

        @About(value = "the minerals covered", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "since when", optional = true, example = "2024-05-23")
        LocalDate from,

        @About(value = "target date", optional = true, example = "2030-12-31")
        LocalDate until,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Strategy {
        aims = Check.list(aims);
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("economy", economy)
                .text("name", name)
                .inOrder("from", from, "until", until)
                .done();
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return from;
    }
}
