package dev.lodestone.workbench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.drl.RuleVariants;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs cases by rules that were changed in one respect, and compares what they conclude with what the rules as they are do. */
final class Trials {
    private static final double FAR = 1e12;

    /** In how many cases something held, and in how many it did not. */
    record Sides(int yes, int no) {}

    /** What a rule concluded in one case: economy and mineral of each conclusion, once more if it is certain. */
    private record Outcome(Map<String, Set<String>> byRule, String failed) {

        Set<String> of(String rule) {
            return byRule.getOrDefault(rule, Set.of());
        }
    }

    private final RuleBase rules;
    private final List<RuleCase> cases;
    private final Predicate<String> chosen;
    private final List<Outcome> plain;
    private final List<RuleVariants.Variant> variants = new ArrayList<>();
    private final List<Outcome> varied;
    /** The cases in which a variant breaks for want of what was left out of it. */
    private final Map<String, Set<Integer>> broken = new HashMap<>();

    private final Map<String, List<Outcome>> moved = new HashMap<>();

    /** @param chosen the rules whose conditions are left out in turn, by name */
    Trials(RuleBase rules, List<RuleCase> cases, Predicate<String> chosen) {
        this.rules = rules;
        this.cases = cases;
        this.chosen = chosen;
        this.plain = run(whole(new Advisor(rules)));
        this.varied = variations();
    }

    /** The conditions of the chosen rules. */
    List<RuleVariants.Variant> variants() {
        return variants;
    }

    boolean fires(String rule, int i) {
        return !plain.get(i).of(rule).isEmpty();
    }

    /** Whether a condition held: its rule fired, or would have fired without it. */
    Sides withoutIt(RuleVariants.Variant v) {
        int yes = 0;
        int no = 0;
        for (int i = 0; i < cases.size(); i++) {
            Set<String> with = plain.get(i).of(v.rule());
            Set<String> without = varied.get(i).of(v.name());
            boolean breaks = broken.getOrDefault(v.name(), Set.of()).contains(i);
            if (v.unblocked() == null) {
                yes += with.isEmpty() ? 0 : 1;
                no += breaks || !with.containsAll(without) ? 1 : 0;
            } else {
                // Within a negation, what holds keeps the rule from firing.
                yes += with.containsAll(varied.get(i).of(v.unblocked())) ? 0 : 1;
                no += breaks || !without.containsAll(with) ? 1 : 0;
            }
        }
        return new Sides(yes, no);
    }

    /** On which side of a threshold figures lie: with the threshold far away, some flags vanish and others appear. */
    Sides moved(RuleCard card, String parameter) {
        Sides low = compared(card, far(parameter, -FAR));
        Sides high = compared(card, far(parameter, FAR));
        return new Sides(low.yes() + high.yes(), low.no() + high.no());
    }

    /** The same for one condition that compares with it: if all of its alternatives fail, so does this one. */
    Sides moved(RuleCard card, String parameter, RuleVariants.Variant use) {
        Sides moved = moved(card, parameter);
        return use.alternatives()
                ? new Sides(moved.yes(), moved.no() + withoutIt(use).no())
                : moved;
    }

    private List<Outcome> far(String parameter, double value) {
        return moved.computeIfAbsent(parameter + value, k -> run(with(parameter, p -> Parameter.valued(p, value))));
    }

    /** Whether the first day of a parameter had come: the rule fired, or would have fired had it always been so. */
    Sides fromItsFirstDay(RuleCard card, String parameter) {
        Sides always = compared(card, moved.computeIfAbsent(parameter, k -> run(with(parameter, Parameter::undated))));
        int fired = 0;
        for (int i = 0; i < cases.size(); i++) {
            fired += fires(card.name(), i) ? 1 : 0;
        }
        return new Sides(fired, always.no());
    }

