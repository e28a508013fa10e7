package dev.lodestone.inquiry;

import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Request;
import dev.lodestone.trial.RuleReach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves assumed facts, one thing after the other, as long as a rule's condition gets further by it: a hill climb. */
final class HillClimb {
    private static final int MET = Integer.MAX_VALUE;

    private final Request request;
    private final RuleReach reach;
    private final Budget.Spending spending;
    /** Two changes are the same whichever comes first, and one is often taken back by the next. */
    private final Map<List<Assumed>, Integer> heights = new HashMap<>();

    HillClimb(Request request, RuleReach reach, Budget.Spending spending) {
        this.spending = spending;
        this.request = request;
        this.reach = reach;
    }

    /** Changes one thing at a time as long as the condition gets further by it, then two at once; null if it is not met. */
    List<Assumed> from(List<Assumed> start, Circumstances circumstances, int pairs) {
        List<Assumed> at = start;
        int height = height(at);
        while (height != MET && !spending.isCut()) {
            List<Assumed> better = null;
            for (List<Assumed> next : neighbours(at, circumstances)) {
                int there = height(next);
                if (there > height) {
                    better = next;
                    height = there;
                    break;
                }
            }
            if (better == null) {
                int tried = 0;
                search:
                for (List<Assumed> next : neighbours(at, circumstances)) {
                    for (List<Assumed> further : neighbours(next, circumstances)) {
                        if (tried++ >= pairs) {
                            break search;
                        }
                        int there = height(further);
                        if (there > height) {
                            better = further;
                            height = there;
                            break search;
                        }
                    }
                }
            }
            if (better == null) {
                return null;
            }
            at = better;
        }
        return height == MET ? at : null;
    }

    private List<List<Assumed>> neighbours(List<Assumed> at, Circumstances circumstances) {
        List<List<Assumed>> all = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            int place = i;
            List<String> ids = at.stream()
                    .filter(a -> a != at.get(place))
                    .map(a -> (String) a.values().get(0))
                    .toList();
            for (Assumed other : at.get(i).otherwise(new Choices(circumstances, ids))) {
                List<Assumed> next = new ArrayList<>(at);
                next.set(i, other);
                all.add(next);
            }
        }
        return all;
    }

    /** How far the condition gets by the assumed facts; -1 where such facts cannot be. */
    private int height(List<Assumed> assumed) {
        return heights.computeIfAbsent(assumed, this::reachedBy);
    }

    private int reachedBy(List<Assumed> assumed) {
        List<Fact> facts = new ArrayList<>(request.facts().all());
        for (Assumed a : assumed) {
            if (a.fact() == null) {
                return -1;
            }
            if (a.old() != null) {
                facts.remove(a.old());
            }
            facts.add(a.fact());
        }
        return reached(facts);
    }

    private int reached(List<Fact> facts) {
        if (!spending.mayAsk()) {
            return -1;
        }
        try {
            RuleReach.Reached reached = reach.of(new FactSet(facts), request.asOf());
            return reached.met() ? MET : reached.steps();
        } catch (IllegalArgumentException | RuleFailed e) {
            return -1;
        }
    }

    /** Where one figure of one fact is otherwise, the least that suffices. */
    List<Assumed> smallest(List<Assumed> met) {
        List<Assumed> changed =
                met.stream().filter(a -> !a.fact().equals(a.old())).toList();
        if (changed.size() != 1) {
            return changed;
        }
        Assumed one = changed.get(0);
        for (Lever lever : Lever.of(one.old(), request.asOf())) {
            // Null where the change is that it is not known.
            Object value = one.type().field(lever.field()).of(one.fact());
            if (lever.kind() == Lever.Kind.FIGURE
                    && value instanceof Estimate e
                    && e.isExact()
                    && !e.equals(one.type().field(lever.field()).of(one.old()))) {
                long from = lever.now();
                long to = Math.round(e.low() / lever.step());
                while (Math.abs(to - from) > 1) {
                    long middle = from + (to - from) / 2;
                    Assumed between = moved(one, lever, middle);
                    if (between != null && height(List.of(between)) == MET) {
                        to = middle;
                    } else {
                        from = middle;
                    }
                }
                Assumed least = moved(one, lever, to);
                return least != null && height(List.of(least)) == MET ? List.of(least) : changed;
            }
        }
        return changed;
    }

    private Assumed moved(Assumed one, Lever lever, long steps) {
        Lever.Setting setting = lever.at(steps, new Lever.Setting(request.facts(), null));
        Fact fact = setting == null ? null : setting.facts().get(one.old().id());
        return fact == null ? null : new Assumed(one.type(), List.of(), fact, one.old());
    }
}
