package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A duty that an economy puts on imports. */
@About("A duty that an economy puts on imports.")
public record Tariff(
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

        LocalDate announced,
        LocalDate from,
        boolean inForce,
        LocalDate until,
        List<Suspension> suspensions,
        LocalDate resumed,
        LocalDate ended,
        Ending ending,

        @About(
                value = "the power it rests on, such as s.301, s.232, s.122 or IEEPA",
                optional = true,
                example = "s.301")
        String authority,

        @About(value = "statute, regulation or executive-order", optional = true, example = "executive-order")
        LegalForm instrument,

        Precision precision,

        @About(
                value = "none, listed or unknown: whether all its exemptions are known",
                optional = true,
                example = "unknown")
        Exemptions exemptions,

        Confidence confidence,
        LocalDate publishedOn,
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
                .onOthers(by, on)
                .has("scope", scope)
                .rate("rate", rate)
                .inOrder("from", from, "until", until)
                .inForce(inForce, from)
                .ending(ended, ending)
                .done();
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
