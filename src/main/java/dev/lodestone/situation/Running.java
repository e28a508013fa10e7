package dev.lodestone.situation;

import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.UnitCost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Works out what an economy imports once the capacity that a capital pays for runs: (use - production) / use. */
final class Running {
    private final List<ImportReliance> reliances = new ArrayList<>();
    private final Uses uses;

    Running(List<Fact> facts, Uses uses) {
        this.uses = uses;
        for (Fact fact : facts) {
            if (fact instanceof ImportReliance reliance) {
                reliances.add(reliance);
            }
        }
    }

    /**
     * What the capital buys, and no more than all plants are to make.
     *
     * @return null if neither the capacity nor what it is of is known
     */
    FactChange of(Economy economy, Mineral mineral, UnitCost cost, List<Capacity> plants, Estimate planned) {
        Consumption use = uses.of(economy, mineral);
        Capacity plant = plants.stream()
                .filter(p -> p.economy().equals(cost.economy()))
                .findFirst()
                .orElse(null);
        if (use == null || cost.capacity() == null || plant == null || plant.stage() != use.stage()) {
            return null;
        }
        Estimate made = cost.capacity().map(c -> Math.min(c, planned.high()));
        List<Fact> once = reliances.stream()
                .filter(r -> r.economy().equals(economy)
                        && r.mineral().equals(mineral)
                        && Objects.equals(r.stage(), use.stage()))
                .<Fact>map(r -> FactChange.assumed(r, "reliance", left(r.reliance(), made, use.used())))
                .toList();
        // Of plants whose year nobody knows the lead time tells alone.
        LocalDate first = plant.firstYear() == null ? null : LocalDate.of(plant.firstYear(), 1, 1);
        return once.isEmpty()
                ? null
                : new FactChange(
                        once,
                        first,
                        "net imports cover " + ((ImportReliance) once.get(0)).reliance() + " of use, as "
                                + Estimate.plain(made.low()) + " tonnes a year are made at home");
    }

    private static Estimate left(Estimate reliance, Estimate capacity, Estimate use) {
        return Estimate.share(
                Math.max(0, reliance.low() - capacity.high() / use.low()),
                Math.max(0, Math.min(1, reliance.high()) - capacity.low() / use.high()));
    }
}
