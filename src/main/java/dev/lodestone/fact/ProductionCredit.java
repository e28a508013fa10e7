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

        @About(
                value = "whether the source says that it is in force, without its first day",
                optional = true,
                example = "true")
        boolean inForce,

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
        LegalForm instrument,

        @About(value = "the act", optional = true, example = "26 U.S.C. 45X")
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

    public ProductionCredit {
        minerals = Check.list(minerals);
        phaseOut = Check.list(phaseOut);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .has("by", by)
                .has("share", share)
                .share("share", share)
                .inOrder("from", from, "until", until)
                .inForce(inForce, from)
                .ending(ended, ending)
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
        return new Schedule(announced, from, inForce, until, suspensions, resumed, ended, ending);
    }
}
