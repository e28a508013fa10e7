package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What follows from facts by arithmetic or by the calendar alone; it keeps the facts that it follows from. */
public sealed interface Derived
        permits Actor,
                Alternatives,
                AppliedAgreement,
                AppliedControl,
                AppliedCredit,
                AppliedElection,
                AppliedExclusion,
                AppliedFloor,
                AppliedListing,
                AppliedOfftake,
                AppliedPlan,
                AppliedShock,
                AppliedStake,
                AppliedStrategy,
                AppliedTariff,
                AppliedTruce,
                AsOf,
                Attribution,
                Balance,
                BroadForeignTariff,
                Coming,
                Concentration,
                Conflict,
                Contest,
                Contested,
                CreditGap,
                CreditRunOff,
                Criticality,
                Discrepancy,
                Erosion,
                Exchange,
                Exemption,
                Exposure,
                Focus,
                ForeignPlan,
                ForeignTariff,
                ForeignTariffPlan,
                UnionTariff,
                GeopoliticalRisk,
                Lead,
                Mandate,
                MeasuredEffect,
                MemberControl,
                NMinusOne,
                NetImportReliance,
                OutputShock,
                OwnControl,
                Outsize,
                PartialOutput,
                PartnerSupply,
                Plants,
                PriceSupport,
                PossibleTwin,
                PendingCase,
                Provenance,
                PublishedConcentration,
                PublishedLater,
                Purchase,
                Recommendation,
                RefinerOre,
                Replacement,
                Scrap,
                Statement,
                StockCover,
                StockHeld,
                SupplyRisk,
                TariffLoad,
                TradeDependency,
                Trend,
                UnionLead,
                Vintage {

    List<Fact> from();

    /** The facts behind what a rule matched; each once. */
    static List<Fact> factsBehind(Object matched) {
        Set<Fact> facts = new LinkedHashSet<>();
        eachBehind(matched, facts::add);
        return List.copyOf(facts);
    }

    /**
     * Tells of each fact behind what a rule matched: the fact itself, or what something derived follows from, with what tells how
     * much of a supply hangs on it; some more than once.
     */
    static void eachBehind(Object matched, Consumer<Fact> told) {
        anyBehind(matched, fact -> {
            told.accept(fact);
            return false;
        });
    }

    /** Whether a fact behind what a rule matched is of a kind; none is looked at after the first that is. */
    static boolean anyBehind(Object matched, Predicate<Fact> kind) {
        if (!(matched instanceof Derived derived)) {
            return matched instanceof Fact fact && kind.test(fact);
        }
        Exposure exposure =
                matched instanceof Exposed exposed && matched != exposed.exposure() ? exposed.exposure() : null;
        return any(derived.from(), kind) || exposure != null && any(exposure.from(), kind);
    }

    private static boolean any(List<Fact> facts, Predicate<Fact> kind) {
        for (Fact fact : facts) {
            if (kind.test(fact)) {
                return true;
            }
        }
        return false;
    }
}
