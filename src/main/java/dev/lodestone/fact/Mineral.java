package dev.lodestone.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mineral, a group of minerals or a product made of them, as listed in {@code facts/reference/minerals.csv}. "Ga", "gallium"
 * and "Gallium" are one; {@code rare-earths} covers neodymium.
 */
public record Mineral(
        @About("the name in kebab case") String key,
        @About("as a sentence has it") String name) implements Comparable<Mineral> {

    /** Where a mineral stands in Regulation (EU) 2024/1252: Annex I lists the strategic, Annex II the critical ones. */
    public enum Crma {
        STRATEGIC,
        CRITICAL,
        NONE
    }

    private record Entry(Set<Mineral> groups, List<String> hs, Crma crma, boolean usgs, boolean euGroup) {}

    private static final Names<Mineral> NAMES = new Names<>("mineral");
    private static final Map<Mineral, Entry> ENTRIES = new HashMap<>();
    private static final Map<String, Set<Mineral>> BY_HS = new HashMap<>();

    static {
        List<Map<String, String>> rows = Reference.rows("minerals.csv");
        for (Map<String, String> row : rows) {
            Mineral mineral = new Mineral(row.get("key"), row.get("name"));
            NAMES.add(mineral, mineral.key, mineral.name);
            NAMES.add(mineral, row.get("symbol"));
            NAMES.add(mineral, Reference.list(row.get("aliases")));
        }
        Map<Mineral, List<String>> direct = new HashMap<>();
        rows.forEach(row -> direct.put(of(row.get("key")), List.of(Reference.list(row.get("groups")))));
        for (Map<String, String> row : rows) {
            Mineral mineral = of(row.get("key"));
            Set<Mineral> groups = new LinkedHashSet<>();
            addGroups(mineral, direct, groups);
            Crma crma = row.get("crma").isEmpty()
                    ? Crma.NONE
                    : Crma.valueOf(row.get("crma").toUpperCase(java.util.Locale.ROOT));
            List<String> hs = List.of(Reference.list(row.get("hs")));
            hs.forEach(code ->
                    BY_HS.computeIfAbsent(code, c -> new LinkedHashSet<>()).add(mineral));
            ENTRIES.put(
                    mineral,
                    new Entry(
                            Collections.unmodifiableSet(groups),
                            hs,
                            crma,
                            !row.get("usgs2025").isEmpty(),
                            !row.get("euGroup").isEmpty()));
        }
    }

    private static void addGroups(Mineral mineral, Map<Mineral, List<String>> direct, Set<Mineral> into) {
        for (String key : direct.get(mineral)) {
            Mineral group = of(key);
            if (into.add(group)) {
                addGroups(group, direct, into);
            }
        }
    }

    /** @throws InvalidValue for an unknown name, with the nearest known one */
    public static Mineral of(String name) {
        return NAMES.of(name);
    }

    /** Whether {@link #of} knows a name; it takes no look at what may have been meant. */
    public static boolean isKnown(String name) {
        return NAMES.find(name) != null;
    }

    public static Collection<Mineral> all() {
        return NAMES.all();
    }

    /** The minerals that one Harmonized System code holds: several for 8112.92, so its trade says nothing of one of them. */
    public static Set<Mineral> sharing(String hs) {
        return BY_HS.getOrDefault(hs.replace(".", ""), Set.of());
    }

    /** Whether what is said of this one is said of the other too. */
    public boolean covers(Mineral other) {
        return equals(other) || other.groups().contains(this);
    }

    /** Whether one of the two is the other, or a part of it. */
    public boolean isKinOf(Mineral other) {
        return covers(other) || other.covers(this);
    }

    /** All groups it belongs to, directly or through another group. */
    public Set<Mineral> groups() {
        return ENTRIES.get(this).groups;
    }

    /** Harmonized System codes, six digits where known. */
    public List<String> hs() {
        return ENTRIES.get(this).hs;
    }

    public Crma crma() {
        return ENTRIES.get(this).crma;
    }

    public boolean isStrategic() {
        return crma() == Crma.STRATEGIC;
    }

    /** Whether it is on the final United States list of critical minerals of 2025. */
    public boolean onUsgsList() {
        return ENTRIES.get(this).usgs;
    }

    /** The group that the EU's studies of criticality decide as one, on the average of its members; null if it is decided by itself. */
    public static Mineral euGroup(Mineral of) {
        return of.groups().stream()
                .filter(g -> ENTRIES.get(g).euGroup)
                .findFirst()
                .orElse(null);
    }

    // The key alone identifies it: minerals are keys of many maps.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Mineral m && key.equals(m.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(Mineral other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return name;
    }
}
