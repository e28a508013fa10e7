package dev.lodestone.robust;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.odds.Chance;
import dev.lodestone.odds.Odds.Range;
import java.time.LocalDate;
import java.util.List;

/**
 * How options stand over draws of what is uncertain. Where nobody says how likely an event is, figures have two ends: the world that
 * suits an option best, and the one that suits it worst.
 *
 * @param severity flags at least so severe are counted
 * @param draws how many were made, of {@code most}
 * @param stopped why no more were made: draws or time
 * @param says what a reader has to know first
 * @param options in their order; the first is how things stand
 * @param deciding what is worth knowing before one of them is chosen, the worthiest first
 * @param asked how often the rules were asked
 * @param assumes what it all rests on
 */
public record Robustness(
        LocalDate by,
        Severity severity,
        long seed,
        int draws,
        int most,
        String stopped,
        List<String> says,
        List<Option> options,
        List<Deciding> deciding,
        int asked,
        List<String> assumes) {

    /**
     * One option.
     *
     * @param flags how many flags it leaves, on average
     * @param regret how many flags more it leaves than the best option would in the same draw, on average
     * @param worst the most that it ever leaves more than the best one
     * @param best how often no other leaves fewer
     * @param clears how often all flags are gone that it is to clear; null if it is to clear none
     * @param inTime how often all of its measures work on the day; null if it has none
     * @param fails when it does not clear its flags, or another leaves fewer; what is found first covers most
     * @param holds of one that fails more often than not instead when it does not fail
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String name,
            String does,
            Range flags,
            Range regret,
            int worst,
            Chance best,
            @MayBeMissing Chance clears,
            @MayBeMissing Chance inTime,
            List<Scenario> fails,
            List<Scenario> holds) {}

    /**
     * When an option fails, or holds, found by the patient rule induction method (PRIM).
     *
     * @param says the limits in words
     * @param coverage part of the draws in which it does that this tells of, 0 to 1
     * @param density part of the draws within the limits in which it does, 0 to 1
     * @param mass part of all draws that lie within the limits, 0 to 1
     */
    public record Scenario(String says, List<Limit> limits, double coverage, double density, double mass) {}

    /**
     * Between what something that is drawn lies.
     *
     * @param of ids of the facts that tell of it; none for the time that a measure takes
     * @param low at least, in its own unit, months for the time that a measure takes; null where nothing limits it
     * @param high at most; for an event 1 if it comes and 0 if it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(
            String says,
            List<String> of,
            @MayBeMissing Double low,
            @MayBeMissing Double high) {}

    /**
     * What something is worth to know before an option is chosen (expected value of partial perfect information).
     *
     * @param chance that another option turns out the best then
     * @param flags how many flags fewer are left for it, on average over all draws
     * @param instead the options that are chosen then
     */
    public record Deciding(String says, List<String> of, Chance chance, double flags, List<String> instead) {}
}
