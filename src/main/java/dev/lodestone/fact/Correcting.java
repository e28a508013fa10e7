package dev.lodestone.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out which facts take the place of which, and tells what cannot be. */
final class Correcting {
    private static final String FIELD = "replaces";

    private final List<Given> given;
    private final List<FactSet.Fault> faults;
    private final int[] by;
    private final boolean[] stated;
    private final Map<String, List<Integer>> byId = new LinkedHashMap<>();
    private boolean any;

    /** @param given what was given first is first */
    Correcting(List<Given> given, List<FactSet.Fault> faults) {
        this.given = given;
        this.faults = faults;
        this.by = new int[given.size()];
        this.stated = new boolean[given.size()];
        Arrays.fill(by, -1);
    }

    /** Which take the place of which; null if none does. */
    Corrections corrections() {
        if (!standSideBySide()) {
            stated();
        }
        Editions.find(given, (old, later) -> {
            if (by[old] < 0) {
                by[old] = later;
                any = true;
            }
        });
        // Where somebody went back to an older edition, what is stated counts.
        circles().forEach(circle -> circle.stream().filter(i -> !stated[i]).forEach(i -> by[i] = -1));
        return any ? new Corrections(given, by, stated) : null;
    }

    /** Whether nobody replaces anything and each id is given once, as in nearly all that is submitted. */
    private boolean standSideBySide() {
        Set<String> ids = new HashSet<>();
        return given.stream()
                .allMatch(g -> g.replaces() == null && ids.add(g.fact().id()));
    }

    private void stated() {
        for (int i = 0; i < by.length; i++) {
            byId.computeIfAbsent(fact(i).id(), id -> new ArrayList<>(1)).add(i);
        }
        byId.values().forEach(this::sameId);
        for (int i = 0; i < by.length; i++) {
            String replaces = given.get(i).replaces();
            if (replaces != null && !replaces.equals(fact(i).id())) {
                other(i, replaces);
            }
        }
        for (List<Integer> circle : circles()) {
            tell(circle);
            by[circle.get(0)] = -1;
        }
    }

    private Fact fact(int place) {
        return given.get(place).fact();
    }

    /** Of one id there is one fact, and further ones that correct it, each the one before. */
    private void sameId(List<Integer> places) {
        String id = fact(places.get(0)).id();
        List<Integer> own =
                places.stream().filter(i -> !id.equals(given.get(i).replaces())).toList();
        List<Integer> corrections =
                places.stream().filter(i -> id.equals(given.get(i).replaces())).toList();
        own.stream().skip(1).forEach(i -> faults.add(twice(fact(own.get(0)), own.get(0), fact(i), i)));
        if (own.isEmpty()) {
            faults.add(new FactSet.Fault(
                    corrections.get(0),
                    FIELD,
                    "'" + id + "' replaces itself: no other fact has that id",
                    "give the fact that it corrects too, or leave 'replaces' out"));
            return;
        }
        int last = own.get(0);
        for (int correction : corrections) {
            replace(last, correction);
            last = correction;
        }
    }

    /** "1st", "12th", "22nd": a number alone would not say whether it begins at 0. */
    private static String ordinal(int n) {
        int last = n / 10 % 10 == 1 ? 0 : n % 10;
        return n + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    /** What is wrong where two facts have one id and neither says that it replaces the other. */
    static FactSet.Fault twice(Fact first, int firstPlace, Fact again, int place) {
        boolean same = again.equals(first);
        return new FactSet.Fault(
                place,
                "id",
                "'" + again.id() + "' is the id of the " + ordinal(firstPlace + 1) + " fact too"
                        + (same ? ", which says the same" : ""),
                same
                        ? "leave one of them out"
                        : "give each fact an id of its own; if it corrects the other, add \"replaces\": \"" + again.id()
                                + "\"");
    }

    private void other(int place, String replaces) {
        List<Integer> named = byId.get(replaces);
        if (named == null) {
            faults.add(new FactSet.Fault(
                    place,
                    FIELD,
                    "there is no fact with the id '" + replaces + "' to replace",
                    Words.meant(
                            replaces, byId.keySet(), "give the fact that it corrects too, or leave 'replaces' out")));
            return;
        }
        int last = named.get(0);
        while (by[last] >= 0 && fact(by[last]).id().equals(replaces)) {
            last = by[last];
        }
        if (by[last] >= 0) {
            String rival = fact(by[last]).id();
            faults.add(new FactSet.Fault(
                    place,
                    FIELD,
                    "'" + rival + "' replaces '" + replaces + "' already",
                    "if this is the later one, write \"replaces\": \"" + rival + "\"; else leave one of them out"));
            return;
        }
        replace(last, place);
    }

    private void replace(int old, int place) {
        if (fact(old).getClass() != fact(place).getClass()) {
            faults.add(new FactSet.Fault(
                    place,
                    FIELD,
                    "'" + fact(place).id() + "' is of type "
                            + FactType.of(fact(place)).name() + ", '"
                            + fact(old).id() + "', which it replaces, of type "
                            + FactType.of(fact(old)).name(),
                    "a fact takes the place of one of its own type: name such a one, or give yours an id of its own"));
            return;
        }
        by[old] = place;
        stated[old] = true;
        any = true;
    }

    private void tell(List<Integer> circle) {
        faults.add(new FactSet.Fault(
                circle.get(0),
                FIELD,
                "facts replace each other in a circle: "
                        + String.join(
                                ", ", circle.stream().map(c -> fact(c).id()).toList()),
                "leave out the 'replaces' of the one that they all come from"));
    }

    private List<List<Integer>> circles() {
        int[] walk = new int[by.length];
        List<List<Integer>> circles = new ArrayList<>();
        for (int i = 0; i < by.length; i++) {
            int at = i;
            while (at >= 0 && walk[at] == 0) {
                walk[at] = i + 1;
                at = by[at];
            }
            if (at >= 0 && walk[at] == i + 1) {
                List<Integer> circle = new ArrayList<>(List.of(at));
                for (int next = by[at]; next != at; next = by[next]) {
                    circle.add(next);
                }
                circles.add(circle);
            }
        }
        return circles;
    }
}
