package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a measure stands at the date of the assessment.
 *
 * @param fact its id
 * @param type its fact type
 * @param since first day of the state; the day it starts, for a pending measure
 * @param until last day of the state by its own terms, or the deadline of a plan; null if open-ended
 * @param daysLeft days until the state ends or the measure starts; null if no day is known
 */
public record MeasureState(
        String fact,
        String type,
        List<Economy> by,
        List<Economy> on,
        List<Mineral> minerals,
        State state,
        LocalDate since,
        LocalDate until,
        Integer daysLeft) {}
