package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The facts that hold at a date, arranged. A series of figures is about one mineral throughout, and so are two accounts of a
 * measure, so that large sets can be gone through mineral by mineral.
 */
record FactsAtDate(Readings readings, Figures figures, List<Trend> trends) {

    static FactsAtDate of(FactSet facts, LocalDate asOf, Outsizes.Limits limits) {
        return facts.size() < Situation.LARGE ? whole(facts.all(), asOf, limits) : inParts(facts.all(), asOf, limits);
    }

    static FactsAtDate inParts(List<Fact> facts, LocalDate asOf, Outsizes.Limits limits) {
        List<Integer> places = IntStream.range(0, facts.size()).boxed().toList();
        List<List<Integer>> parts = List.copyOf(SideBySide.grouped(places, true, place -> mineral(facts.get(place)))
                .values());
        Fact[] inOrder = new Fact[facts.size()];
        List<FactsAtDate> held = SideBySide.each(parts, part -> {
            FactsAtDate of = whole(part.stream().map(facts::get).toList(), asOf, limits);
            place(of.readings.used(), part, facts, inOrder);
            return of;
        });
        List<Fact> used = present(inOrder);
        return new FactsAtDate(
                new Readings(used, joined(held, part -> part.readings.others())),
                new Figures(held.stream().map(FactsAtDate::figures).toList(), used.size()),
                joined(held, FactsAtDate::trends));
    }

    static FactsAtDate whole(List<Fact> facts, LocalDate asOf, Outsizes.Limits limits) {
        Readings readings = Readings.of(Current.of(facts, asOf), asOf, limits);
        return new FactsAtDate(readings, new Figures(readings.used()), Trends.of(facts, asOf));
    }

    /** The one mineral that a fact is about; null if it is about none or several. */
    static Mineral mineral(Fact fact) {
        List<Mineral> minerals = fact.minerals();
        return minerals.size() == 1 ? minerals.get(0) : null;
    }

    /**
     * Puts the facts of a part that are in use where they stood before all were divided.
     *
     * @param part the places of its facts among all
     */
    private static void place(List<Fact> used, List<Integer> part, List<Fact> all, Fact[] into) {
        Iterator<Integer> places = part.iterator();
        for (Fact fact : used) {
            int place = places.next();
            while (all.get(place) != fact) {
                place = places.next();
            }
            into[place] = fact;
        }
    }

    /** Those that are there. */
    private static List<Fact> present(Fact[] facts) {
        List<Fact> present = new ArrayList<>(facts.length);
        for (Fact fact : facts) {
            if (fact != null) {
                present.add(fact);
            }
        }
        return Collections.unmodifiableList(present);
    }

    private static <T> List<T> joined(List<FactsAtDate> parts, Function<FactsAtDate, List<T>> of) {
        return SideBySide.all(parts, false, of);
    }
}
