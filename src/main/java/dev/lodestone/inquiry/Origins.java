package dev.lodestone.inquiry;

import dev.lodestone.fact.FactType;
import dev.lodestone.situation.Derived;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From which facts something derived follows: what to submit where it is missing. */
final class Origins {
    /** Sets of facts, each of which makes one; the plainest first. */
    private static final Set<String> OF_NO_FACT = Set.of("AsOf", "Focus", "Recommendation");

    private static final Map<String, List<List<Start>>> MADE_OF = read("""
            Actor: Instrument
            Alternatives: ImportShare+ProductionShare[country=other]+ProductionShare[country=Australia, share=10%] | ProductionShare+ProductionShare[country=Australia, share=10%]+ImportReliance
            AppliedAgreement: Agreement
            AppliedControl: ExportControl | ExportControl+ImportShare | ExportControl+ProductionShare | ExportControl+Production | ExportControl[measure=quota, quota, unit=t]+Production
            AppliedCredit: ProductionCredit
            AppliedElection: Election
            AppliedExclusion: TariffExclusion
            AppliedFloor: PriceFloor | PriceFloor+Price
            AppliedListing: EntityListing | EntityListing+ImportShare
            AppliedOfftake: Offtake | Offtake[quantity, unit=t]+Demand
            AppliedPlan: PlannedMeasure
            AppliedShock: SupplyShock | SupplyShock+ImportShare | SupplyShock[stage=mined]+ImportShare[stage=refined] | SupplyShock+ProductionShare
            AppliedStake: EquityStake
            AppliedStrategy: Strategy
            AppliedTariff: Tariff | Tariff+ImportReliance | Tariff+ImportShare | Tariff+ImportReliance+Production[country=own]
            AppliedTruce: Truce
            Attribution: Claim | Claim[effect]+ExportControl | Claim[effect, cause]+ExportControl+ExportControl[by=own, on=other] | Claim[effect, cause]+ExportControl+Tariff
            Balance: ImportShare | ImportShare+ImportShare[importer=other, supplier=own] | ExportControl+ImportShare
            BroadForeignTariff: Tariff[by=other, on=own, scope=broad]+ProductionShare[country=own] | Tariff[by=other, on=own, scope=broad]+ProductionShare[country=own]+Production[country=own]+TradeVolume[importer=other, exporter=own] | Tariff[by=other, on=own, scope=broad]+ProductionShare[country=own]+ImportShare[importer=other, supplier=own]
            Coming: Capacity
            Concentration: ProductionShare | ImportShare | SourcingShare
            Conflict: ImportReliance+ImportReliance | ImportReliance+SupplyBalance | ImportShare+ImportShare | PublishedIndicator+ProductionShare
            Contested: ExportControl+ExportControl | Tariff+Tariff | Truce+Truce
            Contest: Election+PolicyPosition[target=other]+PolicyPosition[target=other, holder=another, stance=another]
            CreditGap: PriceGap | ProductionCredit+PriceGap
            CreditRunOff: Investment[start] | ProductionCredit[phaseOut]+Investment[start]
            Criticality: PublishedIndicator[indicator=economic-importance] | PublishedIndicator[indicator=supply-risk]+PublishedIndicator[indicator=economic-importance]
            Discrepancy: ExportControl+ExportControl
            Erosion: ExportControl | ExportControl+ImportShare[period=#1, share=70%]+ImportShare[period=#0]
            Exemption: Tariff | Tariff+ImportReliance+Demand+Price
            Exchange: ExportControl | ExportControl[by=own, on=other] | Tariff | ExportControl+ExportControl[by=own, on=other] | ExportControl+ExportControl[by=own, on=other]+ExportControl+Tariff
            Exposure: DomesticProducers+EntityListing+ImportShare
            ForeignPlan: PlannedMeasure[by=other, on=own, instrument=export-control, minerals]+ImportShare | PlannedMeasure[by=other, on=own, instrument=export-control, minerals]+ProductionShare
            ForeignTariff: Tariff[by=other, on=own, scope=targeted]+ProductionShare[country=own] | Tariff[by=other, on=own, scope=targeted]+ImportShare[importer=other, supplier=own]
            ForeignTariffPlan: PlannedMeasure[by=other, on=own, instrument=tariff, minerals]+ProductionShare[country=own]
            UnionLead: ProductionShare[country=Germany]
            UnionTariff: Tariff[by=EU, on=other, scope=targeted]+ImportReliance
            GeopoliticalRisk: PublishedIndicator[indicator=geopolrisk] | ImportShare+Governance
            Lead: LeadTime
            Mandate: Election[outcome=another]+PolicyPosition[holder=another]
            MeasuredEffect: ExportEffect | ExportControl+ExportEffect
            MemberControl: ExportControl[by=other, on=FR]+SourcingShare[economy=EU]
            NMinusOne: ProductionShare | ImportShare | SourcingShare
            NetImportReliance: ImportReliance | SupplyBalance
            OutputShock: SupplyShock[in=own] | SupplyShock[in=own]+ImportShare[importer=other, supplier=own]
            OwnControl: ExportControl[by=own, on=other]+ImportShare[importer=other, supplier=own]
            Outsize: Production+Production[country=World] | Demand+Production[country=World] | Demand
            PartialOutput: Production
            PartnerSupply: Demand[stage] | Agreement+Production[country=other]+Demand[stage]
            PendingCase: Litigation[filed] | Litigation[filed, against]+Tariff | Litigation[filed, against, by=other]+Tariff[by=other, on=own]
            Plants: Capacity
            PossibleTwin: Investment+Investment
            PublishedConcentration: PublishedIndicator[indicator=hhi]
            PriceSupport: PriceGap | PriceGap+Production[country=own]+Price
            Provenance: ImportShare+ProductionShare[country=other] | ImportShare+Production[country=Australia]+Production[country=World]
            PublishedLater: ImportShare[publishedOn=2199-12-31]
            Statement: Claim
            StockCover: Stockpile[days] | Stockpile[quantity, unit=t] | Stockpile[days]+ImportShare | Stockpile[days]+ProductionShare
            StockHeld: Stockpile[days] | Stockpile[quantity, unit=t]
            Purchase: Demand+Price
            RefinerOre: ProductionShare[country=own, stage=refined]+ProductionShare[country=other, stage=mined]
            Replacement: ImportShare+Demand
            Scrap: Recycling+Demand
            SupplyRisk: PublishedIndicator[indicator=supply-risk]
            TariffLoad: TradeVolume[value] | Tariff[rate]+TradeVolume[value] | Tariff[rate, scope=targeted]+Tariff[rate, scope=targeted, authority=another] | Tariff[rate, minerals=-]+Tariff[rate, minerals=-, authority=another]
            TradeDependency: TradeVolume[value] | TradeVolume[value]+TradeVolume[value, exporter=World] | TradeVolume[value]+TradeVolume[value, exporter=World]+TradeVolume[value, importer=other, exporter=own]
            Trend: ImportShare[period=#1, share=30%]+ImportShare[period=#0] | ProductionShare[period=#1, share=30%]+ProductionShare[period=#0]
            Vintage: ImportShare[period] | ImportReliance[period]
            """);

