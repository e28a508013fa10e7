package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A halt to measures and counter-measures between economies, with or without an end. */
@About("A halt to measures and counter-measures between economies, with or without an end.")
public record Truce(
        String id,

        @About(value = "the economies that agreed", example = "US; CN")
        List<Economy> parties,

        LocalDate announced,
        LocalDate from,
        LocalDate until,
        List<Suspension> suspensions,
        LocalDate resumed,
        LocalDate ended,
        Ending ending,

        @About(
                value =
                        "how likely it is that it is not extended, so that it ends on its last day and what was suspended under it comes back; anything from never to surely if missing",
                optional = true,
                unit = "share",
                example = "30%")
        Estimate likelihood,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Measure {

    public Truce {
        parties = Check.list(parties);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .some("parties", parties)
                .that(
                        "parties",
                        parties.isEmpty() || parties.stream().distinct().count() > 1,
                        "name one economy alone",
                        "name all that agreed")
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
    public Schedule schedule() {
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending).asKnown(precision);
    }
}
