package dev.lodestone.hindcast;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader would have been told on a day of each mineral that facts spoke of then.
 *
 * @param scores how far in front each mineral stands by a forecaster; by the advice every one has a score
 * @param warned of which a flag of high or critical severity was raised
 */
record Standpoint(LocalDate day, Economy reader, Map<Forecaster, Map<Mineral, Double>> scores, Set<Mineral> warned) {
    /** More flags than any mineral has: a worse severity always stands before more flags. */
    private static final double SEVERITY = 1e4;

    static Standpoint of(
            Assessment answer, Economy reader, Set<Mineral> universe, Map<Forecaster, Map<Mineral, Double>> figures) {
        Map<Forecaster, Map<Mineral, Double>> scores = new EnumMap<>(figures);
        scores.put(Forecaster.FLAGS, flags(answer, universe));
        scores.put(Forecaster.PAGE, page(answer, universe));
        Set<Mineral> warned = new TreeSet<>();
        for (RiskFlag flag : answer.riskFlags()) {
            if (flag.mineral() != null && flag.severity().compareTo(Severity.HIGH) >= 0) {
                universe.stream()
                        .filter(u -> Counted.touches(flag.mineral(), u))
                        .forEach(warned::add);
            }
        }
        return new Standpoint(answer.asOf(), reader, scores, warned);
    }

    /** The worst severity of what is flagged first, then how many matters there are. */
    private static Map<Mineral, Double> flags(Assessment answer, Set<Mineral> universe) {
        Map<Mineral, Severity> worst = new HashMap<>();
        Map<Mineral, Integer> matters = new HashMap<>();
        for (RiskFlag flag : answer.riskFlags()) {
            if (flag.mineral() != null && flag.foldedInto() == null) {
                for (Mineral unit : universe) {
                    if (Counted.touches(flag.mineral(), unit)) {
                        worst.merge(unit, flag.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                        matters.merge(unit, 1, Integer::sum);
                    }
                }
            }
        }
        Map<Mineral, Double> scores = new TreeMap<>();
        universe.forEach(u ->
                scores.put(u, worst.containsKey(u) ? (1 + worst.get(u).ordinal()) * SEVERITY + matters.get(u) : 0));
        return scores;
    }

    /** The order in which the concerns name them; what none names stands behind. */
    private static Map<Mineral, Double> page(Assessment answer, Set<Mineral> universe) {
        Map<Mineral, Double> scores = new TreeMap<>();
        int place = 0;
        for (Briefing.Concern concern : answer.briefing().concerns()) {
            for (Mineral mineral : concern.minerals()) {
                place--;
                for (Mineral unit : universe) {
                    if (Counted.touches(mineral, unit)) {
                        scores.putIfAbsent(unit, (double) place);
                    }
                }
            }
        }
        double behind = place - 1.0;
        universe.forEach(u -> scores.putIfAbsent(u, behind));
        return scores;
    }

    Map<Mineral, Double> by(Forecaster by) {
        return scores.getOrDefault(by, Map.of());
    }

    /** The minerals in order, the first ones first; of equal ones by name. */
    List<Mineral> order(Forecaster by) {
        Map<Mineral, Double> given = by(by);
        return given.keySet().stream()
                .sorted(Comparator.comparing((Mineral m) -> -given.get(m)).thenComparing(m -> m))
                .toList();
    }
}
