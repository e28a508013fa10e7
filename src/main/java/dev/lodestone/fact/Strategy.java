package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A government's declared strategy for critical minerals. */
@About("A government's declared strategy for critical minerals.")
public record Strategy(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
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

        @About(
                value = "how exactly its dates are known: day, month or year; a day if missing",
                optional = true,
                example = "month")
        Precision precision,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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

    @Override
    public List<Economy> tellsOf() {
        return List.of(economy);
    }
}
