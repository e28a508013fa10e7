package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Exemptions;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Tariff;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.AppliedTruce;
import dev.lodestone.situation.Conflict;
import dev.lodestone.situation.Contested;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Discrepancy;
import dev.lodestone.situation.Exposed;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Outsize;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.TariffLoad;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether what a rule has matched rests on facts that are established, that no other account contradicts, that have exact
 * days and leave no exemption open.
 */
final class Established {
    private final Set<String> contested = new HashSet<>();

    /** Figures that another source has otherwise, or that cannot be. */
    private final Set<String> doubted = new HashSet<>();

    Established(Situation situation, Limits limits) {
        for (Derived derived : situation.derived()) {
            if (derived instanceof Contested c) {
                contested.add(c.used().id());
            } else if (derived instanceof Conflict c && c.isOfTwoFacts() && limits.conflict.exceededBy(c.difference()) != Holds.NO) {
                c.from().stream().limit(2).forEach(f -> doubted.add(f.id()));
            } else if (derived instanceof Outsize o
                    && (o.counted() ? limits.timesWorldOutput : limits.timesContent).exceededBy(o.times()) != Holds.NO) {
                doubted.add(o.from().get(0).id());
            }
        }
    }

    /** How surely a condition can hold that rests on these records. */
    Holds of(Object... matched) {
        return are(matched) ? Holds.CERTAINLY : Holds.POSSIBLY;
    }

    boolean are(Object... matched) {
        for (Object each : matched) {
            if (each instanceof Fact fact && !is(fact) || each instanceof Derived derived && !comparesAccounts(derived) && !follows(derived)) {
                return false;
            }
        }
        return true;
    }

    /** What is said of two accounts holds whichever of them is right. */
    private static boolean comparesAccounts(Derived derived) {
        return derived instanceof Contested
                || derived instanceof Discrepancy
                || derived instanceof Conflict
                || derived instanceof Outsize;
    }

    /**
     * Whether a record follows from such facts, with what tells how much of a supply hangs on it, and is about nothing that a broad
     * tariff may leave out.
     */
    private boolean follows(Derived derived) {
        boolean exempted = derived instanceof AppliedTariff tariff && tariff.isExemptionsUnknown()
                || derived instanceof TariffLoad load && load.isExemptionsUnknown()
                || derived instanceof AppliedControl control && control.onward().isOneSided()
                || derived instanceof AppliedTruce truce && truce.onward().isOneSided();
        Exposure exposure = derived instanceof Exposed exposed ? exposed.exposure() : null;
        return !exempted && are(derived.from()) && (exposure == null || are(exposure.from()));
    }

    private boolean are(List<Fact> facts) {
        for (Fact fact : facts) {
            if (!is(fact)) {
                return false;
            }
        }
        return true;
    }

    private boolean is(Fact fact) {
        return !(fact instanceof Measure && contested.contains(fact.id()))
                && !doubted.contains(fact.id())
                && Confidence.isSure(fact.confidence())
                && fact.precision() != Precision.MONTH
                && fact.precision() != Precision.YEAR
                && !(fact instanceof Tariff t && t.exemptions() == Exemptions.UNKNOWN)
                && !(fact instanceof ExportControl c && c.exemptions() == Exemptions.UNKNOWN);
    }
}
