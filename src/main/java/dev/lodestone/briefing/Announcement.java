package dev.lodestone.briefing;

import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Standing;
import dev.lodestone.situation.PlanKinds;
import java.util.List;

/**
 * What measures share that were made known together and stand alike.
 *
 * @param planned whether it is only planned
 * @param kind null for what is no export control, nor planned as one
 * @param endUsers null for what is no export control, or aims at none in particular
 * @param made the day on which it was made known, or the measure's id where that is not known
 * @param precision how exactly its days are known; null stands for the day
 * @param claimed whether they are only said to exist, not established
 * @param back whether they applied before, and were suspended in between
 */
public record Announcement(
        boolean planned,
        ControlKind kind,
        String endUsers,
        List<Economy> actors,
        Object made,
        Standing standing,
        Precision precision,
        boolean claimed,
        boolean back) {

    public static Announcement of(Measure measure, Standing standing) {
        ExportControl control = measure instanceof ExportControl c ? c : null;
        Object day = measure.schedule().announced();
        return new Announcement(
                measure instanceof PlannedMeasure,
                measure instanceof PlannedMeasure plan
                        ? PlanKinds.kind(plan)
                        : control == null ? null : control.measure(),
                control == null ? null : control.endUsers(),
                measure.actors(),
                day == null ? measure.id() : day,
                standing,
                measure.precision(),
                measure.confidence() == Confidence.CLAIMED,
                measure.schedule().isBackSince(standing.since()));
    }

    /** Of two the one that stands for both, whichever comes first. */
    public static Announcement first(Announcement one, Announcement other) {
        if (one == null || one.equals(other)) {
            return other;
        }
        return other.text().compareTo(one.text()) < 0 ? other : one;
    }

    private String text() {
        return (kind == null ? "" : kind + " " + endUsers + " ") + actors + " " + made + " " + standing.state() + " "
                + standing.since() + " " + standing.until() + " " + precision + " " + claimed;
    }
}
