package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * How an answer changes with the date. A number of days that counts down in a sentence is no change by itself.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param entries the first is how it stands on the first day; each other one is a date on which the answer changes
 * @param assessed on how many dates the rules were asked
 * @param leftOut dates that might change the answer and were not looked at, because the budget was used up; empty if none
 */
public record Timeline(
        String title,
        LocalDate from,
        LocalDate to,
        LocalDate knownOn,
        List<Entry> entries,
        int assessed,
        List<LocalDate> leftOut) {

    /**
     * What is different from a date on.
     *
     * @param causes what happens on it: steps of measures, figures of a new year, parameters
     * @param steps measures that change their state, as far as they concern the economies asked for
     */
    public record Entry(
            LocalDate date, List<String> causes, List<Step> steps, List<FlagChange> flags, List<String> responses) {}

    /** A measure that changes its state. */
    public record Step(String fact, String type, List<Mineral> minerals, String before, String now) {}

    /** A flag that appears, clears or differs. */
    public record FlagChange(
            Comparison.Change change,
            String rule,
            Severity severity,
            Certainty certainty,
            Economy economy,
            Mineral mineral,
            String says) {}
}
