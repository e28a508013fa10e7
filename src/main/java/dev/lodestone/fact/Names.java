package dev.lodestone.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spellings of a thing, looked up without regard to case and spacing. */
final class Names<T> {
    private static final int BEGINNING = 3;
    private static final int FEW = 5;

    private final String kind;
    private final Map<String, T> bySpelling = new HashMap<>();
    /** The spellings as they are listed: most texts are spelt so, and need not be brought into a normal form first. */
    private final Map<String, T> exact = new HashMap<>();

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Collection<T> all = new LinkedHashSet<>();

    Names(String kind) {
        this.kind = kind;
    }

    void add(T thing, String... spellings) {
        all.add(thing);
        for (String spelling : spellings) {
            if (spelling.isEmpty()) {
                continue;
            }
            T other = bySpelling.putIfAbsent(normal(spelling), thing);
            if (other != null && !other.equals(thing)) {
                throw new IllegalStateException(
                        "'" + spelling + "' names two " + kind + " rows: " + other + ", " + thing);
            }
            shown.putIfAbsent(normal(spelling), spelling);
            exact.put(spelling, thing);
        }
    }

    /** Null if nothing is spelt so. */
    T find(String spelling) {
        T thing = exact.get(spelling);
        return thing == null ? bySpelling.get(normal(spelling)) : thing;
    }

    T of(String spelling) {
        T thing = find(spelling);
        if (thing == null) {
            throw new InvalidValue("unknown " + kind + " '" + spelling + "'", meant(normal(spelling)));
        }
        return thing;
    }

    /** Null if nothing comes to mind. Three letters are mostly the first ones of a name, and no slip in a code of something else. */
    private String meant(String normal) {
        Map<T, String> begun = new LinkedHashMap<>();
        if (normal.length() == BEGINNING) {
            shown.forEach((key, spelling) -> {
                if (key.startsWith(normal)) {
                    begun.putIfAbsent(bySpelling.get(key), spelling);
                }
            });
        }
        if (!begun.isEmpty() && begun.size() <= FEW) {
            return "did you mean '" + String.join("' or '", begun.values()) + "'?";
        }
        String nearest = Words.nearest(normal, shown.keySet());
        if (nearest == null) {
            return null;
        }
        String whole = nearest.length() > BEGINNING ? "" : " (" + bySpelling.get(nearest) + ")";
        return "did you mean '" + shown.get(nearest) + "'" + whole + "?";
    }

    /** All that names a thing, as it is listed. */
    List<String> spellings(T thing) {
        return shown.entrySet().stream()
                .filter(e -> bySpelling.get(e.getKey()).equals(thing))
                .map(Map.Entry::getValue)
                .toList();
    }

    Collection<T> all() {
        return all;
    }

    private static String normal(String spelling) {
        return spelling.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
