package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A tax credit for producing minerals, as a share of production cost. */
@About("A tax credit for producing minerals, as a share of production cost.")
public record ProductionCredit(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy that grants it", example = "US")
        Economy by,

        @About(value = "the minerals covered; all listed ones if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "credit as a share of production cost", unit = "share", example = "10%")
        Estimate share,

        @About(value = "what part of the credit is left from a year on", optional = true, example = "2031:75%")
        List<PhaseOut> phaseOut,

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

        @About(value = "statute, regulation or executive-order", optional = true, example = "statute")
        Instrument instrument,

        @About(value = "the act", optional = true, example = "26 U.S.C. 45X")
        String legalBasis,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Measure {

    public ProductionCredit {
        minerals = Check.list(minerals);
        phaseOut = Check.list(phaseOut);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .has("by", by)
                .has("share", share)
                .share("share", share)
                .inOrder("from", from, "until", until)
                .that("ending", (ended == null) == (ending == null), "goes with 'ended'", "give both or neither")
                .done();
    }

    /** Whether it can be had for a mineral; without a list of its own, for every one on a list of critical minerals. */
    public boolean covers(Mineral mineral) {
        return minerals.isEmpty()
                ? mineral.onUsgsList() || mineral.crma() != Mineral.Crma.NONE
                : minerals.stream().anyMatch(m -> m.covers(mineral));
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
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending);
    }
}
