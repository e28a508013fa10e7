package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that tell one thing twice, so that no figure is counted twice and no measure applied twice. Of two figures the one with
 * the first id is used; of two accounts of a measure the one that says more, and of equal ones the one with the first id.
 *
 * @param used all facts but those that another is used for
 * @param others what is not used, each with what is used for it
 */
record Readings(List<Fact> used, List<Retold> others) {

    record Retold(Fact used, Fact other) {}

    /** @param facts in the order of their ids */
    static Readings of(List<Fact> facts) {
        Map<List<Object>, List<Fact>> things = new HashMap<>();
        List<Retold> others = new ArrayList<>();
        Set<Fact> dropped = new HashSet<>();
        for (Fact fact : facts) {
            List<Object> key = key(fact);
            if (key == null) {
                continue;
            }
            List<Fact> told = things.computeIfAbsent(key, k -> new ArrayList<>(1));
            int place = place(told, fact);
            if (place < 0) {
                told.add(fact);
            } else if (saysMore(fact, told.get(place))) {
                others.add(new Retold(fact, told.get(place)));
                dropped.add(told.set(place, fact));
            } else {
                others.add(new Retold(told.get(place), fact));
                dropped.add(fact);
            }
        }
        return dropped.isEmpty()
                ? new Readings(facts, others)
                : new Readings(facts.stream().filter(f -> !dropped.contains(f)).toList(), others);
    }

    /** What two facts must agree in to be compared at all; null for facts that are never readings of one thing. */
    private static List<Object> key(Fact fact) {
        if (fact instanceof Figure figure) {
            List<Object> key = new ArrayList<>(figure.reading());
            key.add(figure.getClass());
            return key;
        }
        return fact instanceof Measure m ? List.of(m.getClass(), m.actors(), m.targets(), m.minerals()) : null;
    }

    private static int place(List<Fact> told, Fact fact) {
        for (int i = 0; i < told.size(); i++) {
            if (!(fact instanceof Measure measure) || Accounts.ofOne((Measure) told.get(i), measure)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean saysMore(Fact fact, Fact than) {
        return fact instanceof Measure && Accounts.saidBy(fact) > Accounts.saidBy(than);
    }
}
