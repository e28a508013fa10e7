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
 * The economies that advice can be given to.
 *
 * @param withFigures those that figures tell of
 * @param named those that take measures, or at which measures aim
 */
record Subjects(Set<Economy> withFigures, Set<Economy> named) {

    static Subjects in(FactSet facts) {
        return new Subjects(all(facts, (fact, into) -> into.addAll(fact.tellsOf())), all(facts, (fact, into) -> {
            if (fact instanceof Measure m) {
                into.addAll(m.actors());
                into.addAll(m.targets());
            }
        }));
    }

    /**
     * Who hears of what an economy plans, has agreed or decides: itself, and the members of a union that are advised where it is not.
     *
     * @param advised those that advice is for by name
     */
    static List<Economy> whoHear(Economy by, Set<Economy> subjects, Set<Economy> advised, LocalDate asOf) {
        return subjects.stream()
                .filter(s -> s.equals(by) || !advised.contains(by) && advised.contains(s) && by.covers(s, asOf))
                .toList();
    }

    /** @param of adds those of a fact */
    private static Set<Economy> all(FactSet facts, BiConsumer<Fact, Set<Economy>> of) {
        return new HashSet<>(SideBySide.<Fact, Economy>inParts(facts.all(), facts.size() >= Situation.LARGE, part -> {
            Set<Economy> economies = new HashSet<>();
            part.forEach(fact -> of.accept(fact, economies));
            return economies;
        }));
    }

    /** All that the facts are about. */
    Set<Economy> all() {
        Set<Economy> all = new TreeSet<>(withFigures);
        all.addAll(named);
        return single(all);
    }

    /**
     * Those asked for. A member without figures of its own is advised on those of its union: what holds for the EU's imports
     * holds for Germany's as far as the facts go.
     *
     * @param asked the economies asked for; empty means all that the facts are about
     */
    Set<Economy> of(Collection<Economy> asked, LocalDate asOf) {
        if (asked.isEmpty()) {
            return all();
        }
        Set<Economy> subjects = new TreeSet<>();
        for (Economy economy : asked) {
            List<Economy> unions = withFigures.stream()
                    .filter(e -> !e.equals(economy) && !e.equals(Economy.WORLD) && e.covers(economy, asOf))
                    .toList();
            subjects.addAll(unions);
            if (withFigures.contains(economy) || named.contains(economy) || unions.isEmpty()) {
                subjects.add(economy);
            }
        }
        return single(subjects);
    }

    /** Those of the subjects that were asked for; of one that is none its unions, which stand for it. */
    static Set<Economy> readers(Collection<Economy> asked, Set<Economy> subjects, LocalDate asOf) {
        Set<Economy> readers = new TreeSet<>();
        for (Economy economy : asked) {
            subjects.stream()
                    .filter(s -> subjects.contains(economy) ? s.equals(economy) : s.covers(economy, asOf))
                    .forEach(readers::add);
        }
        return readers;
    }

    /** Nobody advises the world, or "other countries". */
    private static Set<Economy> single(Set<Economy> economies) {
        economies.remove(Economy.WORLD);
        economies.remove(Economy.OTHER);
        return economies;
    }
}
