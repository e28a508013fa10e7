package dev.lodestone.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which of the facts that were given take the place of others. Nothing is lost: on a day before a correction the old fact stands. */
final class Corrections {
    /**
     * What stands of the facts that are known, and what does not, each with what took its place.
     *
     * @param places of those that stand among what was given
     */
    record Standing(List<Fact> facts, List<Integer> places, List<Correction> replaced) {}

    private final List<Given> given;
    private final int[] by;
    private final boolean[] stated;
    private final Map<String, Integer> first = new HashMap<>();

    /**
     * @param given of one id what was given first is first
     * @param by for each of them the place of the one that took its place, or -1
     * @param stated whether that one says so
     */
    Corrections(List<Given> given, int[] by, boolean[] stated) {
        this.given = List.copyOf(given);
        this.by = by;
        this.stated = stated;
        for (int i = 0; i < by.length; i++) {
            first.putIfAbsent(given.get(i).fact().id(), i);
        }
    }

    /** All of them, those without a place included. */
    List<Given> given() {
        return given;
    }

    /** @param known whether a fact is known; of others nothing is seen, so that they take nobody's place */
    Standing standing(Predicate<Fact> known) {
        boolean[] seen = new boolean[by.length];
        for (int i = 0; i < by.length; i++) {
            seen[i] = known.test(given.get(i).fact());
        }
        int[] last = ends(seen);
        List<Fact> facts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Correction> replaced = new ArrayList<>();
        for (int i = 0; i < by.length; i++) {
            int later = seen[i] ? next(i, seen) : -1;
            if (later >= 0) {
                replaced.add(
                        new Correction(given.get(i).fact(), given.get(later).fact(), stated[i]));
            } else if (seen[i]) {
                facts.add(redirected(given.get(i).fact(), last));
                places.add(i);
            }
        }
        replaced.sort(Comparator.comparing(c -> c.old().id()));
        return new Standing(facts, places, replaced);
    }

    /** The next known one that took its place; -1 if it stands. */
    private int next(int place, boolean[] seen) {
        int next = by[place];
        while (next >= 0 && !seen[next]) {
            next = by[next];
        }
        return next;
    }

    /** The fact with its references to what stands. */
    private Fact redirected(Fact fact, int[] last) {
        Map<String, Object> otherwise = new HashMap<>();
        FactType type = FactType.of(fact);
        fact.references().forEach((field, ids) -> {
            List<String> now =
                    ids.stream().map(id -> stands(id, last)).distinct().toList();
            if (!now.equals(ids)) {
                otherwise.put(field, type.field(field).list() ? now : now.get(0));
            }
        });
        return otherwise.isEmpty() ? fact : FactType.with(fact, otherwise);
    }

    private String stands(String id, int[] last) {
        Integer place = first.get(id);
        return place == null ? id : given.get(last[place]).fact().id();
    }

    /** For each what stands for it at last, itself if nothing does. */
    private int[] ends(boolean[] seen) {
        int[] ends = new int[by.length];
        Arrays.fill(ends, -1);
        for (int i = 0; i < by.length; i++) {
            int end = i;
            int at = i;
            while (at >= 0 && ends[at] < 0) {
                end = seen[at] ? at : end;
                at = by[at];
            }
            end = at < 0 ? end : ends[at];
            for (at = i; at >= 0 && ends[at] < 0; at = by[at]) {
                ends[at] = end;
            }
        }
        return ends;
    }

    /** All without some, and without what those had taken the place of. */
    List<Given> without(Set<String> ids) {
        boolean[] gone = new boolean[by.length];
        boolean[] told = new boolean[by.length];
        for (int i = 0; i < by.length; i++) {
            List<Integer> way = new ArrayList<>();
            int at = i;
            for (; at >= 0 && !told[at]; at = by[at]) {
                told[at] = true;
                way.add(at);
            }
            boolean after = at >= 0 && gone[at];
            for (int k = way.size() - 1; k >= 0; k--) {
                after |= ids.contains(given.get(way.get(k)).fact().id());
                gone[way.get(k)] = after;
            }
        }
        List<Given> left = new ArrayList<>();
        for (int i = 0; i < by.length; i++) {
            if (!gone[i]) {
                left.add(given.get(i));
            }
        }
        return left;
    }
}
