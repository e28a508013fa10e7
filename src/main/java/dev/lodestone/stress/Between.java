package dev.lodestone.stress;

import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;

/**
 * A day that is known within bounds.
 *
 * @param earliest null if it does not come in the worst case
 * @param latest null if it does not come in the best case of what is known
 */
public record Between(
        @MayBeMissing LocalDate earliest, @MayBeMissing LocalDate latest) {

    /** In order: a stock that is released late in the worst case is used up later than in the best. */
    static Between of(LocalDate worst, LocalDate best) {
        return worst != null && best != null && best.isBefore(worst)
                ? new Between(best, worst)
                : new Between(worst, best);
    }
}
