package dev.lodestone.trial;

import dev.lodestone.wording.Clause;
import dev.lodestone.wording.ConditionCard;
import java.util.List;

/**
 * How a rule's conditions stand, one by one.
 *
 * @param fires whether all of them hold together
 * @param steps a step for each condition, in the rule's order; after the first that fails, none is tried
 */
public record Trial(boolean fires, List<Step> steps) {

    /**
     * One condition, together with all before it.
     *
     * @param tried whether all before it hold
     * @param matches how many combinations of facts meet it and all before it
     * @param nearest of a condition that fails, what comes nearest, the nearest first; empty if nothing is of its type
     */
    public record Step(ConditionCard condition, boolean tried, int matches, List<Near> nearest) {

        public boolean met() {
            return matches > 0;
        }
    }

    /**
     * Something that almost meets a condition; for one that asks for an absence, what is there.
     *
     * @param what a fact, something derived, a parameter or a conclusion
     * @param fails the constraint that fails as its author wrote it; empty where it is there and should not be
     * @param actual what it is compared by, as it is; null if it cannot be told
     * @param asked the constraint in English with the values of its variables: "whose share is at least 50%"; empty where it
     *     is there and should not be
     * @param alone whether everything else about it is as the condition asks
     */
    public record Near(Object what, String fails, String actual, String asked, boolean alone) {

        /** The same as a statement of its own: "share is at least 50%". */
        public String wanted() {
            return asked.isEmpty() ? "not to be there" : Clause.alone(asked);
        }
    }
}
