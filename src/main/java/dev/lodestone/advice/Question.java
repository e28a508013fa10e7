package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.RuleContext;

/**
 * A figure that is missing, and what it would decide.
 *
 * @param says the question
 * @param fact the fact type that answers it
 * @param wouldDecide the rules that the answer would decide
 * @param because what raised it; null until the assessment is made up
 */
public record Question(
        String rule,
        Economy economy,
        Mineral mineral,
        String says,
        String fact,
        List<String> wouldDecide,
        Because because)
        implements Conclusion {

    /** A rule's question, as its metadata word it: {@code insertLogical( Question.of( drools, $economy, $mineral ) )}. */
    public static Question of(RuleContext drools, Economy economy, Mineral mineral) {
        Map<String, Object> metadata = drools.getRule().getMetaData();
        return new Question(
                drools.getRule().getName(),
                economy,
                mineral,
                Sentence.of(Metadata.text(metadata, "asks")).fill(drools.getMatch()),
                Metadata.text(metadata, "wants"),
                Metadata.list(metadata, "decides"),
                null);
    }

    /** The same question as it stands in an answer. */
    public Question raised(Because because) {
        return new Question(rule, economy, mineral, says, fact, wouldDecide, because);
    }
}
