package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * How policy options compare with how things stand.
 *
 * @param title of the base; empty if it has none
 * @param columns the base first, then the variants as given
 * @param flags most severe first, those that differ before those that do not
 * @param responses most urgent first, likewise
 * @param leftOut the names of the variants that were not assessed, because the budget was used up; empty if none
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
            int info) {}

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

    /** A response in one option; the priority is null where it is absent. */
    public record Urgency(String variant, Change change, Integer priority) {}

    /** One response in all options. */
    public record ResponseRow(String response, Economy economy, Mineral mineral, String says, List<Urgency> cells) {

        public boolean differs() {
            return cells.stream().anyMatch(c -> c.change() != Change.SAME && c.change() != Change.ABSENT);
        }
    }
}
