package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.SupplyBalance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What economies use of minerals in a year: as counted, else as a balance gives. Of several stages the refined one, which is what users lack
 * first.
 */
final class Uses {
    private static final List<Stage> FIRST = List.of(Stage.REFINED, Stage.PRODUCT, Stage.MINED);

    /** What somebody counted tells more than what is left of other figures. */
    static final Comparator<Consumption> COUNTED_FIRST = Comparator.comparing(c -> !(c instanceof Demand));

    private record Key(Economy economy, Mineral mineral) {
        static Key of(Consumption use) {
            return new Key(use.economy(), use.mineral());
        }
    }

    private final Map<Key, Consumption> uses = new HashMap<>();

    /** Those that facts tell: a balance only of what nobody counted at any stage. */
    static List<Consumption> all(CurrentFacts facts) {
        Set<Key> counted = facts.of(Demand.class).stream().map(Key::of).collect(Collectors.toSet());
        List<Consumption> all = new ArrayList<>(facts.of(Demand.class));
        facts.of(SupplyBalance.class).stream()
                .filter(b -> !counted.contains(Key.of(b)))
                .forEach(all::add);
        return all;
    }

    Uses(List<Fact> facts) {
        Comparator<Consumption> usual = Comparator.comparingInt(
                d -> d.stage() == null || !FIRST.contains(d.stage()) ? FIRST.size() : FIRST.indexOf(d.stage()));
        facts.stream()
                .filter(Consumption.class::isInstance)
                .map(Consumption.class::cast)
                .sorted(Uses.COUNTED_FIRST.thenComparing(usual).thenComparing(Fact::id))
                .forEach(d -> uses.putIfAbsent(Key.of(d), d));
    }

    /** Null if no fact says. */
    Consumption of(Economy economy, Mineral mineral) {
        return uses.get(new Key(economy, mineral));
    }
}
