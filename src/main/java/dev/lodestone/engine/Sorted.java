package dev.lodestone.engine;

import java.util.Comparator;
import java.util.List;

/** Sorted lists without repetition: thousands of short ones are made for an answer, which sets would make dear. */
public final class Sorted {

    private Sorted() {}

    /** @param all is sorted in its place */
    public static List<String> distinct(List<String> all, Comparator<String> order) {
        if (all.isEmpty()) {
            return List.of();
        }
        all.sort(order);
        int kept = 1;
        for (int i = 1; i < all.size(); i++) {
            String each = all.get(i);
            if (!each.equals(all.get(kept - 1))) {
                all.set(kept++, each);
            }
        }
        return List.copyOf(all.subList(0, kept));
    }
}
