package dev.lodestone.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Chooses measures over what the engine found that they clear. What is chosen has to be assessed as a whole; where a claim does not hold
 * then, {@link #deny} takes it out, and it is chosen anew.
 *
 * <p>Measures and flags are counted from 0 in the order given.
 */
final class Chooser {
    private static final double MILLION = 1e6;
    /** Between packages of one price the one with fewer measures is chosen, then the one whose measures come first. */
    private static final double EACH = 1e-4;

    private static final double PLACE = 1e-6;

    private final List<Candidate> candidates;
    private final List<Set<Integer>> apart;
    private final Map<Integer, List<Set<Integer>>> claims = new LinkedHashMap<>();
    private final Map<Integer, List<Set<Integer>>> denied = new LinkedHashMap<>();
    private boolean cut;

    /** @param apart pairs of measures that cannot be done both */
    Chooser(List<Candidate> candidates, List<Set<Integer>> apart) {
        this.candidates = candidates;
        this.apart = apart;
    }

    /** Some measures, taken together, clear a flag. */
    void claim(int flag, Set<Integer> by) {
        claims.computeIfAbsent(flag, f -> new ArrayList<>()).add(by);
    }

    /** Exactly these measures do not clear a flag after all. */
    void deny(int flag, Set<Integer> chosen) {
        denied.computeIfAbsent(flag, f -> new ArrayList<>()).add(chosen);
    }

    /** Whether there were too many packages to look at all of them. */
    boolean isCut() {
        return cut;
    }

    /** Which flags are claimed to be cleared by some measures. */
    Set<Integer> claimed(Set<Integer> chosen) {
        Set<Integer> cleared = new TreeSet<>();
        claims.forEach((flag, groups) -> {
            if (groups.stream().anyMatch(chosen::containsAll)
                    && !denied.getOrDefault(flag, List.of()).contains(chosen)) {
                cleared.add(flag);
            }
        });
        return cleared;
    }

    /** The measures that clear most within the limits. */
    Set<Integer> most(double budget, LocalDate latest) {
        return best(budget, latest, 0, 1, i -> -PLACE).orElse(Set.of());
    }

    /** The cheapest that clear at least so many; empty if none do. */
    Optional<Set<Integer>> cheapest(int least, double budget, LocalDate latest) {
        return best(budget, latest, least, 0, i -> -candidates.get(i).price() / MILLION - EACH - PLACE * i);
    }

    /** Of those that clear at least so many the ones that are worth most; empty if none do. */
    Optional<Set<Integer>> worthiest(int least, double budget, LocalDate latest, List<Integer> worth) {
        return best(budget, latest, least, 0, i -> worth.get(i) - EACH - PLACE * i);
    }

    private Optional<Set<Integer>> best(
            double budget, LocalDate latest, int least, double eachFlag, ToDoubleFunction<Integer> value) {
        List<Branching.Measure> measures = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!candidates.get(i).works().isAfter(latest)) {
                measures.add(
                        new Branching.Measure(i, candidates.get(i).price(), value.applyAsDouble(i), clears(i), not(i)));
            }
        }
        Branching branching = new Branching(measures, budget, least, eachFlag, this::claimed);
        Optional<Set<Integer>> best = branching.best();
        cut |= branching.isCut();
        return best;
    }

    private Set<Integer> clears(int measure) {
        Set<Integer> flags = new HashSet<>();
        claims.forEach((flag, groups) -> {
            if (groups.stream().anyMatch(g -> g.contains(measure))) {
                flags.add(flag);
            }
        });
        return flags;
    }

    private Set<Integer> not(int measure) {
        Set<Integer> not = new HashSet<>();
        apart.stream().filter(pair -> pair.contains(measure)).forEach(not::addAll);
        not.remove(measure);
        return not;
    }
}
