package dev.lodestone.advice;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;
import org.kie.api.runtime.rule.RuleContext;

/** A figure that is missing, and what it would decide. */
public record Question(
        @About("the rule that asks") String rule,
        @About("whom it is about") Economy economy,

        @About("what it is about; null if it is about no mineral in particular") @MayBeMissing
        Mineral mineral,

        @About("the question") String says,
        @About("the fact type that answers it") String fact,
        @About("the rules that the answer would decide") List<String> wouldDecide,

        @About("what raised it; null until the assessment is made up") @MayBeMissing
        Because because)
        implements Conclusion {

    /** The same without what it rests on. */
    Question alone() {
        return new Question(rule, economy, mineral, says, fact, wouldDecide, null);
    }

    /** A rule's question, as its metadata word it: {@code insertLogical( Question.of( drools, $economy, $mineral ) )}. */
    public static Question of(RuleContext drools, Economy economy, Mineral mineral) {
        Wording wording = Wording.of(drools.getRule());
        return wording.question(economy, mineral, wording.values(drools.getMatch()));
    }

    // What differs between questions; the rest follows from the rule.
    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + says.hashCode();
    }

    /** The same question as it stands in an answer. */
    public Question raised(Because because) {
        return new Question(rule, economy, mineral, says, fact, wouldDecide, because);
    }
}
