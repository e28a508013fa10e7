package dev.lodestone.inquiry;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule's values step by step for an economy and a mineral, whether it concludes something or not.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param fires whether it concludes something
 * @param says what came of it, in a sentence
 * @param conditions in the rule's order
 * @param concludes what it concluded, as the answer has it
 */
public record RuleTrace(
        String rule,
        Economy economy,
        Mineral mineral,
        LocalDate asOf,
        LocalDate knownOn,
        boolean fires,
        String says,
        List<Step> conditions,
        List<Concluded> concludes) {

    /**
     * One condition.
     *
     * @param condition as it is written
     * @param says the same in English
     * @param matches how many combinations of facts met it and all before it
     * @param tests what it asks one by one; empty where it was not reached, or is told as a whole
     * @param candidates what it looked at, what got furthest first
     * @param others how many more it looked at
     * @param whole whether it is told as a whole: it is about several things at once, or looks at too many
     */
    public record Step(
            String condition,
            String says,
            WhyNot.State state,
            int matches,
            List<Test> tests,
            List<Candidate> candidates,
            int others,
            boolean whole) {}

    /** How many came to one thing that is asked, and how many it let pass. */
    public record Test(String constraint, String says, int tried, int passed) {}

    /**
     * Something that was looked at.
     *
     * @param facts ids of the facts that it is or follows from
     * @param beside ids of the facts that met the conditions before it
     * @param values what was asked of it, up to the first that it did not pass
     * @param passed whether it passed all; of what must not be there, that keeps the rule silent
     */
    public record Candidate(String what, List<String> facts, List<String> beside, List<Value> values, boolean passed) {}

    /**
     * A value and what it was compared with.
     *
     * @param constraint as it is written
     * @param says what is asked, with its values
     * @param actual what is so; null if it cannot be told
     */
    public record Value(String constraint, String says, String actual, List<ComparedWith> parameters, boolean passed) {}

    /** A parameter at the date. @param value as people write it, with its unit */
    public record ComparedWith(String name, String value, String unit, String source) {}

    /** @param severity null for what is no flag */
    public record Concluded(String id, String severity, String certainty, String says) {}
}
