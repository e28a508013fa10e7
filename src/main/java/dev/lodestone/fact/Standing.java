package dev.lodestone.fact;

import java.time.LocalDate;

/**
 * Where a measure stands at a date.
 *
 * @param since the first day of this state; for a pending measure the day it starts; null if unknown
 * @param until the last day of this state by its own terms; null if open-ended
 */
public record Standing(State state, LocalDate since, LocalDate until) {}
