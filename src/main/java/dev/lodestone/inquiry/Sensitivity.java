package dev.lodestone.inquiry;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * What would change an answer.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param flags those of the answer, most severe first, then those that a change would raise
 * @param questions those whose answers could change most first
 * @param assessments how often the rules were asked
 * @param leftOut what was not looked at, because the budget was used up; empty if nothing
 * @param assumes what is taken as given while one thing is moved
 */
public record Sensitivity(
        String title,
        LocalDate asOf,
        LocalDate knownOn,
        List<Turn> flags,
        List<Answered> questions,
        int assessments,
        List<String> leftOut,
        String assumes) {

    /**
     * What turns one flag.
     *
     * @param present whether the answer has it as things stand
     * @param smallest the smallest single change in one sentence; of two changes where no single one suffices; says so if
     *     nothing was found
     * @param thresholds all values found at which it appears or clears, the smallest change first; last those at which something as severe
     *     takes its place
     * @param clearedBy which of the first measures clear it, from when on and at what cost; empty if none does
     */
    public record Turn(
            String rule,
            Severity severity,
            Economy economy,
            Mineral mineral,
            String says,
            boolean present,
            String smallest,
            List<Threshold> thresholds,
            List<String> clearedBy) {}

    /**
     * A value at which a flag turns, found and checked on the rules themselves: it is as {@code before} says on one side and
     * as {@code after} says on the other, one step of the figure's precision apart.
     *
     * @param of id of the fact or name of the parameter
     * @param field of the fact; empty for a parameter
     * @param kind figure, exact (a bounded figure taken to be exact), count, date or parameter
     * @param now the value as it stands
     * @param last the last value, coming from where it stands, at which nothing has changed
     * @param first the next value, at which it has
     * @param appears whether the flag is there from {@code first} on, or is not
     * @param change how far {@code first} is from the value as it stands, as a share of it; for a date, of a year
     * @param instead the rule of a flag as severe or more on the same mineral of the same economy that stands there in its place;
     *     null if none does
     * @param says all of it in words: "clears when the first day of CN-06 becomes 2026-11-27 (now 2024-12-03)"
     */
    public record Threshold(
            String of,
            String field,
            String kind,
            String now,
            String last,
            String first,
            boolean appears,
            double change,
            @MayBeMissing String instead,
            String says) {

        Threshold told(String words) {
            return new Threshold(of, field, kind, now, last, first, appears, change, instead, words);
        }
    }

    /** What the answer to a question could change. */
    public record Answered(String asks, String fact, List<String> couldChange) {}
}
