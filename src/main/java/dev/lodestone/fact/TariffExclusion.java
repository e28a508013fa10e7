package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Products that an economy leaves out of a tariff for a time. */
@About("Products that an economy leaves out of a tariff for a time.")
public record TariffExclusion(
        String id,

        @About(value = "the economy that levies the tariff", example = "US")
        Economy by,

        @About(value = "origins that the tariff is on; World for all", optional = true, example = "CN")
        List<Economy> on,

        @About(value = "the minerals left out; empty if they are not recorded", optional = true, example = "tungsten")
        List<Mineral> minerals,

        @About(value = "the power that the tariff rests on", optional = true, example = "s.301")
        String authority,

        @About(value = "the day it was made known", optional = true, example = "2025-11-10")
        LocalDate announced,

        @About(value = "its first day", optional = true, example = "2025-11-10")
        LocalDate from,

        boolean inForce,

        @About(value = "its last day by its own terms", optional = true, example = "2026-11-10")
        LocalDate until,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Measure {

    public TariffExclusion {
        on = Check.list(on);
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("by", by)
                .inOrder("from", from, "until", until)
                .inForce(inForce, from)
                .done();
    }

    @Override
    public List<Economy> targets() {
        return on;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, inForce, until, List.of(), null, null, null).asKnown(precision);
    }
}
