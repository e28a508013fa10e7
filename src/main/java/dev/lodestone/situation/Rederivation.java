package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The situation of some facts on a day, and of others that differ from them by a few, and on other days that are like it: what looks at nothing
 * that differs is taken over. Several threads may ask.
 */
public final class Rederivation {
    private final FactSet facts;
    private final LocalDate asOf;
    private final Parameters.Valid parameters;
    private final Derivation.Given given;
    private final FactsByMineral held;
    private final Remembered remembered = new Remembered();
    private final Derivation derivation;

    /**
     * A situation, and what differs in it from the first one.
     *
     * @param changed the facts that hold in one of the two alone
     * @param before what follows, by parts, in the first one
     * @param now what follows here
     */
    public record Other(
            Situation situation,
            List<Fact> changed,
            List<List<? extends Derived>> before,
            List<List<? extends Derived>> now) {

        /** Facts that hold and what follows from them: what is in one of the two alone, and what was not looked at so closely. */
        public List<Object> differing() {
            List<Object> differing = new ArrayList<>(changed);
            for (int i = 0; i < now.size(); i++) {
                if (now.get(i) != before.get(i)) {
                    compare(before.get(i), now.get(i), differing);
                }
            }
            return differing;
        }
    }

    /**
     * @param asked the economies to advise; empty means all that the facts are about
     * @param parameters the methods' constants at the date
     */
    public Rederivation(FactSet facts, LocalDate asOf, Collection<Economy> asked, Parameters.Valid parameters) {
        this.facts = facts;
        this.asOf = asOf;
        this.parameters = parameters;
        this.held = new FactsByMineral(facts.all(), asOf, Outsizes.Limits.of(parameters));
        this.given = Derivation.Given.of(facts, held.all(), asOf, asked, parameters);
        this.derivation = new Derivation(given, remembered);
    }

    /** Whether so many facts are better derived on all processors, each time anew. */
    public static boolean isTooMuchFor(FactSet facts) {
        return facts.size() >= Situation.LARGE;
    }

    /** @param wanted whether something of a kind may be looked for */
    public Situation situation(Predicate<Class<? extends Derived>> wanted) {
        return derivation.situation(SideBySide.all(parts(wanted), false, part -> part));
    }

    private synchronized List<List<? extends Derived>> parts(Predicate<Class<? extends Derived>> wanted) {
        return derivation.parts(wanted);
    }

    /**
     * The situation of other facts, on a day on which the same are members of unions.
     *
     * @return null where all is to be derived anew: the facts are about other economies, or the day is of another year
     */
    public Other of(FactSet others, LocalDate day, Parameters.Valid then, Predicate<Class<? extends Derived>> wanted) {
        FactDifference difference = FactDifference.between(facts, others);
        if (day.getYear() != asOf.getYear()
                || !(difference.isOfTheSameEconomies() || Subjects.in(others).equals(given.about()))
                || !Outsizes.Limits.of(then).equals(Outsizes.Limits.of(parameters))) {
            return null;
        }
        List<List<? extends Derived>> before = parts(wanted);
        FactsByMineral heldOthers = held.where(difference, day);
        Set<Object> differing = heldOthers.differing();
        if (!Situation.PARAMETERS.stream().allMatch(p -> then.number(p) == parameters.number(p))) {
            differing.add(Remembered.Whole.PARAMETERS);
        }
        Derivation again = new Derivation(given.with(others, heldOthers.all(), day, then), remembered.where(differing));
        List<List<? extends Derived>> now = again.parts(wanted);
        return new Other(again.situation(SideBySide.all(now, false, part -> part)), heldOthers.changed(), before, now);
    }

    /** Of lists of one length what stands in one place, of others all between what they begin and end with alike. */
    private static void compare(List<?> before, List<?> now, List<Object> differing) {
        int end = Math.min(before.size(), now.size());
        int first = 0;
        while (first < end && before.get(first).equals(now.get(first))) {
            first++;
        }
        int last = 0;
        while (last < end - first && before.get(before.size() - 1 - last).equals(now.get(now.size() - 1 - last))) {
            last++;
        }
        boolean inPlace = before.size() == now.size();
        for (int i = first; i < before.size() - last; i++) {
            if (!inPlace || !before.get(i).equals(now.get(i))) {
                differing.add(before.get(i));
            }
        }
        for (int i = first; i < now.size() - last; i++) {
            if (!inPlace || !now.get(i).equals(before.get(i))) {
                differing.add(now.get(i));
            }
        }
    }
}
