package dev.lodestone.inquiry;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom and what assumed facts are about.
 *
 * @param own the economy that is advised
 * @param other the one it depends on
 * @param named what the conditions before have named: names, economies, thresholds, ids of measures
 */
record Circumstances(LocalDate asOf, Economy own, Economy other, Mineral mineral, Stage stage, List<Object> named) {

    /** Every way to take what was asked and what the conditions before have named together. */
    static List<Circumstances> of(
            LocalDate asOf, List<Economy> own, List<Mineral> minerals, List<Map<String, Object>> matches) {
        Set<Circumstances> possible = new LinkedHashSet<>();
        for (Map<String, Object> values : matches.isEmpty() ? List.of(Map.<String, Object>of()) : matches) {
            List<Object> named = new ArrayList<>();
            values.values().forEach(v -> flatten(v, named));
            List<Economy> economies = all(Economy.class, named);
            Stage stage = all(Stage.class, named).stream().findFirst().orElse(Stage.REFINED);
            List<Mineral> about = all(Mineral.class, named);
            for (Mineral mineral : about.isEmpty() ? minerals : about) {
                for (Economy one : own) {
                    economies.stream()
                            .filter(e -> !e.equals(one))
                            .limit(2)
                            .forEach(e -> possible.add(new Circumstances(asOf, one, e, mineral, stage, named)));
                    possible.add(new Circumstances(asOf, one, partner(one), mineral, stage, named));
                }
            }
        }
        return List.copyOf(possible);
    }

    private static Economy partner(Economy of) {
        return Economy.someSuppliers().stream()
                .filter(e -> !e.equals(of))
                .findFirst()
                .orElseThrow();
    }

    private static void flatten(Object value, List<Object> into) {
        if (value instanceof Collection<?> many) {
            many.forEach(v -> flatten(v, into));
        } else if (value != null) {
            into.add(value);
        }
    }

    private static <T> List<T> all(Class<T> type, List<Object> values) {
        return values.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    <T> List<T> named(Class<T> type) {
        return all(type, named);
    }

    List<Double> thresholds() {
        List<Double> thresholds = new ArrayList<>();
        named(Threshold.class).forEach(t -> thresholds.add(t.value()));
        named(Number.class).forEach(n -> thresholds.add(n.doubleValue()));
        return thresholds;
    }
}