    /**
     * One of the facts.
     *
     * @param given what it is given that could be left out or would be otherwise, by field; empty where any value will do
     */
    record Start(FactType type, Map<String, String> given) {}

    private Origins() {}

    /** {@code Name: Fact[field, field=value]+Fact | Fact} by line. */
    private static Map<String, List<List<Start>>> read(String table) {
        Map<String, List<List<Start>>> all = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] sides = line.strip().split(":\\s*");
            all.put(
                    sides[0],
                    Stream.of(sides[1].split("\\s*\\|\\s*")).map(Origins::set).toList());
        });
        return all;
    }

    private static List<Start> set(String facts) {
        List<Start> set = new ArrayList<>();
        Matcher start = Pattern.compile("(\\w+)(?:\\[([^\\]]*)])?").matcher(facts);
        while (start.find()) {
            Map<String, String> given = new LinkedHashMap<>();
            if (start.group(2) != null) {
                for (String field : start.group(2).split(",\\s*")) {
                    String[] parts = field.split("=");
                    given.put(parts[0], parts.length == 1 ? "" : parts[1]);
                }
            }
            set.add(new Start(FactType.of(start.group(1)), given));
        }
        return set;
    }

    /** The names of what follows from facts. */
    static Set<String> derived() {
        return MADE_OF.keySet();
    }

    /** For a fact type that type alone; for something derived, what it follows from; empty for anything else. */
    static List<List<Start>> of(String type) {
        if (FactType.all().stream().anyMatch(t -> t.name().equals(type))) {
            return List.of(List.of(new Start(FactType.of(type), Map.of())));
        }
        return MADE_OF.getOrDefault(type, List.of());
    }

    /** The fact types that it follows from in the plainest case. */
    static Set<FactType> types(String type) {
        return of(type).stream()
                .limit(1)
                .flatMap(List::stream)
                .map(Start::type)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Derived types for which nobody has said what they follow from; the date and the economy asked for follow from none, and
     * recommendations from flags.
     */
    static Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        for (Class<?> derived : Derived.class.getPermittedSubclasses()) {
            String name = derived.getSimpleName();
            if (!MADE_OF.containsKey(name) && !OF_NO_FACT.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
