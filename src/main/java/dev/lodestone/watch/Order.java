package dev.lodestone.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what moved in a short list from what others moved around. */
final class Order {
    private Order() {}

    /**
     * The most of them that stand in the order that they stood in before: all others moved.
     *
     * @param now each once
     * @param before the place of each
     */
    static <T> List<T> longest(List<T> now, Map<T, Integer> before) {
        List<List<T>> ending = new ArrayList<>();
        List<T> best = List.of();
        for (T one : now) {
            List<T> longest = List.of();
            for (List<T> other : ending) {
                T last = other.get(other.size() - 1);
                if (before.get(last) < before.get(one) && other.size() > longest.size()) {
                    longest = other;
                }
            }
            List<T> with = new ArrayList<>(longest);
            with.add(one);
            ending.add(with);
            best = with.size() > best.size() ? with : best;
        }
        return best;
    }
}
