package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
                GeopoliticalRisk,
                Lead,
                Mandate,
                MeasuredEffect,
                NMinusOne,
                NetImportReliance,
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
                Replacement,
                Scrap,
                Statement,
                StockCover,
                SupplyRisk,
                TariffLoad,
                TradeDependency,
                Trend,
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
        if (matched instanceof Fact fact) {
            told.accept(fact);
        } else if (matched instanceof Derived derived) {
            derived.from().forEach(told);
            if (matched instanceof Exposed exposed && exposed.exposure() != null && exposed.exposure() != matched) {
                exposed.exposure().from().forEach(told);
            }
        }
    }
}
