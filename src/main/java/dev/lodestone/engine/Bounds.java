package dev.lodestone.engine;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.CreditRunOff;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Provenance;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.SupplyRisk;
import dev.lodestone.situation.Trend;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether anything in a situation is known by its bounds only. */
final class Bounds {
    private static final Map<String, List<FactType.Field>> ESTIMATES = FactType.all().stream()
            .collect(Collectors.toMap(
                    FactType::name,
                    t -> t.fields().stream()
                            .filter(f -> f.type() == Estimate.class)
                            .toList()));

    private Bounds() {}

    static boolean anyIn(Situation situation) {
        for (Fact fact : situation.current()) {
            if (isBounded(fact)) {
                return true;
            }
        }
        for (Derived derived : situation.derived()) {
            if (leavesGap(derived)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Exact facts leave a gap too: countries that no table names, a supplier whose governance nobody has rated, an earlier
     * vintage that was only bounded.
     */
    private static boolean leavesGap(Derived derived) {
        return derived instanceof Concentration c && c.hhi().isBounded()
                || derived instanceof SupplyRisk r && r.value().isBounded()
                || derived instanceof Provenance p && p.output().isBounded()
                || derived instanceof Trend t && t.change().isBounded()
                || derived instanceof AppliedTariff a && a.isBounded()
                || derived instanceof CreditRunOff o && o.overlap().isBounded();
    }

    static boolean isBounded(Fact fact) {
        for (FactType.Field field : ESTIMATES.get(fact.getClass().getSimpleName())) {
            if (field.of(fact) instanceof Estimate e && e.isBounded()) {
                return true;
            }
        }
        return false;
    }
}
