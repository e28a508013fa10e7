package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Price;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.method.GeoPolRisk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** GeoPolRisk where trade by partner, domestic output and world concentration are all known. */
final class GeopoliticalRisks {
    private GeopoliticalRisks() {}

    static List<GeopoliticalRisk> of(
            CurrentFacts facts, Figures figures, List<Concentration> concentrations, Set<Economy> subjects) {
        Map<List<Object>, List<TradeVolume>> imports = new LinkedHashMap<>();
        for (TradeVolume t : facts.of(TradeVolume.class)) {
            if (t.quantity() != null && !t.exporter().equals(Economy.WORLD) && subjects.contains(t.importer())) {
                imports.computeIfAbsent(List.of(t.importer(), t.mineral(), t.stage()), k -> new ArrayList<>())
                        .add(t);
            }
        }
        List<GeopoliticalRisk> risks = new ArrayList<>();
        imports.forEach((key, volumes) -> {
            GeopoliticalRisk risk = of(volumes, facts, figures, concentrations);
            if (risk != null) {
                risks.add(risk);
            }
        });
        addPublished(facts, subjects, risks);
        return risks;
    }

    /** A published score stands in where its parts are missing. */
    private static void addPublished(CurrentFacts facts, Set<Economy> subjects, List<GeopoliticalRisk> into) {
        List<GeopoliticalRisk> computed = List.copyOf(into);
        for (PublishedIndicator p : facts.of(PublishedIndicator.class)) {
            if (p.indicator() == IndicatorKind.GEOPOLRISK
                    && p.economy() != null
                    && subjects.contains(p.economy())
                    && computed.stream()
                            .noneMatch(g -> g.economy().equals(p.economy())
                                    && g.mineral().equals(p.mineral()))) {
                into.add(new GeopoliticalRisk(p.economy(), p.mineral(), p.value(), null, List.of(p)));
            }
        }
    }

    private static GeopoliticalRisk of(
            List<TradeVolume> volumes, CurrentFacts facts, Figures figures, List<Concentration> concentrations) {
        TradeVolume any = volumes.get(0);
        Economy economy = any.importer();
        Mineral mineral = any.mineral();
        Concentration output = output(concentrations, any);
        Production domestic = domestic(facts, any);
        if (output == null || domestic == null) {
            return null;
        }
        List<Fact> from = new ArrayList<>(volumes);
        from.add(domestic);
        from.addAll(output.from());
        List<GeoPolRisk.Import> imports =
                volumes.stream().map(v -> imported(v, figures, from)).toList();
        Estimate score = GeoPolRisk.score(output.hhi().map(h -> h / 10_000), imports, domestic.figure());
        Price price = facts.of(Price.class).stream()
                .filter(p -> p.mineral().equals(mineral))
                .findFirst()
                .orElse(null);
        if (price != null) {
            from.add(price);
        }
        return new GeopoliticalRisk(
                economy,
                mineral,
                score,
                price == null
                        ? null
                        : GeoPolRisk.characterisationFactor(
                                score, price.usdPerTonne().map(p -> p / 1000)),
                Once.of(from));
    }

    private static Concentration output(List<Concentration> concentrations, TradeVolume any) {
        return concentrations.stream()
                .filter(c -> c.of() == Concentration.Supply.OUTPUT
                        && c.mineral().equals(any.mineral())
                        && c.stage() == any.stage())
                .findFirst()
                .orElse(null);
    }

    private static Production domestic(CurrentFacts facts, TradeVolume any) {
        return facts.of(Production.class).stream()
                .filter(p -> p.country().equals(any.importer())
                        && p.mineral().equals(any.mineral())
                        && p.stage() == any.stage())
                .findFirst()
                .orElse(null);
    }

    private static GeoPolRisk.Import imported(TradeVolume volume, Figures figures, List<Fact> from) {
        Governance governance = figures.governance(volume.exporter());
        if (governance != null) {
            from.add(governance);
        }
        return new GeoPolRisk.Import(
                volume.quantity().map(volume.unit()::toTonnes),
                governance == null
                        ? GeoPolRisk.MISSING_GOVERNANCE
                        : governance.scaled().middle() / 10);
    }
}
