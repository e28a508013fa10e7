package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A measure under preparation: an investigation, a bill, a negotiation with a deadline. */
@About("A measure under preparation: an investigation, a bill, a negotiation with a deadline.")
public record PlannedMeasure(
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

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
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
