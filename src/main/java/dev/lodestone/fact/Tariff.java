package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A duty that an economy puts on imports. */
@About("A duty that an economy puts on imports.")
public record Tariff(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy that levies it", example = "US")
        Economy by,

        @About(value = "origins it applies to; World for all", example = "CN")
        List<Economy> on,

        @About(value = "the minerals covered; all goods if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "minerals a broad tariff leaves out", optional = true, example = "natural-graphite")
        List<Mineral> exempt,

        @About(value = "broad or targeted", example = "targeted")
        Scope scope,

        @About(value = "ad valorem rate; 125% is possible", optional = true, unit = "rate", example = "25%")
        Estimate rate,

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

        @About(
                value = "the power it rests on, such as s.301, s.232, s.122 or IEEPA",
                optional = true,
                example = "s.301")
        String authority,

        @About(value = "statute, regulation or executive-order", optional = true, example = "executive-order")
        LegalForm instrument,

        @About(
                value = "how exactly its dates are known: day, month or year; a day if missing",
                optional = true,
                example = "month")
        Precision precision,

        @About(
                value = "none, listed or unknown: whether all its exemptions are known",
                optional = true,
                example = "unknown")
        Exemptions exemptions,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Measure {

    public Tariff {
        on = Check.list(on);
        minerals = Check.list(minerals);
        exempt = Check.list(exempt);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .has("by", by)
                .some("on", on)
                .has("scope", scope)
                .rate("rate", rate)
                .inOrder("from", from, "until", until)
                .inForce(inForce, from)
                .ending(ended, ending)
                .done();
    }

    @Override
    public List<Economy> actors() {
        return List.of(by);
    }

    @Override
    public List<Economy> targets() {
        return on;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, inForce, until, suspensions, resumed, ended, ending).asKnown(precision);
    }
}
