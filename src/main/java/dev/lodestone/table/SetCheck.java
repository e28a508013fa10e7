package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Wholes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Whether facts go together, as {@link dev.lodestone.fact.FactSet} has it, of more of them than are held at once: ids are unique,
 * shares of one whole do not exceed it.
 */
final class SetCheck {
    /** Shares of one whole may sum to 105%: published tables round each of them. */
    private static final double MOST = 1.05;

    /** The row of each id. */
    private final Map<Object, Integer> ids = new HashMap<>();

    private final Map<List<Object>, Whole> wholes = new HashMap<>();

    private static final class Whole {
        private final String last;
        private final Map<Economy, Double> parts = new HashMap<>(8);

        Whole(String last) {
            this.last = last;
        }
    }

    /** An id that was made from the content, in a fifth of its room. */
    private record Made(long high, long low) {}

    private static boolean isHex(String id, int from) {
        for (int i = from; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static Object key(String id) {
        int from = id.length() - 32;
        if (from <= 0 || id.charAt(from - 1) != '-' || !isHex(id, from)) {
            return id;
        }
        return new Made(
                Long.parseUnsignedLong(id, from, from + 16, 16), Long.parseUnsignedLong(id, from + 16, from + 32, 16));
    }

    /**
     * @param place of its row
     * @return the row that has its id already; null if there is none
     */
    Integer add(Fact fact, long row, String place) {
        Integer before = ids.putIfAbsent(key(fact.id()), (int) row);
        Economy supplier = Wholes.supplier(fact);
        if (before == null && supplier != null) {
            Figure share = (Figure) fact;
            List<Object> key = new ArrayList<>(share.series());
            key.add(0, fact.getClass().getSimpleName());
            key.add(share.period());
            wholes.computeIfAbsent(key, k -> new Whole(place))
                    .parts
                    .merge(supplier, share.figure().low(), Math::max);
        }
        return before;
    }

    /** Tells of each whole that its parts exceed, and where its first part stands. */
    void sums(BiConsumer<String, String> tell) {
        wholes.forEach((key, whole) -> {
            double sum = whole.parts.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (sum > MOST) {
                List<String> parts = key.stream()
                        .filter(p -> p != null)
                        .map(Object::toString)
                        .toList();
                tell.accept(
                        "the " + whole.parts.size() + " shares of " + String.join(", ", parts) + " sum to "
                                + Estimate.percent(sum) + ", above 105%",
                        whole.last);
            }
        });
    }
}
