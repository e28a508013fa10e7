package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counting days, and whom a measure is aimed at on one. */
final class DayCounts {
    private DayCounts() {}

    /** Days from a date to a later one, negative to an earlier one; {@link Integer#MAX_VALUE} if there is none. */
    static int until(LocalDate date, LocalDate later) {
        return later == null ? Integer.MAX_VALUE : (int) ChronoUnit.DAYS.between(date, later);
    }

    /** Whether a measure's targets cover an economy that is not its author. */
    static boolean aimsAt(Measure measure, Economy economy, LocalDate date) {
        for (Economy actor : measure.actors()) {
            if (actor.covers(economy, date)) {
                return false;
            }
        }
        for (Economy target : measure.targets()) {
            if (target.covers(economy, date)) {
                return true;
            }
        }
        return false;
    }

    /** The day a measure became known: announced, or else its first day. */
    static LocalDate known(Measure measure) {
        return measure.schedule().announced() != null
                ? measure.schedule().announced()
                : measure.schedule().from();
    }
}
