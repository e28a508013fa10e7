package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.List;

/** What follows from facts by arithmetic or by the calendar alone; it keeps the facts that it follows from. */
public sealed interface Derived
        permits Alternatives,
                AppliedAgreement,
                AppliedControl,
                AppliedCredit,
                AppliedElection,
                AppliedListing,
                AppliedPlan,
                AppliedShock,
                AppliedTariff,
                AppliedTruce,
                AsOf,
                Attribution,
                Balance,
                Concentration,
                Conflict,
                Contest,
                CreditGap,
                CreditRunOff,
                Criticality,
                Discrepancy,
                Erosion,
                Exchange,
                Focus,
                GeopoliticalRisk,
                MeasuredEffect,
                NMinusOne,
                NetImportReliance,
                Outsize,
                PartnerSupply,
                PendingCase,
                Provenance,
                StockCover,
                SupplyRisk,
                TariffLoad,
                TradeDependency,
                Trend,
                Vintage {

    List<Fact> from();
}
