package dev.lodestone.situation;

import dev.lodestone.fact.Basis;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.Recycling;
import dev.lodestone.fact.SourcingData;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Substitutability;
import dev.lodestone.method.Herfindahl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Supply risk of an economy's minerals: worked out where the parts are there, else as published. */
final class SupplyRisks {

    /** A value and the facts behind it. */
    private record Found(Estimate value, List<Fact> from) {}

    private final Figures figures;
    private final Map<Mineral, List<PublishedIndicator>> published = new HashMap<>();
    private final Map<Mineral, List<Recycling>> recycling = new HashMap<>();
    private final Map<Mineral, List<Substitutability>> substitution = new HashMap<>();
    private final Map<Mineral, List<SourcingData>> sourcingData = new HashMap<>();

    private SupplyRisks(CurrentFacts facts, Figures figures) {
        this.figures = figures;
        facts.of(PublishedIndicator.class).forEach(f -> add(published, f.mineral(), f));
        facts.of(Recycling.class).forEach(f -> add(recycling, f.mineral(), f));
        facts.of(Substitutability.class).forEach(f -> add(substitution, f.mineral(), f));
        facts.of(SourcingData.class).forEach(f -> add(sourcingData, f.mineral(), f));
    }

    private static <T> void add(Map<Mineral, List<T>> into, Mineral mineral, T fact) {
        into.computeIfAbsent(mineral, m -> new ArrayList<>(1)).add(fact);
    }

    private static <T> List<T> of(Mineral mineral, Map<Mineral, List<T>> all) {
        return all.getOrDefault(mineral, List.of());
    }

