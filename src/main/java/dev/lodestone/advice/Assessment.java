package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a request, complete: what it says can be checked from it alone.
 *
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param since the day, or the id of the assessment on record, since which it tells what has changed; null if it does not
 * @param asked the economies asked for; empty for all
 * @param subjects the economies that the facts speak of in their place: a member's union where it has no figures of its own
 * @param facts the facts that anything in the answer rests on; null in a brief one
 * @param parameters the parameters that anything in the answer rests on
 * @param briefing what to know first
 * @param effectsLeftOut ids of responses whose effects were not looked at, as that took too much work; null if none was left out
 * @param unused the facts that nothing in the answer rests on, by the reason
 * @param elsewhere what rules conclude about economies that advice is not for
 */
public record Assessment(
        LocalDate asOf,
        LocalDate knownOn,
        String since,
        List<Economy> asked,
        List<Economy> subjects,
        RuleBaseStamp ruleBase,
        Briefing briefing,
        List<RiskFlag> riskFlags,
        List<RecommendedResponse> responses,
        List<String> effectsLeftOut,
        List<Indicator> indicators,
        List<MeasureState> measures,
        List<Question> questions,
        List<CitedFact> facts,
        List<CitedParameter> parameters,
        List<Unused> unused,
        List<Elsewhere> elsewhere) {

    /** A risk that a rule sees for an economy that advice is not for. */
    public record Elsewhere(
            Economy economy, String rule, Mineral mineral, Severity severity, String says, Certainty certainty) {}

    /** Which rules gave the answer: a digest over all rule and parameter files, and how many rules they hold. */
    public record RuleBaseStamp(String digest, int rules) {}

    /** A fact as an answer cites it; put into words when it is written, since a large answer cites a million. */
    public record CitedFact(Fact fact) {

        public String id() {
            return fact.id();
        }

        public String says() {
            return FactType.describe(fact);
        }

        public String source() {
            return fact.source();
        }
    }

    /** A parameter as an answer cites it, with the value that held at the date and where it is from. */
    public record CitedParameter(String name, String value, String unit, String kind, String source, LocalDate since) {}

    /** The same with what has changed since then. */
    public Assessment since(String then, List<Change> changes) {
        return with(then, briefing.since(changes));
    }

    /** The same behind another page one. */
    public Assessment with(Briefing page) {
        return with(since, page);
    }

    private Assessment with(String then, Briefing page) {
        return with(then, page, questions, facts, unused);
    }

    /**
     * The same for who has the facts: those that it cites are named by their ids alone, of unused ones it is told how many there are,
     * and of questions what they ask.
     */
    public Assessment brief() {
        return with(
                since,
                briefing,
                questions.stream().map(Question::alone).toList(),
                null,
                unused.stream().map(Unused::counted).toList());
    }

    private Assessment with(
            String then, Briefing page, List<Question> asking, List<CitedFact> cited, List<Unused> resting) {
        return new Assessment(
                asOf,
                knownOn,
                then,
                asked,
                subjects,
                ruleBase,
                page,
                riskFlags,
                responses,
                effectsLeftOut,
                indicators,
                measures,
                asking,
                cited,
                parameters,
                resting,
                elsewhere);
    }

    /** The same with what its responses would change. */
    public Assessment proved(List<RecommendedResponse> with, List<String> leftOut) {
        return new Assessment(
                asOf,
                knownOn,
                since,
                asked,
                subjects,
                ruleBase,
                briefing,
                riskFlags,
                with,
                leftOut.isEmpty() ? null : leftOut,
                indicators,
                measures,
                questions,
                facts,
                parameters,
                unused,
                elsewhere);
    }

    /** The highest severity of all flags, certain or possible; null without flags. */
    public Severity worst() {
        return riskFlags.stream()
                .map(RiskFlag::severity)
                .max(Severity::compareTo)
                .orElse(null);
    }
}
