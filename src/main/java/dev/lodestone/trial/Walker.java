package dev.lodestone.trial;

import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.engine.network.Network;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Constraint;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.wording.Clause;
import dev.lodestone.wording.Compared;
import dev.lodestone.wording.InWords;
import dev.lodestone.wording.RecordFigures;
import dev.lodestone.wording.Spoken;
import dev.lodestone.wording.ValueInWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Walks through a rule's conditions with the engine itself: by rules that end behind each of their constraints. */
final class Walker {
    private static final int SHOWN = 12;
    /** What tells one from another stands first in what is derived. */
    private static final int PARTS = 4;
    /** A condition that looks at more is told as a whole. */
    private static final int MOST = 100_000;

    private final RuleFile file;
    private final RuleText rule;
    private final CutDown cut;
    private final Probe probe;
    private final Probe narrow;
    /** The names of the parameters that variables are bound to. */
    private final Map<String, String> parameters = new HashMap<>();

    /** What a rule matched, by which it is known again in another: results over several are arrays of their own each time. */
    private record Key(List<?> objects, Map<String, Object> values) {
        Key(Probe.Found found) {
            this(found.objects().stream().filter(o -> !(o instanceof Object[])).toList(), found.values());
        }
    }

    /** @param file in which the rule stands */
    Walker(RuleFile file, RuleCard card, Economy economy, Mineral mineral, Limits limits) {
        this.file = file;
        this.rule = file.rule(card.name());
        this.cut = new CutDown(rule);
        this.probe = new Probe(rule, card, economy, mineral, limits);
        Limits few = new Limits(limits.firings(), limits.time(), Math.min(MOST, limits.matches()));
        this.narrow = new Probe(rule, card, economy, mineral, few);
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern && pattern.type().is("Parameter")) {
                String name = String.join("", pattern.parameters());
                pattern.constraints().stream()
                        .filter(c -> c.binding() != null)
                        .forEach(c -> parameters.put(c.binding().text(), name));
            }
        }
    }

    Walkthrough walk(LocalDate asOf, List<Object> memory) {
        Trial trial = probe.trial(asOf, memory);
        Set<Object> furthest = furthest(trial, asOf, memory);
        List<Walkthrough.Step> steps = new ArrayList<>();
        for (int k = 1; k <= trial.steps().size(); k++) {
            steps.add(step(k, trial.steps().get(k - 1), furthest, asOf, memory));
        }
        return new Walkthrough(trial.fires(), rule.consequence().economy() instanceof Expr.Variable, steps);
    }

    /** What stands in the combinations that got furthest: it is told first. */
    private Set<Object> furthest(Trial trial, LocalDate asOf, List<Object> memory) {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        int met = (int) trial.steps().stream().filter(Trial.Step::met).count();
        try {
            if (met > 0) {
                narrow.run(Network.matching(Map.of("met", cut.upTo(met))), asOf, memory)
                        .forEach((rule, found) -> found.forEach(f -> objects.addAll(f.objects())));
            }
            return objects;
        } catch (RuleFailed e) {
            return Set.of();
        }
    }

    private Walkthrough.Step step(int k, Trial.Step at, Set<Object> furthest, LocalDate asOf, List<Object> memory) {
        List<Constraint> asked = cut.asked(k);
        if (asked == null || !at.tried()) {
            return new Walkthrough.Step(at, List.of(), List.of(), 0, at.tried());
        }
        Map<String, List<Condition>> stages = new LinkedHashMap<>();
        for (int first = 0; first <= asked.size(); first++) {
            stages.put("first#" + first, cut.asking(k, first));
        }
        Map<String, List<Probe.Found>> found;
        try {
            found = narrow.run(Network.matching(stages), asOf, memory);
        } catch (RuleFailed e) {
            return new Walkthrough.Step(at, List.of(), List.of(), 0, true);
        }
        List<Map<Key, Probe.Found>> reached = stages.keySet().stream()
                .map(stage -> byKey(found.getOrDefault(stage, List.of())))
                .toList();
        // Of parameters only those of the name that is asked for were candidates.
        int from = at.condition().type().equals("Parameter") && !asked.isEmpty() ? 1 : 0;
        return step(at, asked, reached, from, furthest);
    }

    private Walkthrough.Step step(
            Trial.Step at,
            List<Constraint> asked,
            List<Map<Key, Probe.Found>> reached,
            int from,
            Set<Object> furthest) {
        Spoken spoken = at.condition().spoken();
        List<Walkthrough.Test> tests = IntStream.range(from, asked.size())
                .mapToObj(i -> new Walkthrough.Test(
                        file.text(asked.get(i)),
                        Clause.alone(spoken.words().of(asked.get(i)).with(Map.of())),
                        reached.get(i).size(),
                        reached.get(i + 1).size()))
                .toList();
        List<Walkthrough.Candidate> candidates = new ArrayList<>();
        Map<Key, Probe.Found> all = reached.get(from);
        all.entrySet().stream()
                .map(e -> Map.entry(e.getValue(), passed(e.getKey(), reached)))
                .sorted(Comparator.<Map.Entry<Probe.Found, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(e -> !furthest.contains(last(e.getKey()))))
                .limit(SHOWN)
                .forEach(e -> candidates.add(candidate(e.getKey(), asked, from, e.getValue(), spoken.words())));
        return new Walkthrough.Step(at, tests, candidates, all.size() - candidates.size(), false);
    }

    private static Object last(Probe.Found found) {
        return found.objects().get(found.objects().size() - 1);
    }

    private static Map<Key, Probe.Found> byKey(List<Probe.Found> found) {
        Map<Key, Probe.Found> byKey = new LinkedHashMap<>();
        found.forEach(f -> byKey.putIfAbsent(new Key(f), f));
        return byKey;
    }

    /** How many of the things asked it passed. */
    private static int passed(Key key, List<Map<Key, Probe.Found>> reached) {
        int passed = 0;
        while (passed + 1 < reached.size() && reached.get(passed + 1).containsKey(key)) {
            passed++;
        }
        return passed;
    }

    private Walkthrough.Candidate candidate(
            Probe.Found found, List<Constraint> asked, int from, int passed, InWords words) {
        List<?> objects = found.objects();
        Object what = last(found);
        List<Walkthrough.Look> looks = new ArrayList<>();
        for (int i = from; i < asked.size() && i <= passed; i++) {
            Constraint constraint = asked.get(i);
            Object actual = Compared.of(constraint.value(), what, found.values());
            looks.add(new Walkthrough.Look(
                    file.text(constraint),
                    Clause.alone(words.of(constraint).with(found.values())),
                    actual == Compared.UNTOLD ? null : ValueInWords.of(actual),
                    parameters(constraint, objects),
                    i < passed));
        }
        return new Walkthrough.Candidate(
                what,
                what instanceof Derived ? RecordFigures.inWords(what, PARTS) : "",
                objects.subList(0, objects.size() - 1).stream()
                        .filter(o -> !(o instanceof Parameter))
                        .map(Object.class::cast)
                        .toList(),
                looks,
                passed == asked.size());
    }

    private List<Parameter> parameters(Constraint constraint, List<?> objects) {
        List<String> names = new ArrayList<>();
        constraint.expression().walk(e -> {
            if (e instanceof Expr.Variable v && parameters.containsKey(v.name())) {
                names.add(parameters.get(v.name()));
            }
        });
        Set<String> wanted = names.stream().collect(Collectors.toSet());
        return objects.stream()
                .filter(o -> o instanceof Parameter p && wanted.contains(p.name()))
                .map(Parameter.class::cast)
                .toList();
    }
}
