package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A tax credit for producing minerals, as a share of production cost. */
@About("A tax credit for producing minerals, as a share of production cost.")
public record ProductionCredit(
        String id,

        @About(value = "the economy that grants it", example = "US")
        Economy by,

        @About(value = "the minerals covered; all listed ones if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "credit as a share of production cost", unit = "share", example = "10%")
        Estimate share,

        @About(value = "what part of the credit is left from a year on", optional = true, example = "2031:75%")
        List<PhaseOut> phaseOut,

        LocalDate announced,
        LocalDate from,
        boolean inForce,
        LocalDate until,
        List<Suspension> suspensions,
        LocalDate resumed,
        LocalDate ended,
        Ending ending,

        @About(value = "statute, regulation or executive-order", optional = true, example = "statute")
        LegalForm instrument,

        @About(value = "the act", optional = true, example = "26 U.S.C. 45X")
        String legalBasis,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
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
    public Schedule schedule() {
        return new Schedule(announced, from, inForce, until, suspensions, resumed, ended, ending).asKnown(precision);
    }
}
