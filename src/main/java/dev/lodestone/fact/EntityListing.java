package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A country forbids exports to named companies. */
@About("A country forbids exports to named companies.")
public record EntityListing(
        String id,

        @About(value = "the listing country", example = "CN")
        Economy by,

        @About(value = "the companies' home economies", example = "US")
        List<Economy> on,

        @About(value = "the companies", example = "MP Materials")
        List<String> entities,

        @About(value = "the minerals covered", optional = true, example = "gallium")
        List<Mineral> minerals,

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

    public EntityListing {
        on = Check.list(on);
        entities = Check.list(entities);
        minerals = Check.list(minerals);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .has("by", by)
                .some("on", on)
                .some("entities", entities)
                .inOrder("from", from, "until", until)
                .ending(ended, ending)
                .done();
    }

    @Override
    public List<Economy> targets() {
        return on;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending).asKnown(precision);
    }
}
