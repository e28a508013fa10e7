package dev.lodestone.advisor;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.Response;
import dev.lodestone.engine.Reasons;
import dev.lodestone.fact.EvidenceKind;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Means;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Recommendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What the rules of the second pass concluded, put to the responses that it is about. */
final class Measured {
    /** What one rule makes of one recommendation, and by what it does. */
    private record Found(Response response, List<Object> matched) {}

    private final Map<Conclusion, List<Reasons.Justification>> concluded;
    private final Map<Recommendation, List<Found>> found = new HashMap<>();

    Measured(Map<Conclusion, List<Reasons.Justification>> concluded) {
        this.concluded = concluded;
        concluded.forEach((conclusion, justifications) -> {
            if (conclusion instanceof Response response) {
                justifications.forEach(j -> put(response, j.matched()));
            }
        });
    }

    private void put(Response response, List<Object> matched) {
        for (Object each : matched) {
            if (each instanceof Recommendation to) {
                found.computeIfAbsent(to, t -> new ArrayList<>(1)).add(new Found(response, matched));
            }
        }
    }

    /** What asks for something, with its reasons. */
    Map<Conclusion, List<Reasons.Justification>> questions() {
        Map<Conclusion, List<Reasons.Justification>> questions = new LinkedHashMap<>(concluded);
        questions.keySet().removeIf(Response.class::isInstance);
        return questions;
    }

    /** The response with the measure that says most; as it is if no rule makes anything of it. */
    RecommendedResponse of(RecommendedResponse response, Recommendation to) {
        List<Found> all = new ArrayList<>(found.getOrDefault(to, List.of()));
        if (all.isEmpty()) {
            return response;
        }
        all.sort(
                Comparator.comparingInt((Found f) -> -f.response().particulars().weight())
                        .thenComparing(f -> f.response().rule())
                        .thenComparing(f -> f.response().says()));
        Found first = all.get(0);
        Particulars particulars = first.response().particulars();
        Set<String> evidence = new TreeSet<>();
        EvidenceKind weakest = EvidenceKind.PUBLISHED;
        for (Object matched : first.matched()) {
            for (Fact fact : matched instanceof Derived derived ? derived.from() : List.<Fact>of()) {
                evidence.add(fact.id());
                weakest = weaker(weakest, fact instanceof Means means ? means.kind() : EvidenceKind.PUBLISHED);
            }
            if (matched instanceof Parameter parameter) {
                weakest = weaker(weakest, EvidenceKind.valueOf(parameter.kind().name()));
            }
        }
        return response.measured(
                first.response().says(),
                particulars.rested(particulars.conflictsWith(), List.copyOf(evidence), weakest.toString()),
                all.stream().map(Found::response).distinct().toList());
    }

    private static EvidenceKind weaker(EvidenceKind a, EvidenceKind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** With the ids of those in the answer that pull the other way, in the place of their keys. */
    static List<RecommendedResponse> opposed(List<RecommendedResponse> named) {
        return named.stream()
                .map(r -> r.particulars() == null ? r : withConflicts(r, named))
                .toList();
    }

    private static RecommendedResponse withConflicts(RecommendedResponse r, List<RecommendedResponse> named) {
        Particulars p = r.particulars();
        List<String> ids = named.stream()
                .filter(o -> p.conflictsWith().contains(o.response())
                        && o != r
                        && o.economy().equals(r.economy())
                        && (o.mineral() == null || Objects.equals(o.mineral(), r.mineral())))
                .map(RecommendedResponse::id)
                .toList();
        return r.measured(r.says(), p.rested(ids.isEmpty() ? null : ids, p.evidence(), p.confidence()), r.measures());
    }
}
