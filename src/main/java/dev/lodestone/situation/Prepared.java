package dev.lodestone.situation;

import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was under way before a day: who carries out what he had proposed answers nobody, even where the decision comes after
 * somebody else's measure.
 */
final class Prepared {
    private final List<Measure> measures = new ArrayList<>();

    Prepared(CurrentFacts facts) {
        for (Fact fact : facts.ofAny(PlannedMeasure.class, Tariff.class, ExportControl.class)) {
            measures.add((Measure) fact);
        }
    }

    /** Whether a measure's author had proposed it, or announced another part of it that was still to start, before a day. */
    boolean before(LocalDate day, Measure measure) {
        return measures.stream()
                .anyMatch(earlier -> earlier != measure
                        && earlier.actors().equals(measure.actors())
                        && (earlier instanceof PlannedMeasure open && open.on().isEmpty()
                                || earlier.targets().equals(measure.targets()))
                        && isUnderWay(earlier, day)
                        && (isPart(earlier, measure)
                                || earlier instanceof PlannedMeasure p && PlanKinds.carriesOut(p, measure)));
    }

    private static boolean isUnderWay(Measure measure, LocalDate day) {
        LocalDate announced = measure.schedule().announced();
        LocalDate from = measure.schedule().from();
        return announced != null && announced.isBefore(day) && (from == null || from.isAfter(day));
    }

    private static boolean isPart(Measure earlier, Measure measure) {
        return earlier instanceof Tariff one
                && measure instanceof Tariff other
                && one.authority() != null
                && one.authority().equals(other.authority());
    }
}
