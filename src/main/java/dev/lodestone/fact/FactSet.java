package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Facts that go together: ids are unique, every id referred to is there, shares of one whole do not exceed it. */
public final class FactSet {

    /** Shares of one whole may sum to 105%: published tables round each of them. */
    private static final double MOST = 1.05;

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

    /**
     * @param facts in any order: they are kept in the order of their ids, so that the order given never matters
     * @throws IllegalArgumentException if {@link #faults} finds any
     */
    public FactSet(List<? extends Fact> facts) {
        this(faultless(facts), true);
    }

    /** @param judged nothing is wrong with these facts */
    private FactSet(List<? extends Fact> facts, boolean judged) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(Fact::id));
        this.facts = Collections.unmodifiableList(sorted);
        this.hindsight = null;
    }

    private FactSet(Hindsight hindsight) {
        this.facts = Collections.unmodifiableList(hindsight.known());
        this.hindsight = hindsight;
    }

    private static List<? extends Fact> faultless(List<? extends Fact> facts) {
        List<Fault> faults = faults(facts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        }
        return facts;
    }

    /**
     * The facts as a set.
     *
     * @param tell is told what is wrong with them
     * @return null if anything is
     */
    public static FactSet of(List<? extends Fact> facts, Consumer<Fault> tell) {
        List<Fault> faults = faults(facts);
        faults.forEach(tell);
        return faults.isEmpty() ? new FactSet(facts, true) : null;
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

    public List<Fact> all() {
        return facts;
    }

    public int size() {
        return facts.size();
    }

    /** The fact of that id, or null. */
    public Fact get(String id) {
        int low = 0;
        int high = facts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = facts.get(middle).id().compareTo(id);
            if (order == 0) {
                return facts.get(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
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
                boolean same = facts.get(i).equals(facts.get(first));
                faults.add(new Fault(
                        i,
                        "id",
                        "'" + facts.get(i).id() + "' is the id of fact " + (first + 1) + " too"
                                + (same ? ", which says the same" : ""),
                        same ? "leave one of them out" : "give each fact an id of its own"));
            }
        }
        for (int i = 0; i < facts.size(); i++) {
            references(facts.get(i), i, places, faults);
        }
        sums(facts, faults);
        return faults;
    }

    private static void references(Fact fact, int index, Map<String, Integer> places, List<Fault> faults) {
        fact.references().forEach((field, ids) -> ids.forEach(id -> reference(field, id, index, places, faults)));
    }

    private static void reference(String field, String id, int index, Map<String, Integer> places, List<Fault> faults) {
        if (!places.containsKey(id)) {
            // Each looks through all ids: the first few show what is wrong.
            String nearest = faults.size() < SUGGESTIONS ? Words.nearest(id, places.keySet()) : null;
            faults.add(new Fault(
                    index,
                    field,
                    DANGLING + "'" + id + "'",
                    nearest == null ? "add that fact, or leave the reference out" : "did you mean '" + nearest + "'?"));
        }
    }

    private static void sums(List<? extends Fact> facts, List<Fault> faults) {
        Map<List<Object>, List<Integer>> wholes = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Object> whole = whole(facts.get(i));
            if (whole != null) {
                wholes.computeIfAbsent(whole, w -> new ArrayList<>(4)).add(i);
            }
        }
        for (Map.Entry<List<Object>, List<Integer>> whole : wholes.entrySet()) {
            List<Integer> parts = whole.getValue();
            // Two readings of one supplier's share are a conflict of sources, not two parts of the whole.
            Map<Economy, Double> bySupplier = new HashMap<>();
            for (int i : parts) {
                bySupplier.merge(
                        supplier(facts.get(i)), ((Figure) facts.get(i)).figure().low(), Math::max);
            }
            double least = bySupplier.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (least > MOST) {
                faults.add(new Fault(
                        parts.get(parts.size() - 1),
                        "share",
                        "the " + parts.size() + " shares of "
                                + whole.getKey().stream().map(Object::toString).collect(Collectors.joining(", "))
                                + " sum to " + Estimate.percent(least) + ", above 105%",
                        "correct a share, or tell them apart by period, stage or form: "
                                + parts.stream().map(i -> facts.get(i).id()).collect(Collectors.joining(", "))));
            }
        }
    }

    /** What a share is a share of; null for other facts. */
    private static List<Object> whole(Fact fact) {
        if (fact instanceof ImportShare s) {
            return parts("imports", s.importer(), s.mineral(), s.stage(), s.form(), s.period());
        }
        if (fact instanceof ProductionShare s) {
            return parts("world output", s.mineral(), s.stage(), s.period());
        }
        if (fact instanceof SourcingShare s) {
            return parts("supply", s.economy(), s.mineral(), s.stage(), s.period());
        }
        return null;
    }

    private static Economy supplier(Fact share) {
        if (share instanceof ImportShare s) {
            return s.supplier();
        }
        return share instanceof ProductionShare s ? s.country() : ((SourcingShare) share).supplier();
    }

    private static List<Object> parts(Object... parts) {
        List<Object> given = new ArrayList<>(parts.length);
        for (Object part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return given;
    }
}
