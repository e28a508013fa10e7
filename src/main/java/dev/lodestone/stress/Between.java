package dev.lodestone.stress;

import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;

/**
 * A day that is known within bounds.
 *
 * @param earliest in the worst case; null if it does not come
 * @param latest in the best case of what is known; null if it does not come
 */
public record Between(
        @MayBeMissing LocalDate earliest, @MayBeMissing LocalDate latest) {}
