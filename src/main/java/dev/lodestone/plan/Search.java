package dev.lodestone.plan;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Looks for packages; each is assessed as a whole before it is given, and what does not hold then is not claimed again. */
final class Search {
    /** How often a package is chosen anew where a claim did not hold. */
    private static final int TRIES = 25;

    private final World world;
    private final Budget.Spending spending;
    private final LocalDate on;
    private final double budget;
    private final List<FlagKey> chosen;
    private final List<Candidate> candidates;
    private final Chooser chooser;
    private boolean cut;

    /**
     * @param chosen flags of the day that are to be cleared
     * @param candidates that work in time
     */
    Search(World world, Budget.Spending spending, List<FlagKey> chosen, List<Candidate> candidates, Wanted wanted) {
        this.world = world;
        this.spending = spending;
        this.on = wanted.on();
        this.budget = wanted.most();
        this.chosen = chosen;
        this.candidates = candidates;
        this.chooser = new Chooser(candidates, apart(world, candidates));
        for (int i = 0; i < candidates.size(); i++) {
            for (FlagKey key : candidates.get(i).clears()) {
                if (chosen.contains(key)) {
                    chooser.claim(chosen.indexOf(key), Set.of(i));
                }
            }
        }
        joint();
    }

    /** A package with what it was found to clear. */
    record Found(Set<Integer> measures, Map<FlagKey, RiskFlag> with, Set<FlagKey> clears) {}

    /** Whether the budget of work ended the search. */
    boolean isCut() {
        return cut || chooser.isCut();
    }

    private static List<Set<Integer>> apart(World world, List<Candidate> candidates) {
        List<Set<Integer>> apart = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                if (!canBeBoth(world, candidates.get(i), candidates.get(j))) {
                    apart.add(new TreeSet<>(Set.of(i, j)));
                }
            }
        }
        return apart;
    }

    private static boolean canBeBoth(World world, Candidate one, Candidate other) {
        boolean opposed = conflicts(one, other) || conflicts(other, one);
        boolean shared = one.change().once().stream()
                .anyMatch(a -> other.change().once().stream().anyMatch(b -> a.id().equals(b.id())));
        return !opposed && (!shared || world.agree(one.change(), other.change()));
    }

    private static boolean conflicts(Candidate one, Candidate other) {
        List<String> conflicts = one.response().particulars().conflictsWith();
        return conflicts != null && conflicts.contains(other.response().id());
    }

    /** What measures clear only together: found in all of them at once, then narrowed down to those that it takes. */
    private void joint() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            int next = i;
            if (all.stream().allMatch(j -> canBeBoth(world, candidates.get(j), candidates.get(next)))) {
                all.add(i);
            }
        }
        if (all.size() < 2) {
            return;
        }
        Set<FlagKey> known = new LinkedHashSet<>();
        candidates.forEach(c -> known.addAll(c.clears()));
        for (FlagKey key : cleared(all).orElse(Set.of())) {
            if (!known.contains(key)) {
                narrowed(all, key).ifPresent(by -> chooser.claim(chosen.indexOf(key), by));
            }
        }
    }

    private Optional<Set<Integer>> narrowed(Set<Integer> all, FlagKey key) {
        Set<Integer> needed = new TreeSet<>(all);
        for (int i : all) {
            Set<Integer> fewer = new TreeSet<>(needed);
            fewer.remove(i);
            Optional<Set<FlagKey>> cleared = cleared(fewer);
            if (cleared.isEmpty()) {
                return Optional.empty();
            }
            if (cleared.get().contains(key)) {
                needed.remove(i);
            }
        }
        return Optional.of(needed);
    }

    /** The chosen flags that are gone with some measures; empty if nothing more may be asked. */
    private Optional<Set<FlagKey>> cleared(Set<Integer> measures) {
        return found(measures).map(Found::clears);
    }

    private Optional<Found> found(Set<Integer> measures) {
        var changes = measures.stream().map(i -> candidates.get(i).change()).toList();
        if (!world.knows(on, changes) && !spending.mayAsk()) {
            cut = true;
            return Optional.empty();
        }
        return world.flags(on, changes).map(with -> {
            Set<FlagKey> gone = new LinkedHashSet<>(chosen);
            gone.removeAll(with.keySet());
            return new Found(measures, with, gone);
        });
    }

    /** Chooses until what is chosen holds as a whole; empty if there is nothing, or the budget is used up. */
    private Optional<Found> held(Supplier<Optional<Set<Integer>>> choice) {
        for (int n = 0; n < TRIES; n++) {
            Set<Integer> measures = choice.get().orElse(null);
            Found found = measures == null ? null : found(measures).orElse(null);
            if (found == null) {
                return Optional.empty();
            }
            boolean holds = true;
            for (int flag : chooser.claimed(measures)) {
                if (!found.clears.contains(chosen.get(flag))) {
                    chooser.deny(flag, measures);
                    holds = false;
                }
            }
            if (holds) {
                return Optional.of(found);
            }
        }
        cut = true;
        return Optional.empty();
    }

    /** How many can be cleared. */
    int most(LocalDate latest) {
        return held(() -> Optional.of(chooser.most(budget, latest)))
                .map(f -> f.clears.size())
                .orElse(0);
    }

    /** The cheapest that clears so many, with no measure that adds nothing. */
    Optional<Found> cheapest(int least, LocalDate latest) {
        return held(() -> chooser.cheapest(least, budget, latest)).filter(f -> f.clears.size() >= least);
    }

    /** The cheapest of those that clear so many earliest. */
    Optional<Found> fastest(int least, LocalDate latest) {
        return candidates.stream()
                .map(Candidate::works)
                .filter(d -> !d.isAfter(latest))
                .distinct()
                .sorted()
                .map(d -> cheapest(least, d))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of those that clear so many the one that leaves least of all else. */
    Optional<Found> fullest(int least, LocalDate latest) {
        List<Integer> worth = candidates.stream()
                .map(c -> c.clears().size() - c.raises().size())
                .toList();
        return held(() -> chooser.worthiest(least, budget, latest, worth)).filter(f -> f.clears.size() >= least);
    }

    double price(Set<Integer> measures) {
        return measures.stream().mapToDouble(i -> candidates.get(i).price()).sum();
    }

    List<Candidate> candidates(Found found) {
        return found.measures.stream().map(candidates::get).toList();
    }
}
