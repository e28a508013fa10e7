package dev.lodestone.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Facts that go together: ids are unique, every id referred to is there, shares of one whole do not exceed it. */
public final class FactSet {

    /** Shares of one whole may sum to 105%: published tables round each of them. */
    private static final double MOST = 1.05;

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
        if (fact instanceof Claim claim) {
            claim.effect().forEach(id -> reference("effect", id, index, places, faults));
            claim.cause().forEach(id -> reference("cause", id, index, places, faults));
        } else if (fact instanceof Litigation litigation) {
            litigation.against().forEach(id -> reference("against", id, index, places, faults));
        } else if (fact instanceof ExportEffect effect && effect.control() != null) {
            reference("control", effect.control(), index, places, faults);
        }
    }

    private static void reference(String field, String id, int index, Map<String, Integer> places, List<Fault> faults) {
        if (!places.containsKey(id)) {
            String nearest = Words.nearest(id, places.keySet());
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
