package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A measure under preparation: an investigation, a bill, a negotiation with a deadline. */
@About("A measure under preparation: an investigation, a bill, a negotiation with a deadline.")
public record PlannedMeasure(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy that prepares it", example = "US")
        Economy by,

        @About(value = "whom it would concern", optional = true, example = "CN")
        List<Economy> on,

        @About(value = "the minerals it would cover; all goods if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "tariff, export-control, quota or the like", example = "tariff")
        String instrument,

        @About(value = "broad or targeted", optional = true, example = "targeted")
        Scope scope,

        @About(value = "the day it was made known", optional = true, example = "2024-12-03")
        LocalDate announced,

        @About(value = "the day it is meant to start", optional = true, example = "2027-06-01")
        LocalDate from,

        @About(value = "the day by which it is to be decided", optional = true, example = "2026-07-13")
        LocalDate deadline,

        @About(
                value =
                        "how likely it is that it comes into force by its day; anything from never to surely if missing",
                optional = true,
                unit = "share",
                example = "30%")
        Estimate likelihood,

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

    public PlannedMeasure {
        on = Check.list(on);
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("by", by)
                .text("instrument", instrument)
                .inOrder("announced", announced, "deadline", deadline)
                .share("likelihood", likelihood)
                .done();
    }

    @Override
    public List<Economy> actors() {
        return List.of(by);
    }

    /** All, where none are named. */
    @Override
    public List<Economy> targets() {
        return on.isEmpty() ? List.of(Economy.WORLD) : on;
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(announced, from, null);
    }
}
