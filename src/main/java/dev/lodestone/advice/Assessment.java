package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a request, complete: what it says can be checked from it alone.
 *
 * @param asked the economies asked for; empty for all
 * @param subjects the economies that the facts speak of in their place: a member's union where it has no figures of its own
 * @param facts the facts that anything in the answer rests on
 * @param parameters the parameters that anything in the answer rests on
 */
public record Assessment(
        LocalDate asOf,
        List<Economy> asked,
        List<Economy> subjects,
        RuleBaseStamp ruleBase,
        List<RiskFlag> riskFlags,
        List<RecommendedResponse> responses,
        List<Indicator> indicators,
        List<MeasureState> measures,
        List<Question> questions,
        List<CitedFact> facts,
        List<CitedParameter> parameters) {

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

    /** The highest severity of all flags, certain or possible; null without flags. */
    public Severity worst() {
        return riskFlags.stream()
                .map(RiskFlag::severity)
                .max(Severity::compareTo)
                .orElse(null);
    }
}
