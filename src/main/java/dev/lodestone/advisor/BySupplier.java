package dev.lodestone.advisor;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.briefing.Finding;
import dev.lodestone.fact.Economy;
import dev.lodestone.situation.Exposure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A contract moves what one supplier delivers: what flags of several ask for is a contract for each of them. */
final class BySupplier {
    private static final Comparator<List<Finding>> MOST_SEVERE = Comparator.comparingInt(
                    (List<Finding> some) -> some.stream()
                            .mapToInt(f -> Recommendations.priority(f.flag()))
                            .min()
                            .orElse(Integer.MAX_VALUE))
            .thenComparingInt(some -> -some.size())
            .thenComparingDouble(some -> -some.stream()
                    .mapToDouble(f -> f.flag().exposure().share().middle())
                    .max()
                    .orElse(0));

    private BySupplier() {}

    /** How much of an economy's supply a flag is about; null where it is about no supplier, or nobody knows. */
    static Exposure exposure(RiskFlag flag, Economy economy) {
        Exposure exposure = flag.exposure();
        boolean told =
                exposure != null && exposure.isKnown() && exposure.economy().equals(economy);
        return told ? exposure : null;
    }

    /** The flags of one supplier each; those that name none stand with the most severe ones. */
    static List<List<Finding>> parts(List<Finding> answered, Economy economy) {
        Map<Economy, List<Finding>> named = answered.stream()
                .filter(f -> exposure(f.flag(), economy) != null)
                .collect(Collectors.groupingBy(f -> f.flag().exposure().supplier(), TreeMap::new, Collectors.toList()));
        if (named.size() < 2) {
            return List.of(answered);
        }
        Economy first = named.entrySet().stream()
                .min(Map.Entry.comparingByValue(MOST_SEVERE))
                .orElseThrow()
                .getKey();
        return List.copyOf(answered.stream()
                .collect(Collectors.groupingBy(
                        f -> exposure(f.flag(), economy) == null
                                ? first
                                : f.flag().exposure().supplier(),
                        TreeMap::new,
                        Collectors.toList()))
                .values());
    }
}
