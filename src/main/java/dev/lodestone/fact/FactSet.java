package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Facts that go together: ids are unique, every id referred to is there, shares of one whole do not exceed it. */
public final class FactSet {

    private static final int SUGGESTIONS = 100;

    private static final String DANGLING = "there is no fact with the id ";

    public static final FactSet EMPTY = new FactSet(List.of());

    /** Something wrong with the facts as a set: which of them, in which field, why, and the way out. */
    public record Fault(int index, String field, String message, String suggestion) {

        /** Whether it is a reference to a fact that is not there. */
        public boolean isReference() {
            return message.startsWith(DANGLING);
        }
    }

    private final List<Fact> facts;
    private final Hindsight hindsight;

    /** Null where none takes the place of another. */
    private final Corrections corrections;

    private final List<Correction> replaced;

    /**
     * @param facts that stand side by side, in any order: they are kept in the order of their ids, so that the order given never
     *     matters
     * @throws IllegalArgumentException if {@link #faults} finds any
     */
    public FactSet(List<? extends Fact> facts) {
        this(sorted(faultless(facts)), null, List.of());
    }

    /** Of facts with which nothing is wrong, in the order of their ids. */
    private FactSet(List<Fact> sorted, Corrections corrections, List<Correction> replaced) {
        this.facts = Collections.unmodifiableList(sorted);
        this.hindsight = null;
        this.corrections = corrections;
        this.replaced = replaced;
    }

    private FactSet(Hindsight hindsight) {
        this.facts = Collections.unmodifiableList(hindsight.known());
        this.hindsight = hindsight;
        this.corrections = hindsight.whole().corrections;
        this.replaced = hindsight.replaced();
    }

