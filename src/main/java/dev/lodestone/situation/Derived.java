package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.List;

/** What follows from facts by arithmetic or by the calendar alone; it keeps the facts that it follows from. */
public sealed interface Derived
        permits AppliedAgreement,
                AppliedControl,
                AppliedCredit,
                AppliedPlan,
                AppliedTariff,
                AppliedTruce,
                AsOf,
                Concentration,
                Conflict,
                Criticality,
                Exchange,
                Focus,
                GeopoliticalRisk,
                NetImportReliance,
                Outsize,
                Provenance,
                SupplyRisk,
                TradeDependency,
                Trend,
                Vintage {

    List<Fact> from();
}
