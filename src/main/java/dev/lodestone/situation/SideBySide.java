package dev.lodestone.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Work on many things: of a large situation on all processors, else one after the other, since few are done sooner so. */
public final class SideBySide {
    /** How many things one processor goes through at a time, where each is quickly done. */
    private static final int PART = 4_000;

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
            each(List.copyOf(things), work).forEach(all::addAll);
        } else {
            things.forEach(thing -> all.addAll(work.apply(thing)));
        }
        return all;
    }

    /**
     * What comes of each of the things, in their order. Each processor takes the next one when it is done with one: a parallel
     * stream would divide them before anybody knows which is how much work.
     */
    public static <A, B> List<B> each(List<A> things, Function<? super A, ? extends B> work) {
        List<B> done = new ArrayList<>(Collections.nCopies(things.size(), null));
        AtomicInteger next = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(processor -> {
                    for (int i = next.getAndIncrement(); i < done.size(); i = next.getAndIncrement()) {
                        done.set(i, work.apply(things.get(i)));
                    }
                });
        return done;
    }

    /**
     * The same, of things that are quickly done and handed over many at a time.
     *
     * @param large whether it pays to use several processors
     */
    public static <A, B> List<B> inParts(
            List<A> things, boolean large, Function<? super List<A>, ? extends Collection<? extends B>> work) {
        return large ? all(parts(things), true, work) : new ArrayList<>(work.apply(things));
    }

    /**
     * The things in groups by what they have in common; the groups, and the things in them, in the order of the things.
     *
     * @param large whether it pays to use several processors
     */
    public static <A, K> Map<K, List<A>> grouped(
            List<? extends A> things, boolean large, Function<? super A, ? extends K> common) {
        if (!large) {
            return grouped(things, common);
        }
        Map<K, List<A>> groups = new LinkedHashMap<>();
        each(parts(things), part -> SideBySide.<A, K>grouped(part, common))
                .forEach(part -> part.forEach((key, some) ->
                        groups.computeIfAbsent(key, k -> new ArrayList<>()).addAll(some)));
        return groups;
    }

    private static <A, K> Map<K, List<A>> grouped(List<? extends A> things, Function<? super A, ? extends K> common) {
        Map<K, List<A>> groups = new LinkedHashMap<>();
        for (A thing : things) {
            groups.computeIfAbsent(common.apply(thing), k -> new ArrayList<>()).add(thing);
        }
        return groups;
    }

    /**
     * The things in order. Java's own parallel sort leaves what two processors could do to one.
     *
     * @param things may be sorted in their place
     * @param large whether it pays to use several processors
     * @param first by what the order begins
     */
    public static <A> List<A> sorted(
            List<A> things, boolean large, Function<? super A, String> first, Comparator<? super A> order) {
        if (!large) {
            things.sort(order);
            return things;
        }
        Map<String, List<A>> groups = new TreeMap<>(grouped(things, true, first));
        return all(groups.values(), true, group -> {
            group.sort(order);
            return group;
        });
    }

    private static <A> List<List<A>> parts(List<A> things) {
        List<List<A>> parts = new ArrayList<>();
        for (int from = 0; from < things.size(); from += PART) {
            parts.add(things.subList(from, Math.min(things.size(), from + PART)));
        }
        return parts;
    }
}
