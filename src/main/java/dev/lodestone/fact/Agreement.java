package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A pact between economies on minerals. */
@About("A pact between economies on minerals.")
public record Agreement(
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

        LocalDate announced,
        LocalDate from,
        LocalDate until,
        List<Suspension> suspensions,
        LocalDate resumed,
        LocalDate ended,
        Ending ending,
        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
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
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending).asKnown(precision);
    }

    @Override
    public List<Economy> tellsOf() {
        return parties;
    }
}
