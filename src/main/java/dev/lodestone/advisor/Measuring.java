package dev.lodestone.advisor;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.briefing.Finding;
import dev.lodestone.briefing.Matters;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
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
    /** A response, or the part of it that is about one supplier. */
    private record Part(RecommendedResponse response, Recommendation to) {}

    private final RuleBase rules;
    private final Situation situation;
    private final Parameters.Valid valid;
    private final Limits limits;
    /** By their minerals, the severe flags that ask for contracts with others. */
    private final Map<Mineral, List<RiskFlag>> warnings = new HashMap<>();

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
        findings.values().stream()
                .map(Finding::flag)
                .filter(f -> f.severity().compareTo(Severity.HIGH) >= 0)
                .filter(f -> f.responses().stream().anyMatch(this::isContract))
                .forEach(f -> warnings.computeIfAbsent(f.mineral(), m -> new ArrayList<>())
                        .add(f));
        List<List<Part>> parts = responses.stream().map(r -> parts(r, findings)).toList();
        List<Recommendation> recommendations =
                parts.stream().flatMap(List::stream).map(Part::to).toList();
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
        List<RecommendedResponse> worked = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            worked.addAll(worked(responses.get(i), parts.get(i), measured));
        }
        responses.clear();
        responses.addAll(worked);
        return measured;
    }

    /** Each part for itself; the response as a whole where its parts come to the same. */
    private static List<RecommendedResponse> worked(RecommendedResponse r, List<Part> parts, Measured measured) {
        List<RecommendedResponse> each =
                parts.stream().map(p -> measured.of(p.response, p.to)).toList();
        boolean alike = each.stream().map(RecommendedResponse::says).distinct().count() == 1;
        return alike ? List.of(measured.of(r, parts.get(0).to)) : each;
    }

    private List<Part> parts(RecommendedResponse r, Map<String, Finding> findings) {
        List<Finding> answered = r.addresses().stream().map(findings::get).toList();
        if (!isContract(r.response())) {
            return List.of(new Part(r, recommendation(r, answered, List.of())));
        }
        // That the world's output hangs on somebody is a warning where the response answers it.
        List<Exposure> warned = warnings.getOrDefault(r.mineral(), List.of()).stream()
                .filter(f -> f.economy().equals(r.economy()) || r.addresses().contains(f.id()))
                .map(f -> BySupplier.exposure(f, r.economy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return BySupplier.parts(answered, r.economy()).stream()
                .map(some -> new Part(
                        r.answering(
                                some.stream().map(f -> f.flag().id()).toList(),
                                some.stream()
                                        .mapToInt(f -> Recommendations.priority(f.flag()))
                                        .min()
                                        .orElse(r.priority())),
                        recommendation(r, some, warned)))
                .toList();
    }

    private boolean isContract(String response) {
        return rules.response(response).measure() == MeasureKind.SUPPLY_CONTRACT;
    }

    private Recommendation recommendation(RecommendedResponse r, List<Finding> answered, List<Exposure> warned) {
        ResponseEntry response = rules.response(r.response());
        LocalDate due = answered.stream()
                .map(Finding::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        Exposure exposure = answered.stream()
                .map(f -> BySupplier.exposure(f.flag(), r.economy()))
                .reduce(null, Exposure::larger);
        return new Recommendation(
                r.response(),
                r.economy(),
                r.mineral(),
                response.measure(),
                r.says(),
                response.days(),
                due,
                exposure,
                warned);
    }
}
