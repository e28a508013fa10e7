package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.Substitutability;
import dev.lodestone.fact.UseShare;
import dev.lodestone.method.EconomicImportance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Supply risk beside economic importance, single or by group. */
final class Criticalities {

    private Criticalities() {}

    static List<Criticality> of(
            CurrentFacts facts, List<SupplyRisk> risks, Set<Economy> subjects, double largestSector) {
        Map<Mineral, List<Fact>> tellingOf = new HashMap<>();
        for (Fact fact : facts.ofAny(UseShare.class, Substitutability.class, PublishedIndicator.class)) {
            fact.minerals()
                    .forEach(m ->
                            tellingOf.computeIfAbsent(m, k -> new ArrayList<>()).add(fact));
        }
        List<Criticality> all = new ArrayList<>();
        for (Economy economy : subjects) {
            Map<Mineral, Criticality> single = new LinkedHashMap<>();
            for (SupplyRisk risk : risks) {
                if (risk.economy().equals(economy)) {
                    Criticality c = of(risk, tellingOf.getOrDefault(risk.mineral(), List.of()), largestSector);
                    if (c != null) {
                        single.put(c.mineral(), c);
                    }
                }
            }
            single.values().forEach(c -> all.add(decided(c, single)));
        }
        return all;
    }

    private static Criticality of(SupplyRisk risk, List<Fact> facts, double largestSector) {
        List<Fact> from = new ArrayList<>(risk.from());
        Estimate importance = importance(risk.economy(), risk.mineral(), facts, largestSector, from);
        return importance == null
                ? null
                : new Criticality(
                        risk.economy(), risk.mineral(), risk.mineral(), risk.value(), importance, List.copyOf(from));
    }

    private static Criticality decided(Criticality single, Map<Mineral, Criticality> all) {
        Mineral group = Mineral.euGroup(single.mineral());
        if (group == null) {
            return single;
        }
        if (all.containsKey(group)) {
            Criticality whole = all.get(group);
            return of(single, group, whole.supplyRisk(), whole.economicImportance(), whole.from());
        }
        List<Criticality> members = all.values().stream()
                .filter(c -> group.covers(c.mineral()) && !c.mineral().equals(group))
                .toList();
        List<Fact> from =
                members.stream().flatMap(m -> m.from().stream()).distinct().toList();
        return of(
                single,
                group,
                average(members.stream().map(Criticality::supplyRisk).toList()),
                average(members.stream().map(Criticality::economicImportance).toList()),
                from);
    }

    private static Criticality of(
            Criticality single, Mineral group, Estimate risk, Estimate importance, List<Fact> from) {
        return new Criticality(single.economy(), single.mineral(), group, risk, importance, from);
    }

    private static Estimate average(List<Estimate> values) {
        Estimate sum = values.stream().reduce(Estimate.number(0), Estimate::plus);
        return sum.map(v -> v / values.size());
    }

    /** Worked out from the uses where the substitution index is known, else as published; null if neither can be had. */
    private static Estimate importance(
            Economy economy, Mineral mineral, List<Fact> facts, double largestSector, List<Fact> from) {
        List<EconomicImportance.Use> uses = new ArrayList<>();
        List<Fact> behind = new ArrayList<>();
        Estimate substitution = null;
        PublishedIndicator published = null;
        for (Fact fact : facts) {
            if (fact instanceof UseShare use
                    && use.mineral().equals(mineral)
                    && (use.economy() == null || use.economy().equals(economy))) {
                uses.add(new EconomicImportance.Use(use.share(), use.valueAdded()));
                behind.add(use);
            } else if (fact instanceof Substitutability s
                    && s.mineral().equals(mineral)
                    && s.economicImportance() != null) {
                substitution = s.economicImportance();
                behind.add(s);
            } else if (fact instanceof PublishedIndicator p
                    && p.indicator() == IndicatorKind.ECONOMIC_IMPORTANCE
                    && p.mineral().equals(mineral)
                    && (p.economy() == null || p.economy().equals(economy))) {
                published = p;
            }
        }
        if (!uses.isEmpty() && substitution != null) {
            from.addAll(behind);
            return EconomicImportance.of(uses, largestSector, substitution);
        }
        if (published != null) {
            from.add(published);
            return published.value();
        }
        return null;
    }
}
