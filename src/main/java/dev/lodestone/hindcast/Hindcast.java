package dev.lodestone.hindcast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * What readers would have been warned of, against what happened.
 *
 * @param from the end of the first month
 * @param to the end of the last month
 * @param horizon how many months after a warning an event counts as warned of
 * @param whole the last month whose horizon is wholly known; skill is measured up to it. Null if there is none
 * @param facts how many facts were looked at, each from its day on
 * @param undated how many were not, since nobody says since when they are known
 */
public record Hindcast(
        LocalDate from,
        LocalDate to,
        int horizon,
        LocalDate whole,
        int facts,
        int undated,
        List<Skill> skills,
        List<Outcome> outcomes,
        List<Alarms> alarms,
        List<Apart> apart) {

    /** Which events a skill is about. */
    public enum Group {
        CONTROLS("export control"),
        /** Of minerals of which none of the record was in force at the month's end. */
        FIRST_CONTROLS("first export control"),
        SHOCKS("supply shock");

        private final String says;

        Group(String says) {
            this.says = says;
        }

        /** "13 export controls". */
        public String counted(int n) {
            return Words.count(n, says);
        }

        boolean counts(HistoricEvent event) {
            return (event.counts() == HistoricEvent.Kind.SHOCK) == (this == SHOCKS);
        }

        /** Whether a mineral is not looked at on a day: where a first control is asked for, one that is under control already. */
        boolean leavesOut(Mineral unit, LocalDate day, List<HistoricEvent> events) {
            return this == FIRST_CONTROLS
                    && events.stream()
                            .anyMatch(
                                    e -> e.counts() == HistoricEvent.Kind.CONTROL && e.lastsOn(day) && e.touches(unit));
        }

        @Override
        public String toString() {
            return says + "s";
        }
    }

    /**
     * How well a reader's advice told what an event would come to.
     *
     * @param area by the flags: the chance that a mineral that one came to stood before one that none came to; 0.5 is chance
     * @param minerals how many minerals were told apart
     * @param beside other orders, on the minerals that they are known of
     */
    public record Skill(Economy reader, Group group, Ratio area, int minerals, First first, List<Beside> beside) {}

    /**
     * Of the first ten minerals, the part that an event came to within the horizon; the mean of all months.
     *
     * @param byFlags of the first ten by the flags
     * @param byPage of the first ten that the concerns name
     * @param all of all minerals, which is what chance gives
     */
    public record First(double byFlags, double byPage, double all) {}

    /**
     * Another order, and the flags on the same minerals in the same months.
     *
     * @param minerals how many it is known of
     */
    public record Beside(Forecaster by, Ratio area, Ratio flags, int minerals) {}

    /**
     * What a reader would have been told before an event.
     *
     * @param minerals those that it came to and that facts spoke of at the end of the month before
     * @param unknown those that no fact spoke of yet
     */
    // Without it the two that follow from the rest would stand in the order of a reflection, which differs from run to
    // run.
    @JsonPropertyOrder({"reader", "event", "says", "kind", "day", "minerals", "unknown", "hit", "missed"})
    public record Outcome(
            Economy reader,
            String event,
            String says,
            HistoricEvent.Kind kind,
            LocalDate day,
            List<Told> minerals,
            List<Mineral> unknown) {

        public boolean isMissed() {
            return minerals.stream().noneMatch(Told::warned);
        }

        public boolean isHit() {
            return !minerals.isEmpty() && unknown.isEmpty() && minerals.stream().allMatch(Told::warned);
        }
    }

    /**
     * What was told of a mineral at the end of the month before an event.
     *
     * @param months for how many month ends in a row there was a warning, as far back as was looked
     * @param place in the order of minerals, 1 for the first
     * @param of how many there were
     */
    public record Told(Mineral mineral, boolean warned, int months, int place, int of) {}

    /**
     * Warnings by whether an event followed, in minerals at month ends.
     *
     * @param followed warned of, and an event came within the horizon
     * @param idle warned of, and none came
     * @param unwarned not warned of, and one came
     * @param quiet neither
     * @param never minerals that were warned of in every month that they were known, and that no event came to
     */
    public record Alarms(Economy reader, int followed, int idle, int unwarned, int quiet, List<Mineral> never) {

        /** The part of all minerals at month ends that stood under a warning. */
        double warned() {
            return (followed + idle) / (double) Math.max(1, followed + idle + unwarned + quiet);
        }

        /** The part of the warnings that an event followed. */
        double precise() {
            return followed / (double) Math.max(1, followed + idle);
        }
    }

    /** Events that are not counted. */
    public record Apart(String why, List<String> events) {}
}
