package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Situations of facts and days that are much alike: of each, only what differs is derived. Several threads may ask. */
public final class Situations {

    /** Days of one year, between two on which somebody joins a union or leaves it. */
    private record Days(int year, long changes) {}

    private final List<LocalDate> changes =
            Economy.accessions().stream().map(Economy.Accession::day).toList();
    private final FactSet facts;
    private final List<Economy> asked;
    private final Map<Days, Rederivation> first = new ConcurrentHashMap<>();

    /** @param facts of which those that are asked about differ little @param asked the economies to advise; empty means all that the facts are about */
    public Situations(FactSet facts, Collection<Economy> asked) {
        this.facts = facts;
        this.asked = List.copyOf(asked);
    }

    private Days days(LocalDate day) {
        return new Days(
                day.getYear(), changes.stream().filter(d -> !d.isAfter(day)).count());
    }

    /** Whether it is told for these economies. */
    public boolean areFor(Collection<Economy> others) {
        return asked.equals(List.copyOf(others));
    }

    /**
     * @param parameters the methods' constants at the date
     * @param wanted whether something of a kind may be looked for
     */
    public Situation of(
            FactSet others, LocalDate asOf, Parameters.Valid parameters, Predicate<Class<? extends Derived>> wanted) {
        if (Rederivation.isTooMuchFor(others)) {
            return Situation.of(others, asOf, asked, parameters, wanted);
        }
        Rederivation.Other other = first.computeIfAbsent(
                        days(asOf), days -> new Rederivation(facts, asOf, asked, parameters))
                .of(others, asOf, parameters, wanted);
        return other == null ? Situation.of(others, asOf, asked, parameters, wanted) : other.situation();
    }
}
