package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The economies that advice is given to.
 *
 * <p>A member asked for without figures of its own is advised on those of its union: what holds for the EU's imports holds for
 * Germany's as far as the facts go.
 */
final class Subjects {
    private Subjects() {}

    /** @param asked the economies asked for; empty means all that the facts are about */
    static Set<Economy> of(FactSet facts, Collection<Economy> asked, LocalDate asOf) {
        Set<Economy> withFigures = all(facts, (fact, into) -> into.addAll(fact.tellsOf()));
        Set<Economy> named = all(facts, (fact, into) -> {
            if (fact instanceof Measure m) {
                into.addAll(m.actors());
                into.addAll(m.targets());
            }
        });
        named.removeAll(List.of(Economy.WORLD, Economy.OTHER));
        Set<Economy> subjects = new TreeSet<>();
        if (asked.isEmpty()) {
            subjects.addAll(withFigures);
            subjects.addAll(named);
        }
        for (Economy economy : asked) {
            List<Economy> unions = withFigures.stream()
                    .filter(e -> !e.equals(economy) && e.covers(economy, asOf))
                    .toList();
            subjects.addAll(unions);
            if (withFigures.contains(economy) || named.contains(economy) || unions.isEmpty()) {
                subjects.add(economy);
            }
        }
        subjects.removeAll(List.of(Economy.WORLD, Economy.OTHER));
        return subjects;
    }

    /** @param of adds those of a fact */
    private static Set<Economy> all(FactSet facts, BiConsumer<Fact, Set<Economy>> of) {
        return new HashSet<>(SideBySide.<Fact, Economy>inParts(facts.all(), facts.size() >= Situation.LARGE, part -> {
            Set<Economy> economies = new HashSet<>();
            part.forEach(fact -> of.accept(fact, economies));
            return economies;
        }));
    }
}
