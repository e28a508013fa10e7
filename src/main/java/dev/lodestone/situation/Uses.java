package dev.lodestone.situation;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What economies use of minerals in a year; of several stages the refined one, which is what users lack first. */
final class Uses {
    private static final List<Stage> FIRST = List.of(Stage.REFINED, Stage.PRODUCT, Stage.MINED);

    private record Key(Economy economy, Mineral mineral) {}

    private final Map<Key, Demand> uses = new HashMap<>();

    Uses(List<Fact> facts) {
        Comparator<Demand> usual = Comparator.comparingInt(
                d -> d.stage() == null || !FIRST.contains(d.stage()) ? FIRST.size() : FIRST.indexOf(d.stage()));
        facts.stream()
                .filter(Demand.class::isInstance)
                .map(Demand.class::cast)
                .sorted(usual.thenComparing(Demand::id))
                .forEach(d -> uses.putIfAbsent(new Key(d.economy(), d.mineral()), d));
    }

    /** Null if no fact says. */
    Demand of(Economy economy, Mineral mineral) {
        return uses.get(new Key(economy, mineral));
    }
}
