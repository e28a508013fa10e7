package dev.lodestone.advisor;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Doubt;
import dev.lodestone.engine.Reasons;
import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Exemptions;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Tariff;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.AppliedTruce;
import dev.lodestone.situation.BroadForeignTariff;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposed;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.ForeignTariff;
import dev.lodestone.situation.TariffLoad;
import dev.lodestone.situation.UnionTariff;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What leaves a conclusion open: bounds, figures that stand in for others, and facts that are not well established. */
final class Doubts {
    /** A reader looks at a few; the first are those of the first reasons. */
    private static final int MOST = 12;

    private final Map<Conclusion, List<Reasons.Justification>> reasons;
    private final Accounted accounted;

    Doubts(Accounted accounted, Map<Conclusion, List<Reasons.Justification>> reasons) {
        this.accounted = accounted;
        this.reasons = reasons;
    }

    /**
     * Whether a fact that a match rests on is not established, contradicted by another, cannot be, has no exact day, or leaves its
     * exemptions open.
     */
    boolean isDoubtful(Reasons.Justification justification) {
        for (Object matched : justification.matched()) {
            boolean compares = matched instanceof Derived derived && Accounted.compares(derived);
            boolean exempts = matched instanceof Derived derived && (exempts(derived) || isOneSided(derived));
            if (!compares && (exempts || Derived.anyBehind(matched, this::isDoubtful))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDoubtful(Fact fact) {
        return accounted.doubts(fact)
                || !Confidence.isSure(fact.confidence())
                || Precision.isVague(fact.precision())
                || exempts(fact);
    }

    /** Whether it may leave out what it is held against. */
    private static boolean exempts(Fact fact) {
        return fact instanceof Tariff t && t.exemptions() == Exemptions.UNKNOWN
                || fact instanceof ExportControl c && c.exemptions() == Exemptions.UNKNOWN;
    }

    /** Whether it is about a mineral that a broad tariff may leave out, as far as its source tells. */
    private static boolean exempts(Derived derived) {
        return derived instanceof AppliedTariff tariff && tariff.isExemptionsUnknown()
                || derived instanceof ForeignTariff foreign && foreign.isExemptionsUnknown()
                || derived instanceof BroadForeignTariff broad && broad.isExemptionsUnknown()
                || derived instanceof UnionTariff ofUnion && ofUnion.isExemptionsUnknown()
                || derived instanceof TariffLoad load && load.isExemptionsUnknown();
    }

    /** Whether one side alone reports that it goes on. */
    private static boolean isOneSided(Derived derived) {
        return derived instanceof AppliedControl control && control.onward().isOneSided()
                || derived instanceof AppliedTruce truce && truce.onward().isOneSided();
    }

    /** Why a conclusion is not certain; never empty. */
    List<Doubt> of(Conclusion conclusion) {
        Set<Doubt> doubts = new LinkedHashSet<>();
        collect(conclusion, new LinkedHashSet<>(), doubts);
        if (doubts.isEmpty()) {
            doubts.add(new Doubt(
                    Doubt.Kind.BOUND, null, "what tables leave out bounds a figure that it is worked out from"));
        }
        return List.copyOf(doubts).subList(0, Math.min(MOST, doubts.size()));
    }

    private void collect(Conclusion conclusion, Set<Conclusion> seen, Set<Doubt> into) {
        if (!seen.add(conclusion)) {
            return;
        }
        for (Reasons.Justification justification : reasons.getOrDefault(conclusion, List.of())) {
            for (Object matched : justification.matched()) {
                if (matched instanceof Conclusion premise) {
                    collect(premise, seen, into);
                } else {
                    add(matched, into);
                }
            }
        }
    }

    private void add(Object matched, Set<Doubt> into) {
        if (matched instanceof Exposed exposed && exposed.exposure() != null) {
            standIn(exposed.exposure(), into);
        }
        if (matched instanceof Fact fact) {
            add(fact, into);
        } else if (matched instanceof Derived derived && !Accounted.compares(derived)) {
            if (exempts(derived)) {
                into.add(new Doubt(
                        Doubt.Kind.EXEMPTION,
                        derived.from().get(0).id(),
                        derived instanceof AppliedTariff tariff && tariff.mineral() == null
                                ? "what it exempts is not known"
                                : "whether it exempts the mineral is not known"));
            }
            Derived.eachBehind(derived, from -> {
                if (from instanceof Extension extension && isOneSided(derived)) {
                    String says = "reported by one side alone: " + extension.by();
                    into.add(new Doubt(Doubt.Kind.SOURCE, from.id(), says));
                }
                add(from, into);
            });
        }
    }

    private static void standIn(Exposure exposure, Set<Doubt> into) {
        if (exposure.basis() == Exposure.Basis.THROUGH) {
            String says = "how much comes from " + exposure.supplier() + " by way of others is not known";
            into.add(new Doubt(Doubt.Kind.PROXY, exposure.from().get(0).id(), says));
            return;
        }
        if (exposure.basis() == Exposure.Basis.WITHIN) {
            String says = "how much of what its union has comes from " + exposure.supplier() + " is not known";
            into.add(new Doubt(Doubt.Kind.PROXY, exposure.from().get(0).id(), says));
            return;
        }
        if (exposure.isHeldBack()) {
            String says = "how much would come from " + exposure.supplier() + " but for its own control is not known";
            into.add(new Doubt(Doubt.Kind.BOUND, exposure.from().get(0).id(), says));
        }
        if (exposure.isKnown() && exposure.isProxy() && !exposure.bounds().equals(exposure.share())) {
            String id =
                    exposure.from().isEmpty() ? null : exposure.from().get(0).id();
            String says = "only known of " + exposure.mineral() + ": " + exposure.inText();
            into.add(new Doubt(Doubt.Kind.PROXY, id, says));
        }
    }

    /** "import share", "export control". */
    private static String kind(Fact fact) {
        return Naming.type(fact.getClass().getSimpleName());
    }

    private void add(Fact fact, Set<Doubt> into) {
        Doubt told = accounted.of(fact);
        if (told != null) {
            into.add(told);
        }
        if (!Confidence.isSure(fact.confidence())) {
            String how =
                    fact.confidence() == Confidence.PARTLY ? "established in part only" : "claimed, not established";
            into.add(new Doubt(Doubt.Kind.SOURCE, fact.id(), "the " + kind(fact) + " is " + how));
        }
        if (Precision.isVague(fact.precision())) {
            String known = fact.precision() == Precision.MONTH ? "month" : "year";
            into.add(
                    new Doubt(Doubt.Kind.DATE, fact.id(), "only the " + known + " of its dates is known, not the day"));
        }
        // Of what a measure may exempt one doubt is enough.
        if (exempts(fact)
                && into.stream()
                        .noneMatch(d ->
                                d.kind() == Doubt.Kind.EXEMPTION && fact.id().equals(d.fact()))) {
            into.add(new Doubt(Doubt.Kind.EXEMPTION, fact.id(), "what it exempts is not known"));
        }
        Estimate bounded = BoundedFigures.of(fact);
        if (bounded != null) {
            String says = "one figure is known by its bounds only: " + bounded;
            into.add(new Doubt(Doubt.Kind.BOUND, fact.id(), says));
        }
    }
}
