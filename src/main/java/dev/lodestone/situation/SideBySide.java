package dev.lodestone.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Work on many things: of a large situation on all processors, else one after the other, since few are done sooner so. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * All that comes of the things, in their order.
     *
     * @param large whether it pays to use several processors
     */
    public static <A, B> List<B> all(
            Collection<A> things, boolean large, Function<? super A, ? extends Collection<? extends B>> work) {
        List<B> all = new ArrayList<>();
        if (large) {
            things.parallelStream().map(work).toList().forEach(all::addAll);
        } else {
            things.forEach(thing -> all.addAll(work.apply(thing)));
        }
        return all;
    }

    /** Consecutive parts of a list, no longer than so many. */
    public static <A> List<List<A>> parts(List<A> things, int length) {
        List<List<A>> parts = new ArrayList<>();
        for (int from = 0; from < things.size(); from += length) {
            parts.add(things.subList(from, Math.min(things.size(), from + length)));
        }
        return parts;
    }
}
