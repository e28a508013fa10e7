package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Wholes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Whether facts go together, as {@link dev.lodestone.fact.FactSet} has it, of more of them than are held at once: ids are unique,
 * shares of one whole do not exceed it; and neither do outputs the world's.
 */
final class SetCheck {
    /** Parts of one whole may sum to 105% of it: published tables round each of them. */
    private static final double MOST = 1.05;

    /** The row of each id. */
    private final Map<Object, Integer> ids = new HashMap<>();

    private final Map<List<Object>, Whole> wholes = new HashMap<>();

    private static final class Whole {
        private final String last;
        private final boolean shares;
        private final Map<Economy, Double> parts = new HashMap<>(8);
        /** The world's output, as far as it is told; of shares all of it. */
        private double all;

        Whole(String last, boolean shares) {
            this.last = last;
            this.shares = shares;
            this.all = shares ? 1 : Double.POSITIVE_INFINITY;
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
    Integer add(Given given, long row, String place) {
        Fact fact = given.fact();
        Integer before = ids.putIfAbsent(key(fact.id()), (int) row);
        Economy supplier = maker(fact);
        if (before == null && supplier != null) {
            Figure share = (Figure) fact;
            List<Object> key = new ArrayList<>(share.series());
            key.add(0, fact.getClass().getSimpleName());
            key.add(share.period());
            boolean shares = !(fact instanceof Production);
            Whole whole = wholes.computeIfAbsent(key, k -> new Whole(place, shares));
            if (shares || !supplier.equals(Economy.WORLD)) {
                // A correction counts in the place of what it corrects.
                double low = share.figure().low();
                whole.parts.merge(supplier, low, given.replaces() == null ? Math::max : (earlier, later) -> later);
            } else {
                whole.all = Math.min(whole.all, share.figure().high());
            }
        }
        return before;
    }

    /** Whose part of a whole a fact tells, outputs included; null for other facts. */
    private static Economy maker(Fact fact) {
        if (fact instanceof Production p) {
            // The output of a union is its members', who may stand beside it.
            return p.country().isGroup() && !p.country().equals(Economy.WORLD) ? null : p.country();
        }
        return Wholes.supplier(fact);
    }

    /** Tells of each whole that its parts exceed, and where its first part stands. */
    void sums(BiConsumer<String, String> tell) {
        wholes.forEach((key, whole) -> {
            double sum = whole.parts.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (sum > MOST * whole.all) {
                List<String> parts = key.stream()
                        .filter(p -> p != null)
                        .map(Object::toString)
                        .toList();
                tell.accept(
                        "the " + whole.parts.size() + (whole.shares ? " shares of " : " outputs of ")
                                + String.join(", ", parts) + " sum to "
                                + (whole.shares
                                        ? Estimate.percent(sum) + ", above 105%"
                                        : Estimate.plain(sum) + " t, above the world's " + Estimate.plain(whole.all)
                                                + " t"),
                        whole.last);
            }
        });
    }
}
