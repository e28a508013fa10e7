package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.method.StrategicDependency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A union's dependence on the outside world, from its trade flows; the EU's, because only unions trade with themselves. */
final class TradeDependencies {

    private record Good(Mineral mineral, Stage stage) {}

    private TradeDependencies() {}

    static List<TradeDependency> of(CurrentFacts facts, Set<Economy> subjects, LocalDate asOf) {
        List<TradeDependency> dependencies = new ArrayList<>();
        for (Economy union : subjects) {
            if (union.isGroup()) {
                goods(facts, union).forEach((good, flows) -> {
                    TradeDependency dependency = of(union, good, flows, asOf);
                    if (dependency != null) {
                        dependencies.add(dependency);
                    }
                });
            }
        }
        return dependencies;
    }

    private static Map<Good, List<TradeVolume>> goods(CurrentFacts facts, Economy union) {
        Map<Good, List<TradeVolume>> goods = new LinkedHashMap<>();
        for (TradeVolume flow : facts.of(TradeVolume.class)) {
            if (flow.importer().equals(union) || flow.exporter().equals(union)) {
                goods.computeIfAbsent(new Good(flow.mineral(), flow.stage()), g -> new ArrayList<>())
                        .add(flow);
            }
        }
        return goods;
    }

    /** Null where nothing comes from outside, or flows are given partly in money and partly in tonnes. */
    private static TradeDependency of(Economy union, Good good, List<TradeVolume> flows, LocalDate asOf) {
        boolean inMoney = flows.stream().allMatch(f -> f.value() != null);
        if (!inMoney && flows.stream().anyMatch(f -> f.quantity() == null)) {
            return null;
        }
        Map<Economy, Estimate> imports = sums(flows, f -> f.importer().equals(union), TradeVolume::exporter, inMoney);
        Map<Economy, Estimate> exports = sums(flows, f -> f.exporter().equals(union), TradeVolume::importer, inMoney);
        Estimate allImports = imports.remove(Economy.WORLD);
        Estimate allExports = exports.remove(Economy.WORLD);
        List<Estimate> fromOutside = apart(imports, union, asOf, false);
        if (fromOutside.isEmpty()) {
            return null;
        }
        Estimate outside = total(fromOutside);
        List<Estimate> fromInside = apart(imports, union, asOf, true);
        if (allImports == null && !fromInside.isEmpty()) {
            allImports = outside.plus(total(fromInside));
        }
        if (allExports == null) {
            List<Estimate> toOutside = apart(exports, union, asOf, false);
            allExports = toOutside.isEmpty() ? null : total(toOutside);
        }
        return new TradeDependency(
                union,
                good.mineral,
                good.stage,
                StrategicDependency.concentration(fromOutside),
                allImports == null ? null : StrategicDependency.outside(outside, allImports),
                allExports == null ? null : StrategicDependency.coverage(outside, allExports),
                List.copyOf(flows));
    }

    private static Map<Economy, Estimate> sums(
            List<TradeVolume> flows,
            Predicate<TradeVolume> which,
            java.util.function.Function<TradeVolume, Economy> partner,
            boolean inMoney) {
        Map<Economy, Estimate> sums = new LinkedHashMap<>();
        for (TradeVolume flow : flows) {
            if (which.test(flow)) {
                Estimate amount = inMoney ? flow.value() : flow.quantity().map(flow.unit()::toTonnes);
                sums.merge(partner.apply(flow), amount, Estimate::plus);
            }
        }
        return sums;
    }

    private static List<Estimate> apart(
            Map<Economy, Estimate> partners, Economy union, LocalDate asOf, boolean inside) {
        return partners.entrySet().stream()
                .filter(p -> union.covers(p.getKey(), asOf) == inside)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Estimate total(List<Estimate> flows) {
        return Stream.concat(Stream.of(Estimate.number(0)), flows.stream())
                .reduce(Estimate::plus)
                .orElseThrow();
    }
}
