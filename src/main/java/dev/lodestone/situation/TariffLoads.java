package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Scope;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.method.TariffStack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up the tariffs that are in force, origin by origin and mineral by mineral. */
final class TariffLoads {
    private final List<AppliedTariff> inForce;
    /** By the mineral, which is null for those on all goods. */
    private final Map<Mineral, List<AppliedTariff>> byMineral = new HashMap<>();

    private final CurrentFacts facts;
    private final Exclusions exclusions;
    private final LocalDate asOf;
    /** Tariffs on one origin and mineral are one load, which each of them leads to. */
    private final Set<Burden> seen = new HashSet<>();

    private final Set<TariffLoad> loads = new LinkedHashSet<>();

    private record Burden(Economy by, Economy origin, Mineral mineral) {}

    private TariffLoads(List<AppliedTariff> inForce, CurrentFacts facts, Exclusions exclusions, LocalDate asOf) {
        this.inForce = inForce;
        this.facts = facts;
        this.exclusions = exclusions;
        this.asOf = asOf;
        inForce.forEach(t ->
                byMineral.computeIfAbsent(t.mineral(), m -> new ArrayList<>()).add(t));
    }

    static List<TariffLoad> of(List<AppliedTariff> applied, CurrentFacts facts, Exclusions exclusions, LocalDate asOf) {
        TariffLoads loads = new TariffLoads(
                applied.stream()
                        .filter(t -> t.state() == State.IN_FORCE && t.rate() != null)
                        .toList(),
                facts,
                exclusions,
                asOf);
        loads.add();
        return List.copyOf(loads.loads);
    }

    private void add() {
        for (AppliedTariff tariff : inForce) {
            for (Economy origin : tariff.tariff().on()) {
                if (!origin.equals(Economy.WORLD)
                        || byMineral.get(tariff.mineral()).stream().noneMatch(t -> singlesOut(t, tariff))) {
                    add(tariff.by(), origin, tariff.mineral());
                }
            }
        }
        for (TradeVolume trade : facts.of(TradeVolume.class)) {
            if (trade.value() != null && !isTakenApart(trade)) {
                add(trade);
            }
        }
    }

    /** Whether trade with the whole world is taxed unlike by where it comes from, so that no one rate is on all of it. */
    private boolean isTakenApart(TradeVolume trade) {
        return trade.exporter().equals(Economy.WORLD)
                && Stream.of(trade.mineral(), (Mineral) null)
                        .flatMap(m -> byMineral.getOrDefault(m, List.of()).stream())
                        .anyMatch(t -> t.by().covers(trade.importer(), asOf) && isOnSome(t));
    }

    private static boolean singlesOut(AppliedTariff other, AppliedTariff tariff) {
        return other.by().equals(tariff.by()) && isOnSome(other);
    }

    private static boolean isOnSome(AppliedTariff tariff) {
        return !tariff.tariff().on().contains(Economy.WORLD);
    }

    private void add(Economy by, Economy origin, Mineral mineral) {
        if (!seen.add(new Burden(by, origin, mineral))) {
            return;
        }
        List<Tariff> on = on(by, origin, mineral);
        boolean targeted = on.stream().anyMatch(t -> t.scope() == Scope.TARGETED);
        if (on.size() > 1 && (mineral == null || targeted)) {
            loads.add(load(by, origin, mineral, on, null, new ArrayList<>(on)));
        }
    }

    private void add(TradeVolume trade) {
        List<Tariff> on = on(trade.importer(), trade.exporter(), trade.mineral());
        if (!on.isEmpty()) {
            List<Fact> from = new ArrayList<>(on);
            from.add(trade);
            loads.add(load(trade.importer(), trade.exporter(), trade.mineral(), on, trade.value(), from));
        }
    }

    /** The tariffs in force on a mineral from an origin; on null, those on all goods. */
    private List<Tariff> on(Economy by, Economy origin, Mineral mineral) {
        Stream<AppliedTariff> own = byMineral.getOrDefault(mineral, List.of()).stream();
        Stream<AppliedTariff> onAll = mineral == null
                ? Stream.of()
                : byMineral.getOrDefault(null, List.of()).stream().filter(t -> isOnAll(t.tariff(), mineral));
        return Stream.concat(own, onAll)
                .filter(t -> t.by().covers(by, asOf))
                .map(AppliedTariff::tariff)
                .filter(t -> t.on().stream().anyMatch(o -> o.covers(origin, asOf)))
                .filter(t -> mineral == null || exclusions.of(t, mineral, origin) == null)
                .distinct()
                .sorted(Comparator.comparingDouble((Tariff t) -> -t.rate().middle())
                        .thenComparing(Tariff::id))
                .toList();
    }

    private static boolean isOnAll(Tariff tariff, Mineral mineral) {
        return tariff.minerals().isEmpty() && tariff.exempt().stream().noneMatch(e -> e.covers(mineral));
    }

    private static TariffLoad load(
            Economy by, Economy origin, Mineral mineral, List<Tariff> tariffs, Estimate value, List<Fact> from) {
        List<TariffStack.Duty> duties = tariffs.stream()
                .map(t ->
                        new TariffStack.Duty(t.authority() == null ? "" : t.authority(), Set.copyOf(t.on()), t.rate()))
                .toList();
        Estimate total = TariffStack.total(duties);
        String parts = TariffStack.counted(duties).stream()
                .map(d -> d.rate() + (d.authority().isEmpty() ? "" : " (" + d.authority() + ")"))
                .collect(Collectors.joining(" and "));
        return new TariffLoad(
                by,
                origin,
                mineral,
                total,
                parts,
                (int) duties.stream()
                        .map(d -> List.of(d.authority(), d.against()))
                        .distinct()
                        .count(),
                value == null ? null : TariffStack.cost(total, value),
                List.copyOf(from));
    }
}
