package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.List;

/**
 * What a response comes to as a measure; what is not known is null, and asked for.
 *
 * @param rule that worked it out
 * @param source of the rule
 * @param who acts
 * @param instrument that exists for it, with its law
 * @param quantity tonnes, once or a year
 * @param cost with what it pays for
 * @param takes until it works
 * @param startBy the last day on which it can begin to be in time; null where nothing is due
 * @param limits what it leaves, and what it cannot do
 * @param sideEffects what else it does
 * @param conflictsWith ids of responses in the answer that pull the other way
 * @param evidence ids of the facts that it rests on
 * @param confidence the weakest kind of its evidence: published, literature or judgement
 * @param change what it changes in the facts once it works; null if it changes no figure, or nobody knows which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Particulars(
        String rule,
        String source,
        String who,
        String instrument,
        Amount quantity,
        Amount cost,
        Amount takes,
        @MayBeMissing LocalDate startBy,
        String limits,
        String sideEffects,
        List<String> conflictsWith,
        List<String> evidence,
        String confidence,
        @JsonIgnore FactChange change) {

    /** How much of a measure it says, for the order of responses: a quantity and a programme weigh most. */
    public int weight() {
        return (quantity == null ? 0 : 4) + (instrument == null ? 0 : 2) + (cost == null ? 0 : 1);
    }

    /** The same with what follows from the whole answer. */
    public Particulars rested(List<String> conflicts, List<String> facts, String weakest) {
        return new Particulars(
                rule,
                source,
                who,
                instrument,
                quantity,
                cost,
                takes,
                startBy,
                limits,
                sideEffects,
                conflicts,
                facts,
                weakest,
                change);
    }
}
