package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import dev.lodestone.report.Json;
import dev.lodestone.situation.Derived;
import dev.lodestone.trial.RuleReach;
import dev.lodestone.trial.RuleTrials;
import dev.lodestone.trial.Trial;
import dev.lodestone.wording.ConditionCard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds a change of the facts that meets the condition which fails, by trying changes on the engine: a figure of what comes
 * nearest, facts that go, facts that are added. It is written as a variant, so that it can be compared with the base.
 */
final class Remedies {
    private static final int PAIRS = 200;
    private static final int FRAMES = 6;

    private final Request request;
    private final RuleReach reach;
    private final HillClimb climb;
    private final Budget.Spending spending;
    private final List<ConditionCard> conditions;
    private final int failing;
    private final Economy economy;
    private final Mineral mineral;

    Remedies(
            Advisor advisor,
            Request request,
            String rule,
            int failing,
            Economy economy,
            Mineral mineral,
            Budget.Spending spending) {
        this.spending = spending;
        this.request = request;
        this.reach = new RuleTrials(advisor).reach(request.asked(), rule, failing, economy, mineral);
        this.climb = new HillClimb(request, reach, spending);
        this.conditions = advisor.rules().rule(rule).conditions();
        this.failing = failing;
        this.economy = economy;
        this.mineral = mineral;
    }

