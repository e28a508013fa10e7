package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The facts that hold at a date, arranged. A series of figures is about one mineral throughout, and so are two accounts of a
 * measure, so that large sets can be gone through mineral by mineral.
 */
record Held(Readings readings, Figures figures, List<Trend> trends) {

    static Held of(FactSet facts, LocalDate asOf) {
        return facts.size() < Situation.LARGE ? whole(facts.all(), asOf) : inParts(facts.all(), asOf);
    }

    static Held inParts(List<Fact> facts, LocalDate asOf) {
        List<Integer> places = IntStream.range(0, facts.size()).boxed().toList();
        List<List<Integer>> parts = List.copyOf(SideBySide.grouped(places, true, place -> mineral(facts.get(place)))
                .values());
        List<Held> held = SideBySide.each(
                parts, part -> whole(part.stream().map(facts::get).toList(), asOf));
        List<Fact> used = inOrder(facts, parts, held);
        return new Held(
                new Readings(used, joined(held, part -> part.readings.others())),
                new Figures(held.stream().map(Held::figures).toList(), used.size()),
                joined(held, Held::trends));
    }

    static Held whole(List<Fact> facts, LocalDate asOf) {
        Readings readings = Readings.of(Current.of(facts, asOf));
        return new Held(readings, new Figures(readings.used()), Trends.of(facts, asOf));
    }

    /** The one mineral that a fact is about; null if it is about none or several. */
    private static Mineral mineral(Fact fact) {
        List<Mineral> minerals = fact.minerals();
        return minerals.size() == 1 ? minerals.get(0) : null;
    }

    /**
     * The facts in use, in the order in which they stood before they were divided.
     *
     * @param parts the places of each part's facts among all
     */
    private static List<Fact> inOrder(List<Fact> facts, List<List<Integer>> parts, List<Held> held) {
        Fact[] used = new Fact[facts.size()];
        for (int i = 0; i < parts.size(); i++) {
            Iterator<Integer> places = parts.get(i).iterator();
            for (Fact fact : held.get(i).readings.used()) {
                int place = places.next();
                while (facts.get(place) != fact) {
                    place = places.next();
                }
                used[place] = fact;
            }
        }
        return Arrays.stream(used).filter(Objects::nonNull).toList();
    }

    private static <T> List<T> joined(List<Held> parts, Function<Held, List<T>> of) {
        return SideBySide.all(parts, false, of);
    }
}
