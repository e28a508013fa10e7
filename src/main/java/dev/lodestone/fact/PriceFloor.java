package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A price that a government guarantees to producers of a mineral: below it, it pays the difference. */
@About("A price that a government guarantees to producers of a mineral.")
public record PriceFloor(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy that guarantees it", example = "US")
        Economy by,

        @About(value = "the minerals covered", example = "ndpr")
        List<Mineral> minerals,

        @About(value = "the price below which it pays", unit = "US dollars a tonne", example = "110000")
        Estimate usdPerTonne,

        @About(value = "the producer it is for; all if missing", optional = true, example = "MP Materials")
        String producer,

        @About(value = "the day it was made known", optional = true, example = "2024-12-03")
        LocalDate announced,

        @About(value = "its first day in force", optional = true, example = "2024-12-03")
        LocalDate from,

        @About(value = "its last day in force by its own terms", optional = true, example = "2027-12-31")
        LocalDate until,

        @About(value = "the act or contract", optional = true, example = "Defense Production Act Title III")
        String legalBasis,

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
    public List<Economy> actors() {
        return List.of(by);
    }

    @Override
    public List<Economy> targets() {
        return List.of();
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(announced, from, until);
    }
}
