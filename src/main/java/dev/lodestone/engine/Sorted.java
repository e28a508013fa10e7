package dev.lodestone.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorted lists without repetition: thousands of short ones are made for an answer, which sets would make dear. */
final class Sorted {

    private Sorted() {}

    /** @param all is sorted in its place */
    static List<String> distinct(List<String> all, Comparator<String> order) {
        if (all.isEmpty()) {
            return List.of();
        }
        all.sort(order);
        List<String> distinct = new ArrayList<>(all.size());
        for (String each : all) {
            if (distinct.isEmpty() || !each.equals(distinct.get(distinct.size() - 1))) {
                distinct.add(each);
            }
        }
        return List.copyOf(distinct);
    }
}