    /** One a mineral and economy: of the stages, the one with the largest risk. */
    static List<SupplyRisk> of(CurrentFacts facts, Figures figures, Set<Economy> subjects) {
        SupplyRisks risks = new SupplyRisks(facts, figures);
        List<SupplyRisk> largest = new ArrayList<>();
        if (risks.substitution.isEmpty() && risks.published.isEmpty()) {
            return largest;
        }
        for (Economy economy : subjects) {
            for (Mineral mineral : figures.allMinerals()) {
                risks.stages(economy, mineral).stream()
                        .map(stage -> risks.of(economy, mineral, stage))
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(SupplyRisk::computed)
                                .thenComparing(r -> r.value().middle()))
                        .ifPresent(largest::add);
            }
        }
        return largest;
    }

    /** The stages that any part of a supply risk is known for; null stands for the mineral as a whole. */
    private Set<Stage> stages(Economy economy, Mineral mineral) {
        Set<Stage> stages = new LinkedHashSet<>();
        figures.wholes(economy, mineral).forEach(w -> stages.add(w.stage()));
        figures.wholes(Economy.WORLD, mineral).forEach(w -> stages.add(w.stage()));
        of(mineral, published).forEach(p -> stages.add(p.stage()));
        return stages;
    }

    private SupplyRisk of(Economy economy, Mineral mineral, Stage stage) {
        Found global = hhi(Concentration.Supply.OUTPUT, Economy.WORLD, mineral, stage);
        Found sourcing = hhi(Concentration.Supply.USE, economy, mineral, stage);
        Found reliance = reliance(economy, mineral, stage);
        Found rate = recycling(economy, mineral);
        Found si = substitution(mineral);
        Estimate globalOnly = risk(Basis.GLOBAL_ONLY, global, sourcing, reliance, rate, si);
        Estimate sourcingOnly = risk(Basis.SOURCING_ONLY, global, sourcing, reliance, rate, si);
        Estimate both = risk(Basis.BOTH, global, sourcing, reliance, rate, si);
        SourcingData data = data(economy, mineral, stage);
        // The method falls back on global supply where an economy's own sourcing is not known.
        Basis basis = data != null ? data.basis() : sourcing != null ? Basis.BOTH : Basis.GLOBAL_ONLY;
        Estimate value = switch (basis) {
            case BOTH -> both;
            case GLOBAL_ONLY -> globalOnly;
            case SOURCING_ONLY -> sourcingOnly;
        };
        if (value == null) {
            return published(economy, mineral, stage);
        }
        List<Fact> from = new ArrayList<>();
        if (basis != Basis.SOURCING_ONLY) {
            from.addAll(global.from);
        }
        if (basis != Basis.GLOBAL_ONLY) {
            from.addAll(sourcing.from);
        }
        if (basis == Basis.BOTH) {
            from.addAll(reliance.from);
        }
        from.addAll(rate.from);
        from.addAll(si.from);
        if (data != null) {
            from.add(data);
        }
        return new SupplyRisk(economy, mineral, stage, value, globalOnly, sourcingOnly, both, true, List.copyOf(from));
    }

    private Found reliance(Economy economy, Mineral mineral, Stage stage) {
        return figures.reliance(economy, mineral).stream()
                .filter(r -> r.stage() == null || stage == null || r.stage() == stage)
                .findFirst()
                .map(r -> new Found(r.reliance(), r.from()))
                .orElse(null);
    }

    private Found substitution(Mineral mineral) {
        return of(mineral, substitution).stream()
                .findFirst()
                .map(s -> new Found(s.supplyRisk(), List.of(s)))
                .orElse(null);
    }

    private SourcingData data(Economy economy, Mineral mineral, Stage stage) {
        return of(mineral, sourcingData).stream()
                .filter(d -> d.economy().equals(economy))
                .filter(d -> d.stage() == null || stage == null || d.stage() == stage)
                .findFirst()
                .orElse(null);
    }

    private SupplyRisk published(Economy economy, Mineral mineral, Stage stage) {
        PublishedIndicator risk = find(IndicatorKind.SUPPLY_RISK, economy, mineral, stage);
        if (risk == null) {
            risk = find(IndicatorKind.SUPPLY_RISK, null, mineral, stage);
        }
        return risk == null
                ? null
                : new SupplyRisk(economy, mineral, stage, risk.value(), null, null, null, false, List.of(risk));
    }

    private static Estimate risk(
            Basis basis, Found global, Found sourcing, Found reliance, Found recycling, Found substitution) {
        boolean missing = recycling == null
                || substitution == null
                || basis != Basis.SOURCING_ONLY && global == null
                || basis != Basis.GLOBAL_ONLY && sourcing == null
                || basis == Basis.BOTH && reliance == null;
        return missing
                ? null
                : dev.lodestone.method.SupplyRiskFormula.of(
                        basis, value(global), value(sourcing), value(reliance), recycling.value, substitution.value);
    }

    private static Estimate value(Found found) {
        return found == null ? null : found.value;
    }

    private Found recycling(Economy economy, Mineral mineral) {
        return of(mineral, recycling).stream()
                .filter(r -> r.economy() == null || r.economy().equals(economy))
                .min(Comparator.comparing(r -> r.economy() == null))
                .map(r -> new Found(r.rate(), List.of(r)))
                .orElse(null);
    }

    /** HHI_WGI,t from shares with governance and trade parameters, else as published. */
    private Found hhi(Concentration.Supply of, Economy economy, Mineral mineral, Stage stage) {
        for (Figures.Whole whole : figures.wholes(economy, mineral)) {
            if (whole.of() == of && whole.stage() == stage) {
                Found computed = computed(figures.parts(whole));
                if (computed != null) {
                    return computed;
                }
            }
        }
        PublishedIndicator hhi = find(IndicatorKind.HHI_WGI_T, economy, mineral, stage);
        return hhi == null ? null : new Found(hhi.value(), List.of(hhi));
    }

    /** Null where a trade parameter is missing, or where no supplier's governance is known. */
    private Found computed(List<Figures.Part> parts) {
        List<Herfindahl.Supplier> suppliers = new ArrayList<>();
        List<Fact> from = new ArrayList<>();
        boolean known = false;
        for (Figures.Part part : parts) {
            if (part.tradeParameter() == null) {
                return null;
            }
            Governance governance = figures.governance(part.supplier());
            known |= governance != null;
            suppliers.add(new Herfindahl.Supplier(
                    part.share(),
                    governance == null ? Estimate.number(0, 10) : governance.scaled(),
                    part.tradeParameter()));
            from.add(part.fact());
            if (governance != null) {
                from.add(governance);
            }
        }
        return known ? new Found(Herfindahl.governanceWeighted(suppliers), from) : null;
    }

    private PublishedIndicator find(IndicatorKind kind, Economy economy, Mineral mineral, Stage stage) {
        for (PublishedIndicator p : of(mineral, published)) {
            if (p.indicator() == kind && p.stage() == stage && Objects.equals(p.economy(), economy)) {
                return p;
            }
        }
        return null;
    }
}
