package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.Match;

/**
 * How a rule words what it concludes: all that is the same each time it fires.
 *
 * @param severity null for a question
 * @param wants the fact type that a question asks for; empty for a flag
 * @param decides the rules that a question's answer would decide
 */
public record Wording(
        String rule,
        Sentence sentence,
        Severity severity,
        String source,
        List<String> responses,
        String wants,
        List<String> decides) {

    /** @param metadata what stands behind each of the rule's {@code @names}; empty for what is missing */
    public static Wording of(String rule, UnaryOperator<String> metadata) {
        String asks = metadata.apply("asks");
        String severity = metadata.apply("severity");
        return new Wording(
                rule,
                Sentence.of(asks.isEmpty() ? metadata.apply("says") : asks),
                severity.isEmpty() ? null : Severity.of(severity),
                metadata.apply("source"),
                list(metadata.apply("responses")),
                metadata.apply("wants"),
                list(metadata.apply("decides")));
    }

    /** What a compiled rule's metadata say. */
    static Wording of(Rule rule) {
        return of(
                rule.getName(),
                name -> String.valueOf(rule.getMetaData().getOrDefault(name, ""))
                        .strip());
    }

    /** The values of the sentence's variables in a match. */
    Object[] values(Match match) {
        return sentence.variables().stream().map(match::getDeclarationValue).toArray();
    }

    /** The parts of a text between commas. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** @param values of the sentence's variables, in their order; there may be more */
    public RiskFlag flag(Economy economy, Mineral mineral, Object[] values) {
        return new RiskFlag(
                null, rule, severity, null, economy, mineral, sentence.fill(values), source, responses, null);
    }

    /** @param values of the sentence's variables, in their order; there may be more */
    public Question question(Economy economy, Mineral mineral, Object[] values) {
        return new Question(rule, economy, mineral, sentence.fill(values), wants, decides, null);
    }
}
