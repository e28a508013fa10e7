package dev.lodestone.advisor;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.Sorted;
import dev.lodestone.fact.Fact;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What an answer cites: collected while its reasons are given, of a large situation on several processors. */
final class Citations {
    private final Map<Conclusion, String> ids;
    private final Function<Conclusion, List<Reasons.Justification>> reasons;
    private final Set<String> facts;
    private final Map<String, Parameter> parameters;

    /**
     * @param size how many facts there are
     * @param ids the names of the flags that are in the answer
     * @param reasons of a conclusion
     */
    Citations(
            boolean large,
            int size,
            Map<Conclusion, String> ids,
            Function<Conclusion, List<Reasons.Justification>> reasons) {
        this.ids = ids;
        this.reasons = reasons;
        this.facts = large ? ConcurrentHashMap.newKeySet(size) : new HashSet<>();
        this.parameters = large ? new ConcurrentHashMap<>() : new HashMap<>();
    }

    /** The ids of the facts that are cited so far. */
    Set<String> facts() {
        return facts;
    }

    void add(Collection<String> factIds) {
        facts.addAll(factIds);
    }

    /** The parameters that are cited so far, by their ids. */
    List<Assessment.CitedParameter> parameters() {
        return parameters.values().stream()
                .sorted(Comparator.comparing(Parameter::id))
                .map(Citations::cite)
                .toList();
    }

    private static Assessment.CitedParameter cite(Parameter p) {
        return new Assessment.CitedParameter(
                p.id(), p.threshold().toString(), p.unit(), p.kind().toString(), p.source(), p.since());
    }

    /** Those of the facts that are cited. */
    List<Assessment.CitedFact> among(List<Fact> all) {
        List<Assessment.CitedFact> cited = new ArrayList<>();
        for (Fact fact : all) {
            if (facts.contains(fact.id())) {
                cited.add(new Assessment.CitedFact(fact));
            }
        }
        return cited;
    }

    /** The reasons of a conclusion by their names in the answer, which cites them from then on. */
    Because because(List<Reasons.Justification> justifications) {
        List<String> factIds = new ArrayList<>();
        List<String> flagIds = new ArrayList<>();
        List<String> parameterIds = new ArrayList<>();
        collect(justifications, factIds, flagIds, parameterIds);
        List<String> cited = Sorted.distinct(factIds, Comparator.naturalOrder());
        facts.addAll(cited);
        return new Because(
                cited,
                Sorted.distinct(flagIds, Comparator.comparingInt(id -> Integer.parseInt(id.substring(1)))),
                Sorted.distinct(parameterIds, Comparator.naturalOrder()));
    }

    private void collect(
            List<Reasons.Justification> justifications,
            List<String> factIds,
            List<String> flagIds,
            List<String> parameterIds) {
        for (Reasons.Justification justification : justifications) {
            for (Object matched : justification.matched()) {
                Derived.eachBehind(matched, fact -> factIds.add(fact.id()));
                if (matched instanceof Parameter parameter) {
                    parameterIds.add(parameter.id());
                    parameters.putIfAbsent(parameter.id(), parameter);
                } else if (matched instanceof Conclusion premise) {
                    if (ids.containsKey(premise)) {
                        flagIds.add(ids.get(premise));
                    } else {
                        // A premise about an economy that was not asked for is not in the answer, its reasons are.
                        collect(reasons.apply(premise), factIds, flagIds, parameterIds);
                    }
                }
            }
        }
    }
}
