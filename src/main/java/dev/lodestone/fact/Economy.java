package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A country, the European Union, the world, or "other countries". "China", "CN" and "CHN" are one economy. The names stand
 * in {@code facts/reference/economies.csv}.
 *
 * @param code ISO 3166-1 alpha-2, or EU, WORLD, OTHER
 */
public record Economy(String code, String alpha3, String name) implements Comparable<Economy> {
    private static final Names<Economy> NAMES = new Names<>("economy");
    private static final Map<Economy, List<Membership>> GROUPS = new HashMap<>();

    static {
        for (Map<String, String> row : Reference.rows("economies.csv")) {
            Economy economy = new Economy(row.get("code"), row.get("alpha3"), row.get("name"));
            NAMES.add(economy, economy.code, economy.alpha3, economy.name);
            NAMES.add(economy, Reference.list(row.get("aliases")));
        }
        for (Map<String, String> row : Reference.rows("memberships.csv")) {
            LocalDate until = row.get("until").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("until"));
            GROUPS.computeIfAbsent(of(row.get("group")), g -> new ArrayList<>())
                    .add(new Membership(of(row.get("member")), LocalDate.parse(row.get("from")), until));
        }
    }

    public static final Economy WORLD = of("WORLD");
    public static final Economy OTHER = of("OTHER");
    public static final Economy EU = of("EU");

    /** Names that take an article in a sentence. */
    private static final Set<String> THE = Set.of(
            "US", "EU", "GB", "AE", "NL", "PH", "CD", "CF", "DO", "MH", "MV", "SB", "BS", "GM", "KM", "CG", "SC");

    private record Membership(Economy member, LocalDate from, LocalDate until) {}

    /** @throws InvalidValue for an unknown name, with the nearest known one */
    public static Economy of(String name) {
        return NAMES.of(name);
    }

    public static Collection<Economy> all() {
        return NAMES.all();
    }

    /** Whether what is said of this economy is said of the other one too: the world covers all, the EU its members that day. */
    public boolean covers(Economy other, LocalDate date) {
        if (equals(other) || equals(WORLD) && !other.equals(OTHER)) {
            return true;
        }
        List<Membership> members = GROUPS.get(this);
        if (members == null) {
            return false;
        }
        for (Membership m : members) {
            if (m.member.equals(other) && !date.isBefore(m.from) && !date.isAfter(m.until)) {
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
