package dev.lodestone.hindcast;

import dev.lodestone.fact.Mineral;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What counts as one mineral: rare earths are two, light and heavy, since they are mined and controlled together; counted each for
 * itself, one announcement would be seven hits.
 */
final class Counted {
    private static final List<Mineral> TOGETHER =
            List.of(Mineral.of("light-rare-earths"), Mineral.of("heavy-rare-earths"));

    private Counted() {}

    /** The one or several that a mineral counts as. */
    static Set<Mineral> of(Mineral mineral) {
        Set<Mineral> units = new TreeSet<>();
        for (Mineral group : TOGETHER) {
            if (group.isKinOf(mineral)) {
                units.add(group);
            }
        }
        return units.isEmpty() ? Set.of(mineral) : units;
    }

    /** Whether what is said of a mineral is said of a unit, or the other way round. */
    static boolean touches(Mineral said, Mineral unit) {
        return said.isKinOf(unit) || of(said).contains(unit);
    }
}