    private static List<Fact> sorted(List<? extends Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Fact::id));
        return sorted;
    }

    private static List<? extends Fact> faultless(List<? extends Fact> facts) {
        refuse(faults(facts));
        return facts;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        }
    }

    /**
     * What stands here with one fact more, in the place of the one with its id if there is one; nothing takes the place of another any more.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    public FactSet with(Fact fact) {
        List<Fact> all = new ArrayList<>(facts);
        int place = place(fact.id());
        if (place < 0) {
            all.add(-1 - place, fact);
        } else {
            all.set(place, fact);
        }
        // With all else nothing was wrong before.
        List<Fault> faults = new ArrayList<>();
        if (!fact.references().isEmpty()) {
            references(fact, 0, ids(all), faults);
        }
        Wholes.sum(fact, all, faults);
        refuse(faults);
        return new FactSet(all, null, List.of());
    }

    /**
     * Facts as a set in which some take the place of others: those that say so, and figures of later editions of one source.
     *
     * @param given what was given first is first
     * @param tell is told what is wrong with them
     * @return null if anything is
     */
    public static FactSet layered(List<Given> given, Consumer<Fault> tell) {
        List<Fault> faults = new ArrayList<>();
        List<Fact> all = given.stream().map(Given::fact).toList();
        Corrections corrections = new Correcting(given, faults).corrections();
        references(all, faults);
        FactSet set;
        if (corrections == null) {
            Wholes.sums(all, faults);
            set = new FactSet(sorted(all), null, List.of());
        } else {
            Corrections.Standing now = corrections.standing(f -> true);
            List<Fault> sums = new ArrayList<>();
            Wholes.sums(now.facts(), sums);
            sums.forEach(
                    f -> faults.add(new Fault(now.places().get(f.index()), f.field(), f.message(), f.suggestion())));
            set = new FactSet(sorted(now.facts()), corrections, now.replaced());
        }
        faults.forEach(tell);
        return faults.isEmpty() ? set : null;
    }

    /** All facts as they were given, those that others took the place of included, in the order of their ids. */
    public List<Given> given() {
        List<Given> given = new ArrayList<>(
                corrections == null ? whole().facts.stream().map(Given::new).toList() : corrections.given());
        given.sort(Comparator.comparing(g -> g.fact().id()));
        return given;
    }

    /** The same without some, and without what those had taken the place of. */
    public List<Given> without(Set<String> ids) {
        return corrections == null
                ? given().stream().filter(g -> !ids.contains(g.fact().id())).toList()
                : corrections.without(ids);
    }

    /** The facts that others took the place of, in the order of their ids. */
    public List<Correction> replaced() {
        return replaced;
    }

    /** What stands of what was known on a day. */
    Corrections.Standing standing(Predicate<Fact> known) {
        return corrections == null
                ? new Corrections.Standing(facts.stream().filter(known).toList(), List.of(), List.of())
                : corrections.standing(known);
    }

    /**
     * What was known on a day: facts that were made known later are left out, with what the others say of them, and what
     * happened later is taken out of those that stay. Facts that do not tell since when they are known stay.
     *
     * @param day null for everything
     */
    public FactSet knownOn(LocalDate day) {
        if (Objects.equals(day, knownOn())) {
            return this;
        }
        return day == null ? whole() : new FactSet(new Hindsight(whole(), day));
    }

    /** The day of which these facts tell what was known; null if they are everything. */
    public LocalDate knownOn() {
        return hindsight == null ? null : hindsight.day();
    }

    /** Everything, known on that day or later. */
    public FactSet whole() {
        return hindsight == null ? this : hindsight.whole();
    }

    /** The ids of the facts that were made known later, in order. */
    public List<String> leftOut() {
        return hindsight == null ? List.of() : hindsight.leftOut();
    }

    /** The ids of the facts that are here without what happened later, in order. */
    public List<String> cutBack() {
        return hindsight == null ? List.of() : hindsight.cutBack();
    }

    /** The ids of the facts that are here although nobody says since when they are known, in order. */
    public List<String> undated() {
        return hindsight == null ? List.of() : hindsight.undated();
    }

    public List<Fact> all() {
        return facts;
    }

    public int size() {
        return facts.size();
    }

    /** The fact of that id, or null. */
    public Fact get(String id) {
        int place = place(id);
        return place < 0 ? null : facts.get(place);
    }

    /** Where the fact of that id stands; below 0 if it is not there: by one more than where it would stand. */
    private int place(String id) {
        int low = 0;
        int high = facts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = facts.get(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    public <T extends Fact> List<T> of(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Fact fact : facts) {
            if (type.isInstance(fact)) {
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    /** Everything that keeps these facts from being a set; empty if nothing does. */
    public static List<Fault> faults(List<? extends Fact> facts) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            Integer first = places.putIfAbsent(facts.get(i).id(), i);
            if (first != null) {
                faults.add(Correcting.twice(facts.get(first), first, facts.get(i), i));
            }
        }
        references(facts, faults);
        Wholes.sums(facts, faults);
        return faults;
    }

    private static void references(List<? extends Fact> facts, List<Fault> faults) {
        Set<String> ids = null;
        for (int i = 0; i < facts.size(); i++) {
            if (!facts.get(i).references().isEmpty()) {
                ids = ids == null ? ids(facts) : ids;
                references(facts.get(i), i, ids, faults);
            }
        }
    }

    private static Set<String> ids(List<? extends Fact> facts) {
        Set<String> ids = new HashSet<>();
        facts.forEach(f -> ids.add(f.id()));
        return ids;
    }

    private static void references(Fact fact, int index, Set<String> known, List<Fault> faults) {
        fact.references().forEach((field, ids) -> ids.forEach(id -> reference(field, id, index, known, faults)));
    }

    private static void reference(String field, String id, int index, Set<String> known, List<Fault> faults) {
        if (!known.contains(id)) {
            // Each looks through all ids: the first few show what is wrong.
            String nearest = faults.size() < SUGGESTIONS ? Words.nearest(id, known) : null;
            faults.add(new Fault(
                    index,
                    field,
                    DANGLING + "'" + id + "'",
                    nearest == null ? "add that fact, or leave the reference out" : "did you mean '" + nearest + "'?"));
        }
    }
}
