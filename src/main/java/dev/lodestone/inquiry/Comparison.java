package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Amount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How policy options compare with how things stand.
 *
 * @param title of the base; empty if it has none
 * @param columns the base first, then the variants as given
 * @param flags most severe first, those that differ before those that do not
 * @param responses most urgent first, likewise
 * @param leftOut the names of the variants that were not assessed, and whose measures were not looked at, because the budget was used up; empty if none
 */
public record Comparison(
        String title, List<Column> columns, List<FlagRow> flags, List<ResponseRow> responses, List<String> leftOut) {
    static final String BASE = "base";

    /**
     * One option.
     *
     * @param does its differences in short; empty for the base
     * @param knownOn the day of which it uses what was known; null if it uses everything
     * @param critical how many flags it has of that severity; likewise high, medium, low, info
     * @param clears how many flags of the base it has not
     * @param raises how many flags it has that the base has not
     */
    public record Column(
            String name,
            String title,
            String does,
            LocalDate asOf,
            LocalDate knownOn,
            int critical,
            int high,
            int medium,
            int low,
            int info,
            int clears,
            int raises) {}

    /** How a flag or response stands in a variant as against the base. */
    public enum Change {
        SAME,
        NEW,
        WORSE,
        BETTER,
        GONE,
        /** As severe, but its figures differ. */
        OTHER_FIGURES,
        /** In neither of the two. */
        ABSENT;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /**
     * A flag in one option.
     *
     * @param severity null where it is absent
     * @param certainty null where it is absent
     * @param says its sentence there; null where it is absent
     * @param why what made the difference; null where there is none
     */
    public record Cell(
            String variant, Change change, Severity severity, Certainty certainty, String says, String why) {}

    /** One flag in all options. */
    public record FlagRow(String rule, Economy economy, Mineral mineral, String says, List<Cell> cells) {

        public boolean differs() {
            return cells.stream().anyMatch(c -> c.change() != Change.SAME && c.change() != Change.ABSENT);
        }
    }

    /**
     * A response in one option.
     *
     * @param priority null where it is absent
     * @param cost of the measure; null if it is none, or no fact tells
     * @param takes how long the measure takes; likewise
     * @param clears what the measure would clear there; null if that was not looked at
     */
    public record Urgency(
            String variant, Change change, Integer priority, Amount cost, Amount takes, List<Touched> clears) {

        Urgency as(Change other) {
            return new Urgency(variant, other, priority, cost, takes, clears);
        }

        /** What the measure costs, how long it takes, and what it clears. */
        List<Object> figures() {
            return Arrays.asList(cost, takes, clears);
        }
    }

    /** One response in all options. */
    public record ResponseRow(String response, Economy economy, Mineral mineral, String says, List<Urgency> cells) {

        /** Whether it is a measure of which it was looked at what it clears. */
        public boolean isMeasure() {
            return cells.stream().anyMatch(c -> c.clears() != null);
        }

        public boolean differs() {
            return cells.stream().anyMatch(c -> c.change() != Change.SAME && c.change() != Change.ABSENT);
        }
    }
}
