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
 * @param brief the sentence for page one, in which {@code {minerals}} stands for all minerals of one matter; null if the rule
 *     has none
 * @param severity null for a question
 * @param wants the fact type that a question asks for; empty for a flag
 * @param decides the rules that a question's answer would decide
 * @param measure how a measure is worded; says nothing for another conclusion
 */
public record Wording(
        String rule,
        Sentence sentence,
        Sentence brief,
        Severity severity,
        String source,
        List<String> responses,
        String wants,
        List<String> decides,
        MeasureWording measure) {

    /** @param metadata what stands behind each of the rule's {@code @names}; empty for what is missing */
    public static Wording of(String rule, UnaryOperator<String> metadata) {
        String asks = metadata.apply("asks");
        String severity = metadata.apply("severity");
        String brief = metadata.apply("brief");
        Sentence sentence = Sentence.of(asks.isEmpty() ? metadata.apply("says") : asks);
        return new Wording(
                rule,
                sentence,
                brief.isEmpty() ? null : Sentence.beside(sentence, brief),
                severity.isEmpty() ? null : Severity.of(severity),
                metadata.apply("source"),
                list(metadata.apply("responses")),
                metadata.apply("wants"),
                list(metadata.apply("decides")),
                MeasureWording.of(metadata));
    }

    /** What a compiled rule's metadata say. */
    static Wording of(Rule rule) {
        return of(
                rule.getName(),
                name -> String.valueOf(rule.getMetaData().getOrDefault(name, ""))
                        .strip());
    }

    /** The variables whose values it is put into words with, in their order. */
    public List<String> variables() {
        return (brief == null ? sentence : brief).variables();
    }

    /** The values of its variables in a match. */
    Object[] values(Match match) {
        return variables().stream().map(match::getDeclarationValue).toArray();
    }

    /** The parts of a text between commas. */
    public static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** @param values of its variables, in their order */
    public RiskFlag flag(Economy economy, Mineral mineral, Object[] values) {
        return new RiskFlag(
                null,
                rule,
                severity,
                null,
                economy,
                mineral,
                sentence.fill(values),
                brief == null ? null : new Brief(brief, values),
                source,
                responses,
                null,
                null,
                null,
                null);
    }

    /** @param values of its variables, in their order */
    public Question question(Economy economy, Mineral mineral, Object[] values) {
        return new Question(rule, economy, mineral, sentence.fill(values), wants, decides, null);
    }

    /** The values in a match of the variables that a measure's figures stand in. */
    Object[] measureValues(Match match) {
        return measure.variables().stream().map(match::getDeclarationValue).toArray();
    }

    /**
     * @param values of its variables, in their order
     * @param figures those of the measure's, in their order
     */
    public Response response(Economy economy, Mineral mineral, Object[] values, Object[] figures) {
        return new Response(
                rule,
                economy,
                mineral,
                sentence.fill(values),
                brief == null ? null : brief.fill(values),
                measure.particulars(rule, source, figures));
    }
}
