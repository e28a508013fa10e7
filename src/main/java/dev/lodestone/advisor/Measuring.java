package dev.lodestone.advisor;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.briefing.Finding;
import dev.lodestone.briefing.Matters;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Prospects;
import dev.lodestone.situation.Recommendation;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Has rules work out, over finished flags, what responses come to as measures; where no fact speaks of means it does nothing. */
final class Measuring {
    private final RuleBase rules;
    private final Situation situation;
    private final Parameters.Valid valid;
    private final Limits limits;
    private final List<Derived> prospects = new ArrayList<>();
    private Map<Conclusion, List<Reasons.Justification>> concluded = Map.of();

    Measuring(RuleBase rules, Situation situation, Parameters.Valid valid, Limits limits) {
        this.rules = rules;
        this.situation = situation;
        this.valid = valid;
        this.limits = limits;
    }

    /** What is worked out of recommendations; empty before {@link #of}. */
    List<Derived> prospects() {
        return prospects;
    }

    /** What the rules of the second pass concluded, with its reasons; empty before {@link #of}. */
    Map<Conclusion, List<Reasons.Justification>> concluded() {
        return concluded;
    }

    /**
     * What the rules of the second pass conclude; null if there is nothing for them.
     *
     * @param responses receives each that a measure was worked out of in its own place
     */
    Measured of(List<RecommendedResponse> responses, Matters matters) {
        if (rules.overFlags().isEmpty() || !Prospects.any(situation.current())) {
            return null;
        }
        Map<String, Finding> findings = new HashMap<>();
        matters.each(f -> findings.put(f.flag().id(), f));
        List<Recommendation> recommendations =
                responses.stream().map(r -> recommendation(r, findings)).toList();
        prospects.addAll(Prospects.of(situation, recommendations, valid));
        concluded = rules.overFlags()
                .core()
                .run(
                        situation.asOf(),
                        List.of(situation.current(), situation.derived(), prospects),
                        valid.loose(),
                        limits,
                        Reasons.reading(true));
        Measured measured = new Measured(concluded);
        for (int i = 0; i < responses.size(); i++) {
            responses.set(i, measured.of(responses.get(i), recommendations.get(i)));
        }
        return measured;
    }

    private Recommendation recommendation(RecommendedResponse r, Map<String, Finding> findings) {
        ResponseEntry response = rules.response(r.response());
        List<Finding> answered = r.addresses().stream().map(findings::get).toList();
        LocalDate due = answered.stream()
                .map(Finding::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        Exposure exposure = answered.stream()
                .map(f -> f.flag().exposure())
                .filter(e -> e != null && e.economy().equals(r.economy()))
                .reduce(null, Exposure::larger);
        return new Recommendation(
                r.response(), r.economy(), r.mineral(), response.measure(), r.says(), response.days(), due, exposure);
    }
}
