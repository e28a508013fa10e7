package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Facts as they are held, mineral by mineral, so that of others only what is about the minerals of those that differ is arranged anew. */
final class FactsByMineral {
    private static final Comparator<Fact> BY_ID = Comparator.comparing(Fact::id);

    private final LocalDate asOf;
    private final Outsizes.Limits limits;
    private final Map<Mineral, List<Fact>> facts;
    private final Map<Mineral, FactsAtDate> parts;
    private final FactsAtDate all;
    /** What differs from those that these were made of; empty if these were made of none. */
    private final Set<Object> differing = new HashSet<>();
    /** The facts that hold here or there, and not in both. */
    private final List<Fact> changed = new ArrayList<>();

    /** @param all in the order of their ids */
    FactsByMineral(List<Fact> all, LocalDate asOf, Outsizes.Limits limits) {
        this.asOf = asOf;
        this.limits = limits;
        this.facts = SideBySide.grouped(all, false, FactsAtDate::mineral);
        this.parts = new HashMap<>();
        facts.forEach((mineral, some) -> parts.put(mineral, FactsAtDate.whole(some, asOf, limits)));
        List<Fact> used = joined(part -> part.readings().used());
        used.sort(BY_ID);
        this.all = held(used, new Figures(used));
    }

    private FactsByMineral(FactsByMineral before, FactDifference difference, LocalDate asOf) {
        this.asOf = asOf;
        this.limits = before.limits;
        this.facts = new HashMap<>(before.facts);
        this.parts = new HashMap<>(before.parts);
        Set<Mineral> minerals = difference.minerals();
        if (!minerals.isEmpty()) {
            differing.add(Remembered.Whole.FACTS);
        }
        if (!asOf.equals(before.asOf)) {
            differing.add(Remembered.Whole.DAY);
            parts.forEach((mineral, part) -> {
                if (part.readings().dependOnTheDay()) {
                    minerals.add(mineral);
                }
            });
        }
        for (Mineral mineral : minerals) {
            List<Fact> some = difference.in(mineral, facts.getOrDefault(mineral, List.of()));
            facts.put(mineral, some);
            parts.put(mineral, FactsAtDate.whole(some, asOf, limits));
        }
        List<FactsAtDate> were = minerals.stream().map(before::part).toList();
        List<FactsAtDate> are = minerals.stream().map(this::part).toList();
        List<Fact> used = used(before.all.readings().used(), were, are);
        boolean alike = areInPlace(were, are);
        if (!alike) {
            differing.add(Remembered.Whole.MINERALS);
        }
        this.all = held(
                used,
                alike
                        ? before.all
                                .figures()
                                .with(are.stream().map(FactsAtDate::figures).toList())
                        : new Figures(used));
        tell(were, are);
    }

    /** These with some otherwise, on a day of the same year. */
    FactsByMineral where(FactDifference difference, LocalDate day) {
        return new FactsByMineral(this, difference, day);
    }

    FactsAtDate all() {
        return all;
    }

    Set<Object> differing() {
        return differing;
    }

    List<Fact> changed() {
        return changed;
    }

    private FactsAtDate part(Mineral mineral) {
        FactsAtDate part = parts.get(mineral);
        return part == null ? FactsAtDate.whole(List.of(), asOf, limits) : part;
    }

    private FactsAtDate held(List<Fact> used, Figures figures) {
        return new FactsAtDate(
                new Readings(
                        Collections.unmodifiableList(used),
                        joined(part -> part.readings().others())),
                figures,
                joined(FactsAtDate::trends));
    }

    private <T> List<T> joined(Function<FactsAtDate, List<T>> of) {
        return SideBySide.all(parts.values(), false, of);
    }

    private List<Fact> used(List<Fact> before, List<FactsAtDate> were, List<FactsAtDate> are) {
        Set<Fact> gone = identical(were);
        Set<Fact> come = identical(are);
        Set<Fact> both = Collections.newSetFromMap(new IdentityHashMap<>());
        both.addAll(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        changed.addAll(gone);
        changed.addAll(come);
        if (changed.isEmpty()) {
            return before;
        }
        List<Fact> used = new ArrayList<>(before.size() + come.size());
        for (Fact fact : before) {
            if (!gone.contains(fact)) {
                used.add(fact);
            }
        }
        used.addAll(come);
        used.sort(BY_ID);
        return used;
    }

    /** Whether each of those that hold stands for one that held, about the same, so that minerals are the same, and come in the same order. */
    private static boolean areInPlace(List<FactsAtDate> were, List<FactsAtDate> are) {
        for (int i = 0; i < are.size(); i++) {
            List<Fact> before = were.get(i).readings().used();
            List<Fact> now = are.get(i).readings().used();
            if (before.size() != now.size()) {
                return false;
            }
            for (int j = 0; j < now.size(); j++) {
                if (before.get(j) != now.get(j) && !isInPlace(before.get(j), now.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isInPlace(Fact one, Fact other) {
        return one.id().equals(other.id())
                && one.getClass() == other.getClass()
                && one.minerals().equals(other.minerals())
                && one.tellsOf().equals(other.tellsOf())
                && !(one instanceof Governance);
    }

    private static Set<Fact> identical(List<FactsAtDate> parts) {
        Set<Fact> used = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.forEach(part -> used.addAll(part.readings().used()));
        return used;
    }

    /** What is looked at that differs. */
    private void tell(List<FactsAtDate> were, List<FactsAtDate> are) {
        if (!changed.isEmpty()) {
            differing.add(Remembered.Whole.CURRENT);
        }
        for (Fact fact : changed) {
            addTypes(fact.getClass());
            if (MineralFigures.takes(fact)) {
                differing.addAll(fact.minerals());
            }
        }
        for (int i = 0; i < are.size(); i++) {
            if (!are.get(i).readings().others().equals(were.get(i).readings().others())) {
                differing.add(Remembered.Whole.READINGS);
            }
            if (!are.get(i).trends().equals(were.get(i).trends())) {
                differing.add(Remembered.Whole.TRENDS);
            }
        }
    }

    /** A class, and all that it is an instance of. */
    private void addTypes(Class<?> type) {
        if (differing.add(type)) {
            for (Class<?> each : type.getInterfaces()) {
                addTypes(each);
            }
        }
    }
}
