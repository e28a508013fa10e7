package dev.lodestone.engine;

import dev.lodestone.advice.Severity;
import dev.lodestone.rule.InForce;
import dev.lodestone.wording.ConditionCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param name theme and name, {@code export-control/ban-active}
 * @param concludes whether it flags a risk, asks a question or works out a response
 * @param severity null for anything but a flag
 * @param says the sentence, with {@code {$name}} for its variables
 * @param comment the sentence above the rule; empty if there is none
 * @param responses keys of the responses it recommends
 * @param wants the fact type a question asks for; empty for a flag
 * @param decides the rules that a question's answer would decide
 * @param from its first day in law; null if it has none
 * @param until its last day in law; null if it has none
 * @param parameters the parameters it compares with
 * @param conditions what has to hold, in the order written
 * @param text the rule as it stands in its file
 */
public record RuleCard(
        String name,
        Concludes concludes,
        Severity severity,
        String says,
        String source,
        String comment,
        List<String> responses,
        String wants,
        List<String> decides,
        LocalDate from,
        LocalDate until,
        List<String> parameters,
        List<ConditionCard> conditions,
        String file,
        int line,
        String text) {
    private static final Set<String> CONCLUSIONS = Set.of("RiskFlag", "Question", "Conclusion", "");

    /** Whether it looks, or may look, at what other rules conclude. */
    public boolean readsConclusions() {
        return conditions.stream().anyMatch(c -> CONCLUSIONS.contains(c.type()));
    }

    /** Whether it rests on more than a match shows: something that exists, or a figure over many. */
    boolean readsUnmatched() {
        return conditions.stream()
                .anyMatch(c -> c.kind() != ConditionCard.Kind.THERE_IS && c.kind() != ConditionCard.Kind.THERE_IS_NO);
    }

    /** Whether it rests on something that is not there, or on several things together that no match shows. */
    boolean readsAbsence() {
        return conditions.stream().anyMatch(ConditionCard::isReason);
    }

    /** The days on which it concludes. */
    public InForce inForce() {
        return new InForce(from, until);
    }

    /** What a rule's conclusion is. */
    public enum Concludes {
        FLAG,
        QUESTION,
        RESPONSE
    }

    /** Whether it looks at what finished flags call for, so that it runs in a pass behind them. */
    public boolean isOverFlags() {
        return conditions.stream().anyMatch(c -> c.type().equals("Recommendation"));
    }

    public String theme() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }
}