    /** A variant after which the condition is met; null if none was found. */
    ObjectNode find(List<Trial.Near> nearest) {
        RuleReach.Reached before = reach.of(request.facts(), request.asOf());
        if (conditions.get(failing).kind() == ConditionCard.Kind.THERE_IS_NO) {
            ObjectNode removal = removal(before);
            if (removal != null) {
                return removal;
            }
        }
        List<Circumstances> possible = possible(before);
        // One thing at a time everywhere, before two at once anywhere.
        for (int pairs : new int[] {0, PAIRS}) {
            ObjectNode found = possible.isEmpty() ? null : find(nearest, before, possible, pairs);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private ObjectNode find(
            List<Trial.Near> nearest, RuleReach.Reached before, List<Circumstances> possible, int pairs) {
        for (Trial.Near near : nearest) {
            List<Assumed> start = Stream.concat(
                            Derived.factsBehind(near.what()).stream(),
                            before.matched().stream().flatMap(m -> Derived.factsBehind(m).stream()))
                    .distinct()
                    .limit(6)
                    .map(Assumed::instead)
                    .toList();
            List<Assumed> met = start.isEmpty() ? null : climb.from(start, possible.get(0), pairs / 4);
            if (met != null) {
                return variant(climb.smallest(met));
            }
        }
        for (List<Origins.Start> types : additions()) {
            for (Circumstances circumstances : possible) {
                List<Assumed> met = climb.from(start(types, circumstances), circumstances, pairs);
                if (met != null) {
                    return variant(met);
                }
            }
        }
        return null;
    }

    private List<Circumstances> possible(RuleReach.Reached before) {
        List<Economy> own = economy != null
                ? List.of(economy)
                : request.asked().isEmpty() ? Economy.someReaders() : request.asked();
        Set<Mineral> minerals = new LinkedHashSet<>();
        if (mineral != null) {
            minerals.add(mineral);
        } else {
            request.facts().all().forEach(f -> minerals.addAll(f.minerals()));
            List<Mineral> some = minerals.stream().limit(1).toList();
            minerals.clear();
            minerals.addAll(some);
            // One that the facts say nothing about yet, strategic in the EU's sense, and one that is not.
            Mineral.all().stream()
                    .filter(Mineral::isStrategic)
                    .filter(m -> !some.contains(m))
                    .filter(m -> request.facts().all().stream()
                            .noneMatch(f -> f.minerals().contains(m)))
                    .limit(1)
                    .forEach(minerals::add);
            Mineral.all().stream()
                    .filter(m -> m.crma() == Mineral.Crma.CRITICAL)
                    .limit(1)
                    .forEach(minerals::add);
        }
        boolean absence = conditions.get(failing).kind() == ConditionCard.Kind.THERE_IS_NO;
        // Where something should not be there, it may be easier for another mineral than for the one named so far.
        List<Map<String, Object>> matches = absence ? List.of() : before.values();
        return Circumstances.of(request.asOf(), own.stream().limit(2).toList(), List.copyOf(minerals), matches).stream()
                .limit(FRAMES)
                .toList();
    }

    /** Sets of fact types to add: for the condition that fails; if that does not do, together with those before it. */
    private List<List<Origins.Start>> additions() {
        Set<List<Origins.Start>> sets = new LinkedHashSet<>();
        ConditionCard condition = conditions.get(failing);
        List<List<Origins.Start>> own =
                condition.kind() == ConditionCard.Kind.THERE_IS_NO ? List.of(List.of()) : Origins.of(condition.type());
        sets.addAll(own);
        own.stream().flatMap(List::stream).forEach(t -> sets.add(List.of(t)));
        for (int i = failing - 1; i >= 0; i--) {
            if (conditions.get(i).kind() != ConditionCard.Kind.THERE_IS_NO) {
                for (List<Origins.Start> more : Origins.of(conditions.get(i).type())) {
                    own.forEach(o -> {
                        List<Origins.Start> both = new ArrayList<>(more);
                        both.addAll(o);
                        sets.add(both);
                    });
                }
            }
        }
        sets.remove(List.<Origins.Start>of());
        return List.copyOf(sets);
    }

    private List<Assumed> start(List<Origins.Start> types, Circumstances circumstances) {
        List<Assumed> start = new ArrayList<>();
        int number = 1;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            while (request.facts().get("assumed-" + number) != null) {
                number++;
            }
            ids.add("assumed-" + number++);
        }
        for (int i = 0; i < types.size(); i++) {
            Assumed one = Assumed.added(
                    types.get(i), Integer.parseInt(ids.get(i).substring(8)), new Choices(circumstances, ids));
            start.add(one);
        }
        return start;
    }

    /** Without everything that is there and should not be. */
    private ObjectNode removal(RuleReach.Reached before) {
        Set<String> gone = new TreeSet<>();
        RuleReach.Reached now = before;
        for (int round = 0; round < 6 && !now.met() && spending.mayAsk(); round++) {
            int size = gone.size();
            // What stands in the way of one case at a time: the others may stay.
            for (Object blocking : now.blocking()) {
                Derived.factsBehind(blocking).forEach(f -> gone.add(f.id()));
                if (gone.size() > size && spending.mayAsk()) {
                    now = without(gone);
                    if (now.met()) {
                        break;
                    }
                }
            }
            if (gone.size() == size) {
                return null;
            }
        }
        if (!now.met()) {
            return null;
        }
        ObjectNode variant = Json.shared().createObjectNode();
        gone.forEach(variant.withArray("remove")::add);
        return variant;
    }

    private RuleReach.Reached without(Set<String> gone) {
        List<Fact> left = new ArrayList<>(request.facts().all());
        left.removeIf(f -> gone.contains(f.id()));
        List<FactSet.Fault> dangling = FactSet.faults(left);
        while (!dangling.isEmpty()) {
            // What refers to a fact that goes, goes with it.
            Set<Fact> bad = new LinkedHashSet<>();
            for (FactSet.Fault fault : dangling) {
                bad.add(left.get(fault.index()));
            }
            bad.forEach(f -> gone.add(f.id()));
            left.removeAll(bad);
            dangling = FactSet.faults(left);
        }
        return reach.of(new FactSet(left), request.asOf());
    }

    private static ObjectNode variant(List<Assumed> met) {
        ObjectNode variant = Json.shared().createObjectNode();
        for (Assumed one : met) {
            ObjectNode now = FactWriter.json(one.fact());
            if (one.old() == null) {
                variant.withArray("add").add(now);
            } else if (!one.fact().equals(one.old())) {
                ObjectNode old = FactWriter.json(one.old());
                ObjectNode patch =
                        variant.withObject("/change").putObject(one.old().id());
                now.properties().stream()
                        .filter(f -> !f.getValue().equals(old.get(f.getKey())))
                        .forEach(f -> patch.set(f.getKey(), f.getValue()));
                old.fieldNames().forEachRemaining(f -> {
                    if (!now.has(f)) {
                        patch.putNull(f);
                    }
                });
            }
        }
        return variant;
    }
}
