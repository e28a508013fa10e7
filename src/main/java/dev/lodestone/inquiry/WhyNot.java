package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a rule does not conclude anything for an economy and a mineral.
 *
 * @param fires whether it does after all
 * @param says the answer in a sentence
 * @param conditions all of the rule's conditions in its order
 * @param submit facts that could meet the condition that fails, ready to be filled in; empty where nothing is to be added
 * @param change a variant of the facts, as a comparison takes it, that was tried and meets the condition that fails; null if
 *     none was found
 * @param firesAt the nearest date at which the rule concludes by the same facts; null if there is none
 */
public record WhyNot(
        String rule,
        Economy economy,
        Mineral mineral,
        LocalDate asOf,
        boolean fires,
        String says,
        List<Checked> conditions,
        List<ObjectNode> submit,
        ObjectNode change,
        LocalDate firesAt) {

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

    /** One condition and, of the one that fails, what comes nearest to it. */
    public record Checked(String condition, State state, int matches, List<Nearest> nearest) {}

    /**
     * What comes nearest.
     *
     * @param facts ids of the facts that it is or follows from
     * @param fails the constraint that fails, as it is written
     * @param actual what is so; null if it cannot be told
     * @param wanted what would have to be
     * @param alone whether nothing else about it fails
     */
    public record Nearest(String what, List<String> facts, String fails, String actual, String wanted, boolean alone) {}
}
