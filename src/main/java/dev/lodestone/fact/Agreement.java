package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A pact between economies on minerals. */
@About("A pact between economies on minerals.")
public record Agreement(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economies that agreed", example = "US; JP")
        List<Economy> parties,

        @About(value = "the minerals covered; all if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "stages it covers; all if missing", optional = true, example = "refined")
        List<Stage> stages,

        @About(value = "whether the parties are bound by it", example = "false")
        boolean binding,

        @About(value = "the day by which something was promised", optional = true, example = "2026-04-20")
        LocalDate deliveryDue,

        @About(value = "what was promised by then", optional = true, example = "at least $1bn each")
        String promise,

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

    public Agreement {
        parties = Check.list(parties);
        minerals = Check.list(minerals);
        stages = Check.list(stages);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .some("parties", parties)
                .inOrder("from", from, "until", until)
                .ending(ended, ending)
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
    public Schedule schedule() {
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending);
    }

    @Override
    public List<Economy> tellsOf() {
        return parties;
    }
}
