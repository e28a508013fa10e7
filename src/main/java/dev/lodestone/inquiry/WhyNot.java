package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a rule does not conclude anything for an economy and a mineral.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param fires whether it does after all
 * @param says the answer in a sentence
 * @param conditions all of the rule's conditions in its order
 * @param submit facts that could meet the condition that fails, ready to be filled in; empty where nothing is to be added
 * @param change a variant of the facts, as a comparison takes it, that was tried and meets the condition that fails; null if
 *     none was found
 * @param firesAt the nearest date at which the rule concludes by the same facts; null if there is none
 * @param leftOut what was not looked at, because the budget was used up; empty if nothing
 */
public record WhyNot(
        String rule,
        Economy economy,
        Mineral mineral,
        LocalDate asOf,
        LocalDate knownOn,
        boolean fires,
        String says,
        List<Checked> conditions,
        List<ObjectNode> submit,
        ObjectNode change,
        LocalDate firesAt,
        List<String> leftOut) {

    /** How far one condition got. */
    public enum State {
        MET,
        FAILS,
        NOT_TRIED;

        @Override
        public String toString() {
            return dev.lodestone.fact.Words.of(this);
        }
    }

    /**
     * One condition and, of the one that fails, what comes nearest to it.
     *
     * @param condition as it is written
     * @param says the same in English
     */
    public record Checked(String condition, String says, State state, int matches, List<Nearest> nearest) {}

    /**
     * What comes nearest.
     *
     * @param facts ids of the facts that it is or follows from
     * @param fails the constraint that fails, as it is written
     * @param actual what is so; null if it cannot be told
     * @param wanted what would have to be, in English
     * @param alone whether nothing else about it fails
     */
    public record Nearest(String what, List<String> facts, String fails, String actual, String wanted, boolean alone) {}
}
