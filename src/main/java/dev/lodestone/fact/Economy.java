package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A country, the European Union, the world, or "other countries". "China", "CN" and "CHN" are one economy. The names stand
 * in {@code facts/reference/economies.csv}.
 */
public record Economy(
        @About("ISO 3166-1 alpha-2, or EU, WORLD, OTHER") String code,

        @About("ISO 3166-1 alpha-3; empty where there is none")
        String alpha3,

        @About("as a list shows it") String name)
        implements Comparable<Economy> {
    private static final Names<Economy> NAMES = new Names<>("economy");
    /** The members of each group, each with the times at which it was one. */
    private static final Map<Economy, Map<Economy, List<Membership>>> GROUPS = new HashMap<>();
    /** The codes of those whose names take an article in a sentence. */
    private static final Set<String> THE = new HashSet<>();
    /** What stands for "a reader" or "a supplier", by number: "reader 1". */
    private static final SortedMap<String, Economy> STANDING_FOR = new TreeMap<>();

    static {
        for (Map<String, String> row : Reference.rows("economies.csv")) {
            Economy economy = new Economy(row.get("code"), row.get("alpha3"), row.get("name"));
            NAMES.add(economy, economy.code, economy.alpha3, economy.name);
            NAMES.add(economy, Reference.list(row.get("aliases")));
            if (!row.get("article").isEmpty()) {
                THE.add(economy.code);
            }
            if (!row.get("standsFor").isEmpty()) {
                STANDING_FOR.put(row.get("standsFor"), economy);
            }
        }
        for (Map<String, String> row : Reference.rows("memberships.csv")) {
            LocalDate until = row.get("until").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("until"));
            GROUPS.computeIfAbsent(of(row.get("group")), g -> new HashMap<>())
                    .computeIfAbsent(of(row.get("member")), m -> new ArrayList<>(1))
                    .add(new Membership(LocalDate.parse(row.get("from")), until));
        }
    }

    public static final Economy WORLD = of("WORLD");
    public static final Economy OTHER = of("OTHER");
    public static final Economy EU = of("EU");

    private record Membership(LocalDate from, LocalDate until) {}

    /** @throws InvalidValue for an unknown name, with the nearest known one */
    public static Economy of(String name) {
        return NAMES.of(name);
    }

    /** Whether {@link #of} knows a name; it takes no look at what may have been meant. */
    public static boolean isKnown(String name) {
        return NAMES.find(name) != null;
    }

    /** Those that stand for a reader where nobody is asked for. */
    public static List<Economy> someReaders() {
        return standingFor("reader");
    }

    /** Those that stand for a supplier where none is named. */
    public static List<Economy> someSuppliers() {
        return standingFor("supplier");
    }

    private static List<Economy> standingFor(String role) {
        return STANDING_FOR.entrySet().stream()
                .filter(e -> e.getKey().startsWith(role))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All names that {@link #of} knows it by: "US", "USA", "United States", "U.S." */
    public List<String> spellings() {
        return NAMES.spellings(this);
    }

    public static Collection<Economy> all() {
        return NAMES.all();
    }

    /** Whether what is said of this economy is said of the other one too: the world covers all, the EU its members that day. */
    public boolean covers(Economy other, LocalDate date) {
        if (equals(other) || equals(WORLD) && !other.equals(OTHER)) {
            return true;
        }
        for (Membership m : GROUPS.getOrDefault(this, Map.of()).getOrDefault(other, List.of())) {
            if (!date.isBefore(m.from) && !date.isAfter(m.until)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A day on which a union has other members than on the day before.
     *
     * @param says "Croatia joins the European Union"
     */
    public record Accession(LocalDate day, String says) {}

    /** All days on which members joined unions or left them, in no order. */
    public static List<Accession> accessions() {
        List<Accession> all = new ArrayList<>();
        GROUPS.forEach((group, members) -> members.forEach((member, times) -> {
            for (Membership m : times) {
                all.add(new Accession(m.from, member.inText() + " joins " + group.inText()));
                if (!m.until.equals(LocalDate.MAX)) {
                    all.add(new Accession(m.until.plusDays(1), member.inText() + " leaves " + group.inText()));
                }
            }
        }));
        return all;
    }

    /** The unions that it is a member of on a day. */
    public List<Economy> unions(LocalDate date) {
        List<Economy> unions = new ArrayList<>(1);
        for (Economy group : GROUPS.keySet()) {
            if (!equals(group) && group.covers(this, date)) {
                unions.add(group);
            }
        }
        return unions;
    }

    /** Whether two economies are one, one belongs to the other, or both belong to one union: neither is foreign to the other. */
    public boolean isOneWith(Economy other, LocalDate date) {
        if (covers(other, date) && !equals(WORLD) || other.covers(this, date) && !other.equals(WORLD)) {
            return true;
        }
        for (Economy union : unions(date)) {
            if (union.covers(other, date)) {
                return true;
            }
        }
        return false;
    }

    public boolean isGroup() {
        return GROUPS.containsKey(this);
    }

    /** The name as it stands within a sentence: "the United States", "China". */
    public String inText() {
        return THE.contains(code) ? "the " + name : code.equals("WORLD") ? "the world" : name;
    }

    /** The names of several as they stand within a sentence: "the United States, Japan and China". */
    public static String names(List<Economy> economies) {
        return Words.and(economies);
    }

    // The code alone identifies it: economies are keys of many maps.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Economy e && code.equals(e.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(Economy other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return inText();
    }
}
