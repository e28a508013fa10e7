package dev.lodestone.advisor;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.CreditRunOff;
import dev.lodestone.situation.Criticality;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposed;
import dev.lodestone.situation.Provenance;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.SupplyRisk;
import dev.lodestone.situation.Trend;

/** Whether anything in a situation is known by its bounds only. */
final class BoundedFigures {
    private BoundedFigures() {}

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
        return derived instanceof Exposed e
                        && e.exposure() != null
                        && e.exposure().isProxy()
                || derived instanceof Concentration c && c.hhi().isBounded()
                || derived instanceof SupplyRisk r && r.decided().isBounded()
                || derived instanceof Criticality d
                        && (d.decidedRisk().isBounded() || d.decidedImportance().isBounded())
                || derived instanceof Provenance p && p.output().isBounded()
                || derived instanceof Trend t && t.change().isBounded()
                || derived instanceof AppliedTariff a && a.isBounded()
                || derived instanceof CreditRunOff o && o.overlap().isBounded();
    }

    static boolean isBounded(Fact fact) {
        return of(fact) != null;
    }

    /** The first figure of a fact that is known by its bounds only; null if there is none. */
    static Estimate of(Fact fact) {
        FactType.Field field = in(fact);
        return field == null ? null : (Estimate) field.of(fact);
    }

    /** The field with it; null if there is none. */
    static FactType.Field in(Fact fact) {
        for (FactType.Field field : FactType.of(fact).estimates()) {
            if (field.of(fact) instanceof Estimate e && e.isBounded()) {
                return field;
            }
        }
        return null;
    }
}
