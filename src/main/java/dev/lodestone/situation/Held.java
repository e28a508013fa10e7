package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The facts that hold at a date, arranged. A series of figures is about one mineral throughout, and so are two accounts of a
 * measure, so that large sets can be gone through mineral by mineral.
 */
record Held(Readings readings, Figures figures, List<Trend> trends) {

    /** The facts of one mineral, or of none or several, and where they stand among all. */
    private record Part(List<Fact> facts, List<Integer> places) {}

    static Held of(FactSet facts, LocalDate asOf) {
        return facts.size() < Situation.LARGE ? whole(facts.all(), asOf) : inParts(facts.all(), asOf);
    }

    static Held inParts(List<Fact> facts, LocalDate asOf) {
        Collection<Part> parts = divided(facts);
        List<Held> held =
                parts.parallelStream().map(part -> whole(part.facts, asOf)).toList();
        List<Fact> used = inOrder(facts.size(), parts, held);
        return new Held(
                new Readings(used, joined(held, part -> part.readings.others())),
                new Figures(held.stream().map(Held::figures).toList(), used.size()),
                joined(held, Held::trends));
    }

    static Held whole(List<Fact> facts, LocalDate asOf) {
        Readings readings = Readings.of(Current.of(facts, asOf));
        return new Held(readings, new Figures(readings.used()), Trends.of(facts, asOf));
    }

    private static Collection<Part> divided(List<Fact> facts) {
        Map<Mineral, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            List<Mineral> minerals = facts.get(i).minerals();
            Part part = parts.computeIfAbsent(
                    minerals.size() == 1 ? minerals.get(0) : null, m -> new Part(new ArrayList<>(), new ArrayList<>()));
            part.facts.add(facts.get(i));
            part.places.add(i);
        }
        return parts.values();
    }

    /** The facts in use, in the order in which they stood before they were divided. */
    private static List<Fact> inOrder(int size, Collection<Part> parts, List<Held> held) {
        Fact[] places = new Fact[size];
        Iterator<Held> each = held.iterator();
        for (Part part : parts) {
            int next = 0;
            for (Fact used : each.next().readings.used()) {
                while (part.facts.get(next) != used) {
                    next++;
                }
                places[part.places.get(next)] = used;
            }
        }
        List<Fact> inOrder = new ArrayList<>(size);
        for (Fact fact : places) {
            if (fact != null) {
                inOrder.add(fact);
            }
        }
        return inOrder;
    }

    private static <T> List<T> joined(List<Held> parts, Function<Held, List<T>> of) {
        return SideBySide.all(parts, false, of);
    }
}