    /**
     * What the rules that compare with a parameter conclude once it is changed.
     *
     * @param parameter its id: of one that is in tables, only this value
     */
    private Function<RuleCase, Stream<Conclusion>> with(String parameter, UnaryOperator<Parameter> change) {
        Advisor advisor =
                new Advisor(rules.with(rules.parameters().with(p -> p.id().equals(parameter) ? change.apply(p) : p)));
        Set<String> names = rules.parameters().byName().values().stream()
                .flatMap(List::stream)
                .filter(p -> p.id().equals(parameter))
                .map(Parameter::name)
                .collect(Collectors.toSet());
        Set<String> comparing = rules.rules().stream()
                .filter(card -> chosen.test(card.name()) && !Collections.disjoint(card.parameters(), names))
                .map(RuleCard::name)
                .collect(Collectors.toSet());
        if (comparing.stream().anyMatch(rule -> rules.card(rule).isOverFlags())) {
            return whole(advisor);
        }
        Advisor some = advisor.only(comparing);
        return c -> some
                .concluded(c.request().facts(), c.request().asOf(), c.request().asked())
                .stream();
    }

    /** All that an advisor concludes, measures too. */
    private static Function<RuleCase, Stream<Conclusion>> whole(Advisor advisor) {
        return c -> {
            Assessment assessment = advisor.assess(
                    c.request().facts(), c.request().asOf(), c.request().asked());
            return Stream.concat(CaseRunner.concluded(assessment).stream(), assessment.questions().stream());
        };
    }

    private Sides compared(RuleCard card, List<Outcome> others) {
        int vanished = 0;
        int appeared = 0;
        for (int i = 0; i < cases.size(); i++) {
            Set<String> before = plain.get(i).of(card.name());
            Set<String> after = others.get(i).of(card.name());
            vanished += after.containsAll(before) ? 0 : 1;
            appeared += before.containsAll(after) ? 0 : 1;
        }
        return new Sides(vanished, appeared);
    }

    private List<Outcome> run(Function<RuleCase, Stream<Conclusion>> concluded) {
        return cases.stream().map(c -> outcome(concluded, c)).collect(Collectors.toList());
    }

    /**
     * The conclusions of all variants at once. One that breaks tells that its condition kept it from doing so; it is taken out,
     * and the cases in which it broke are run again for the others.
     */
    private List<Outcome> variations() {
        List<Outcome> outcomes = run(varied(Set.of()));
        while (outcomes.stream().anyMatch(o -> o.failed() != null)) {
            for (int i = 0; i < cases.size(); i++) {
                if (outcomes.get(i).failed() != null) {
                    broken.computeIfAbsent(outcomes.get(i).failed(), k -> new HashSet<>())
                            .add(i);
                }
            }
            Function<RuleCase, Stream<Conclusion>> others = varied(broken.keySet());
            for (int i = 0; i < cases.size(); i++) {
                if (outcomes.get(i).failed() != null) {
                    Outcome again = outcome(others, cases.get(i));
                    boolean stuck = broken.containsKey(again.failed());
                    outcomes.set(i, stuck ? new Outcome(again.byRule(), null) : again);
                }
            }
        }
        return outcomes;
    }

    private Function<RuleCase, Stream<Conclusion>> varied(Set<String> without) {
        RuleFiles files = rules.files();
        variants.clear();
        for (RuleFile file : Draft.trusted(rules.files()).rulebook().files()) {
            String[] text = new String[1];
            variants.addAll(RuleVariants.of(file, chosen, without, t -> text[0] = t));
            files = files.with(file.file(), text[0]);
        }
        return whole(new Advisor(new RuleBase(Draft.trusted(files))));
    }

    private static Outcome outcome(Function<RuleCase, Stream<Conclusion>> concluded, RuleCase c) {
        Map<String, Set<String>> byRule = new HashMap<>();
        try {
            concluded.apply(c).forEach(f -> {
                Set<String> about = byRule.computeIfAbsent(f.rule(), k -> new HashSet<>());
                String whom = f.economy().code() + " "
                        + (f.mineral() == null ? "-" : f.mineral().key());
                about.add(whom);
                if (f instanceof RiskFlag flag && flag.certainty() == Certainty.CERTAIN) {
                    about.add(whom + " certain");
                }
            });
            return new Outcome(byRule, null);
        } catch (RuleFailed e) {
            return new Outcome(byRule, e.rule());
        }
    }
}
