package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** More than these are not told one by one of the first day: who reads a timeline looks for what changes. */
    private static final int FEW = 20;

    /** How it stands on the first day, in numbers; empty where the flags are few enough to be told one by one. */
    public String standing() {
        List<FlagChange> flags = entries.get(0).flags();
        if (flags.size() <= FEW) {
            return "";
        }
        Map<Severity, Long> counts = flags.stream()
                .collect(Collectors.groupingBy(
                        FlagChange::severity, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        return flags.size() + " flags: "
                + counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "))
                + "; assess --as-of " + from + " tells them";
    }

    /** A measure that changes its state. */
    public record Step(String fact, String type, List<Mineral> minerals, String before, String now) {

        /** "CN-06 (export control on gallium, germanium and antimony): pending → in-force". */
        public String says() {
            String on = minerals.isEmpty() ? "" : " on " + Measures.few(minerals);
            return fact + " (" + Words.apart(type) + on + "): " + before + " → " + now;
        }
    }

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
