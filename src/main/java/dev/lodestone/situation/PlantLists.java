package dev.lodestone.situation;

import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Offtake;
import dev.lodestone.fact.PlantStatus;
import dev.lodestone.fact.State;
import dev.lodestone.fact.UnitCost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists plants for a reader and a mineral; what is announced is called so. */
final class PlantLists {
    private static final double MILLION = 1e6;

    private final List<Capacity> plants = new ArrayList<>();
    private final List<UnitCost> costs = new ArrayList<>();
    private final List<Offtake> contracts = new ArrayList<>();
    private final Running running;
    private final LocalDate asOf;

    PlantLists(List<Fact> facts, Uses uses, LocalDate asOf) {
        this.asOf = asOf;
        this.running = new Running(facts, uses);
        for (Fact fact : facts) {
            if (fact instanceof Capacity plant && plant.status() != PlantStatus.DROPPED) {
                plants.add(plant);
            } else if (fact instanceof UnitCost cost && cost.millions() != null) {
                costs.add(cost);
            } else if (fact instanceof Offtake contract && binds(contract)) {
                contracts.add(contract);
            }
        }
        plants.sort(Comparator.comparing(Capacity::status)
                .reversed()
                .thenComparing(p -> p.firstYear() == null ? Integer.MAX_VALUE : p.firstYear())
                .thenComparing(Capacity::id));
    }

    List<Plants> of(Economy economy, Mineral mineral) {
        Predicate<Capacity> own = p -> economy.covers(p.economy(), asOf);
        Predicate<Capacity> about = p -> p.mineral().equals(mineral);
        List<Plants> lists = new ArrayList<>();
        // What runs at home is in the figures already, and no measure.
        Predicate<Capacity> coming = p -> p.feed() != null && p.status() != PlantStatus.PRODUCING;
        add(economy, mineral, true, about.and(own).and(coming), lists);
        add(economy, mineral, false, about.and(own.negate()).and(p -> !isSold(p, economy)), lists);
        return lists;
    }

    private boolean binds(Offtake contract) {
        State state = contract.schedule().at(asOf).state();
        boolean stands = state != State.NOT_YET_ANNOUNCED && state != State.EXPIRED;
        return stands && contract.producer() != null && Boolean.TRUE.equals(contract.binding());
    }

    /** Whether others are bound to take what its producer makes: all that the plant can make, or nobody says how much of it. */
    private boolean isSold(Capacity plant, Economy reader) {
        return contracts.stream()
                .filter(c ->
                        plant.name().startsWith(c.producer()) && c.supplier().equals(plant.economy()))
                .filter(c -> c.minerals().contains(plant.mineral()) && !c.by().covers(reader, asOf))
                .anyMatch(c -> c.quantity() == null
                        || c.quantity().map(c.unit()::toTonnes).low()
                                >= plant.tonnes().high());
    }

    private void add(Economy economy, Mineral mineral, boolean own, Predicate<Capacity> which, List<Plants> into) {
        List<Capacity> all = plants.stream().filter(which).toList();
        if (all.isEmpty()) {
            return;
        }
        Estimate sum = all.stream().map(Capacity::tonnes).reduce(Estimate::plus).orElseThrow();
        UnitCost cost = cost(all);
        List<Fact> from = new ArrayList<>(all);
        if (cost != null) {
            from.add(cost);
        }
        into.add(new Plants(
                economy,
                mineral,
                own,
                own,
                all.get(0),
                Amount.of(sum, Amount.A_YEAR, "capacities as planned or built, not output"),
                cost == null ? null : capital(cost),
                cost == null ? "" : cost.what(),
                all.stream().map(this::told).collect(Collectors.joining(", ")),
                cost == null || cost.paysForToo() == null ? "" : ", which pays for " + cost.paysForToo() + " too",
                own && cost != null ? running.of(economy, mineral, cost, all, sum) : null,
                List.copyOf(from)));
    }

    /** What one of the plants costs: found by its place and mineral. */
    private UnitCost cost(List<Capacity> all) {
        for (Capacity plant : all) {
            for (UnitCost cost : costs) {
                if (cost.measure() == MeasureKind.BY_PRODUCT_RECOVERY
                        && plant.economy().equals(cost.economy())
                        && cost.minerals().contains(plant.mineral())) {
                    return cost;
                }
            }
        }
        return null;
    }

    private static Amount capital(UnitCost cost) {
        String basis = cost.what()
                + (cost.paysForToo() == null ? "" : "; an upper bound, it pays for " + cost.paysForToo() + " too");
        return Amount.money(cost.millions().map(m -> m * MILLION), cost.currency(), basis);
    }

    private String told(Capacity p) {
        boolean later = p.announced() != null && p.announced().isAfter(asOf);
        return p.name() + " in " + p.economy() + " " + p.quantity() + " " + p.unit() + " a year (" + p.status()
                + (later ? ", made known on " + p.announced() : "")
                + (p.firstYear() == null ? "" : ", " + p.firstYear()) + ")";
    }
}
