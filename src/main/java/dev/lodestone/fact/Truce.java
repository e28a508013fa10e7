package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A halt to measures and counter-measures between economies, with or without an end. */
@About("A halt to measures and counter-measures between economies, with or without an end.")
public record Truce(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economies that agreed", example = "US; CN")
        List<Economy> parties,

        @About(value = "the day it was made known", optional = true, example = "2024-12-03")
        LocalDate announced,

        @About(value = "its first day in force", optional = true, example = "2024-12-03")
        LocalDate from,

        @About(value = "its last day in force by its own terms", optional = true, example = "2027-12-31")
        LocalDate until,

        @About(value = "periods in which it does not apply", optional = true, example = "2025-11-09/2026-11-27")
        List<Suspension> suspensions,

        @About(
                value = "a day on which it was seen in force again after its last suspension",
                optional = true,
                example = "2026-12-01")
        LocalDate resumed,

        @About(value = "first day on which a later act had ended it", optional = true, example = "2026-02-20")
        LocalDate ended,

        @About(value = "repealed, struck-down or superseded", optional = true, example = "struck-down")
        Ending ending,

        @About(
                value =
                        "how likely it is that it is not extended, so that it ends on its last day and what was suspended under it comes back; anything from never to surely if missing",
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

    public Truce {
        parties = Check.list(parties);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .some("parties", parties)
                .inOrder("from", from, "until", until)
                .ending(ended, ending)
                .share("likelihood", likelihood)
                .done();
    }

    @Override
    public List<Economy> actors() {
        return parties;
    }

    @Override
    public List<Economy> targets() {
        return parties;
    }

    @Override
    public List<Mineral> minerals() {
        return List.of();
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending);
    }
}
