package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records by the economy and the mineral that they are about. */
final class Index<T> {

    private record Key(Economy economy, Mineral mineral) {
        @Override
        public int hashCode() {
            return 31 * economy.hashCode() + (mineral == null ? 0 : mineral.hashCode());
        }
    }

    private final Map<Key, List<T>> lists = new HashMap<>();

    Index(List<T> all, Function<T, Economy> economy, Function<T, Mineral> mineral) {
        for (T each : all) {
            lists.computeIfAbsent(new Key(economy.apply(each), mineral.apply(each)), k -> new ArrayList<>(2))
                    .add(each);
        }
    }

    List<T> at(Economy economy, Mineral mineral) {
        return lists.getOrDefault(new Key(economy, mineral), List.of());
    }

    boolean has(Economy economy, Mineral mineral) {
        return lists.containsKey(new Key(economy, mineral));
    }
}
