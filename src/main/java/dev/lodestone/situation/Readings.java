package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Stockpile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that tell one thing twice, so that no figure is counted twice and no measure applied twice. Which one is used is decided
 * by {@link Preference}.
 *
 * @param used all facts but those that another is used for
 * @param others what is not used, each with what is used for it
 */
record Readings(List<Fact> used, List<Retold> others) {

    record Retold(Fact used, Fact other) {}

    /** What two facts must agree in to be compared at all. */
    private record Key(Class<?> type, List<?> of) {}

    /** @param facts in the order of their ids */
    static Readings of(List<Fact> facts, LocalDate asOf, Outsizes.Limits limits) {
        Map<Key, Fact> first = new HashMap<>();
        Map<Key, List<List<Fact>>> things = new LinkedHashMap<>();
        for (Fact fact : facts) {
            Key key = key(fact);
            Fact before = key == null ? null : first.putIfAbsent(key, fact);
            if (before != null) {
                List<List<Fact>> alike = things.computeIfAbsent(key, k -> new ArrayList<>(1));
                if (alike.isEmpty()) {
                    told(alike, before).add(before);
                }
                told(alike, fact).add(fact);
            }
        }
        if (things.isEmpty()) {
            return new Readings(facts, List.of());
        }
        List<Retold> others = new ArrayList<>();
        Preference preference = new Preference(asOf, Outsizes.implausible(facts, limits));
        for (List<List<Fact>> alike : things.values()) {
            alike.stream().filter(told -> told.size() > 1).forEach(told -> choose(told, preference, others));
        }
        // Identity is enough here, and spares hashing whole records.
        Set<Fact> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        others.forEach(o -> dropped.add(o.other()));
        return dropped.isEmpty()
                ? new Readings(facts, others)
                : new Readings(facts.stream().filter(f -> !dropped.contains(f)).toList(), others);
    }

    /** Whether others may be used on another day: of accounts of a measure, the one that keeps it in force comes before others. */
    boolean dependOnTheDay() {
        return others.stream().anyMatch(o -> o.used() instanceof Measure);
    }

    /** Null for facts that are never readings of one thing. */
    private static Key key(Fact fact) {
        if (fact instanceof Figure figure) {
            return new Key(figure.getClass(), figure.reading());
        }
        if (fact instanceof Stockpile stock) {
            List<Object> of = new ArrayList<>(stock.series());
            of.addAll(Arrays.asList(stock.period(), stock.days() == null, stock.quantity() == null));
            return new Key(Stockpile.class, of);
        }
        return fact instanceof Measure m ? new Key(m.getClass(), List.of(m.actors(), m.targets(), m.minerals())) : null;
    }

    /** What has been told so far of the thing that a fact tells of. */
    private static List<Fact> told(List<List<Fact>> alike, Fact fact) {
        for (List<Fact> told : alike) {
            if (!(fact instanceof Measure measure) || Accounts.ofOne((Measure) told.get(0), measure)) {
                return told;
            }
        }
        List<Fact> told = new ArrayList<>(1);
        alike.add(told);
        return told;
    }

    private static void choose(List<Fact> told, Preference preference, List<Retold> others) {
        Fact used = Collections.min(told, preference);
        for (Fact fact : told) {
            if (fact != used) {
                others.add(new Retold(used, fact));
            }
        }
    }
}
