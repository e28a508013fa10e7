package dev.lodestone.table;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.intake.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds rows that give another figure for the same thing, years and source than a row before. */
final class TwoFigures {
    /** Figures that are held, of larger tables the first: a million would fill the memory. */
    private static final int MOST = 100_000;

    private final Map<List<Object>, Told> told = new HashMap<>();

    private record Told(Estimate figure, String place) {}

    /** What is wrong with a fact; null if nothing is. */
    Problem of(Fact fact, String place) {
        if (!(fact instanceof Figure figure) || figure.figure() == null || told.size() >= MOST) {
            return null;
        }
        List<Object> key = Arrays.asList(
                fact.getClass(),
                figure.reading(),
                figure.period(),
                fact.source(),
                fact.publishedOn(),
                fact.confidence());
        Told before = told.putIfAbsent(key, new Told(figure.figure(), place));
        if (before == null || before.figure.equals(figure.figure())) {
            return null;
        }
        return new Problem(
                place,
                "it says '" + figure.figure() + "' where a row before says '" + before.figure + "' of the same (at '"
                        + before.place + "')",
                "correct one of them, or tell them apart by form, stage or period");
    }
}
