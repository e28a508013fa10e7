package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.About;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.List;

/** What a response comes to as a measure; what is not known is null, and asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Particulars(
        @About("that worked it out") String rule,
        @About("of the rule") String source,
        @About("acts") String who,
        @About("that exists for it, with its law") String instrument,
        @About("tonnes, once or a year") Amount quantity,
        @About("with what it pays for") Amount cost,
        @About("until it works") Amount takes,

        @About("the last day on which it can begin to be in time; null where nothing is due") @MayBeMissing
        LocalDate startBy,

        @About("what it leaves, and what it cannot do") String limits,
        @About("what else it does") String sideEffects,

        @About("ids of responses in the answer that pull the other way")
        List<String> conflictsWith,

        @About("ids of the facts that it rests on") List<String> evidence,

        @About("the weakest kind of its evidence: published, literature or judgement")
        String confidence,

        @About("what it changes in the facts once it works; null if it changes no figure, or nobody knows which")
        @JsonIgnore
        FactChange change) {

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
