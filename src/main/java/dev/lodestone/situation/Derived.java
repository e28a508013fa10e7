package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.List;

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

    /** The facts behind what a rule matched: the fact itself, what something derived follows from; none behind anything else. */
    static List<Fact> factsBehind(Object matched) {
        return matched instanceof Fact fact
                ? List.of(fact)
                : matched instanceof Derived derived ? derived.from() : List.of();
    }
}
