package dev.lodestone.trial;

import dev.lodestone.situation.Parameter;
import java.util.List;

/**
 * A walk through a rule's conditions: what each of them looked at, with which values, and how far that got.
 *
 * @param fires whether all of them hold together
 * @param namesEconomy whether the rule concludes for an economy that it finds, and not for one that it names
 * @param steps a step for each condition, in the rule's order
 */
public record Walkthrough(boolean fires, boolean namesEconomy, List<Step> steps) {

    /**
     * One condition.
     *
     * @param at how it stands, as why-not has it
     * @param tests what it asks, in the order written; empty where it is not reached, or told as a whole
     * @param candidates what it looked at, what got furthest first, and no more than can be read
     * @param others how many more there were
     * @param whole whether it is told as a whole: it is about several things at once, or looks at too many
     */
    public record Step(Trial.Step at, List<Test> tests, List<Candidate> candidates, int others, boolean whole) {}

    /** One thing that a condition asks: how many came to it, and how many it let pass. */
    public record Test(String constraint, String says, int tried, int passed) {}

    /**
     * Something that a condition looked at.
     *
     * @param what a fact, something derived, a parameter, a conclusion, or a figure over all
     * @param says its first parts, of something derived: "economy that acts China; mineral gallium"; else empty
     * @param beside what the conditions before it were met by, parameters left out
     * @param looks what was asked of it, up to the first that it did not pass
     * @param passed whether it passed all
     */
    public record Candidate(Object what, String says, List<Object> beside, List<Look> looks, boolean passed) {}

    /**
     * One comparison.
     *
     * @param constraint as it is written
     * @param says what is asked, with its values: "share is at least 50%"
     * @param actual what is so; null if it cannot be told
     * @param parameters that it was compared with
     */
    public record Look(String constraint, String says, String actual, List<Parameter> parameters, boolean passed) {}
}
