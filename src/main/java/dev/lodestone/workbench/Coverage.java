package dev.lodestone.workbench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.drl.RuleFile;
import dev.lodestone.drl.Variants;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the cases show of the rules. Which side of a threshold a figure lies on is found out by moving the threshold out of the
 * way; whether a condition was false, by leaving it out: if the answer changes, it was this one that decided.
 */
public final class Coverage {
    private static final double FAR = 1e12;

    /**
     * One thing that cases should show both ways.
     *
     * @param what the condition or parameter; empty for the rule as a whole
     * @param yes in how many cases the rule fired, the threshold was passed, the condition held
     * @param no in how many it was the other way round
     */
    public record Item(String file, int line, String rule, String what, int yes, int no) {

        public int shown() {
            return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
        }
    }

    private final List<RuleCase> cases;
    private final RuleBase rules;
    private final List<Set<String>> plain = new ArrayList<>();

    private Coverage(RuleBase rules, List<RuleCase> cases) {
        this.rules = rules;
        this.cases = cases;
        Advisor advisor = new Advisor(rules);
        cases.forEach(c -> plain.add(conclusions(advisor, c)));
    }

    /** All of a rulebook's rules, thresholds and conditions. */
    public record Report(List<Item> rules, List<Item> thresholds, List<Item> conditions) {

        /** Sides shown of all sides, in per cent; rounded down, so that 100 means all. */
        public static double percent(List<Item> items) {
            int shown = items.stream().mapToInt(Item::shown).sum();
            return items.isEmpty() ? 100 : Math.floor(1000.0 * shown / (2.0 * items.size())) / 10;
        }

        public double rulesFired() {
            long fired = rules.stream().filter(i -> i.yes() > 0).count();
            return rules.isEmpty() ? 100 : Math.floor(1000.0 * fired / rules.size()) / 10;
        }

        /** The least of rules fired and thresholds shown on both sides. */
        public double least() {
            return Math.min(rulesFired(), percent(thresholds));
        }
    }

    public static Report of(RuleBase rules, List<RuleCase> cases) {
        Coverage coverage = new Coverage(rules, cases);
        return new Report(coverage.rules(), coverage.thresholds(), coverage.conditions());
    }

    private List<Item> rules() {
        List<Item> items = new ArrayList<>();
        for (RuleCard card : rules.rules()) {
            int fired = 0;
            int silent = 0;
            for (int i = 0; i < cases.size(); i++) {
                boolean here = plain.get(i).stream().anyMatch(c -> c.startsWith(card.name() + " "));
                fired += here ? 1 : 0;
                silent += !here && cases.get(i).theme().equals(card.theme()) ? 1 : 0;
            }
            items.add(new Item(card.file(), card.line(), card.name(), "", fired, silent));
        }
        return items;
    }

    private List<Item> thresholds() {
        Map<String, List<RuleCard>> users = new TreeMap<>();
        rules.rules()
                .forEach(r -> r.parameters()
                        .forEach(p ->
                                users.computeIfAbsent(p, k -> new ArrayList<>()).add(r)));
        List<Item> items = new ArrayList<>();
        users.forEach((name, cards) -> {
            Map<String, int[]> sides = new HashMap<>();
            cards.forEach(c -> sides.put(c.name(), new int[2]));
            Set<String> themes = new HashSet<>();
            cards.forEach(c -> themes.add(c.theme()));
            for (double extreme : new double[] {-FAR, FAR}) {
                Advisor moved = new Advisor(rules.with(moved(name, extreme)));
                for (int i = 0; i < cases.size(); i++) {
                    if (themes.contains(cases.get(i).theme())) {
                        count(plain.get(i), conclusions(moved, cases.get(i)), sides);
                    }
                }
            }
            cards.forEach(c -> items.add(
                    new Item(c.file(), c.line(), c.name(), name, sides.get(c.name())[0], sides.get(c.name())[1])));
        });
        return items;
    }

    private static void count(Set<String> before, Set<String> after, Map<String, int[]> sides) {
        for (String conclusion : before) {
            if (!after.contains(conclusion)) {
                increment(conclusion, sides, 0);
            }
        }
        for (String conclusion : after) {
            if (!before.contains(conclusion)) {
                increment(conclusion, sides, 1);
            }
        }
    }

    private static void increment(String conclusion, Map<String, int[]> sides, int side) {
        int[] counts = sides.get(conclusion.substring(0, conclusion.indexOf(' ')));
        if (counts != null) {
            counts[side]++;
        }
    }

    private Parameters moved(String name, double value) {
        List<Parameter> all = new ArrayList<>();
        rules.parameters()
                .byName()
                .values()
                .forEach(values -> values.forEach(p -> all.add(
                        p.name().equals(name)
                                ? Parameter.of(name, value, p.unit(), p.kind(), p.source(), p.since(), p.note())
                                : p)));
        return new Parameters(all);
    }

    private List<Item> conditions() {
        List<Variants.Variant> variants = new ArrayList<>();
        RuleFiles files = rules.files();
        for (RuleFile file : new Draft(files).rulebook().files()) {
            String[] text = new String[1];
            variants.addAll(Variants.of(file, t -> text[0] = t));
            files = files.with(file.file(), text[0]);
        }
        Advisor advisor = new Advisor(new RuleBase(files));
        Map<String, Integer> decisive = new HashMap<>();
        Map<String, Integer> fired = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            Set<String> without = conclusions(advisor, cases.get(i));
            plain.get(i).forEach(c -> fired.merge(c.substring(0, c.indexOf(' ')), 1, Integer::sum));
            for (String conclusion : without) {
                String name = conclusion.substring(0, conclusion.indexOf(' '));
                String original = name.replaceFirst("-v\\d+$", "");
                if (!plain.get(i).contains(original + conclusion.substring(name.length()))) {
                    decisive.merge(name, 1, Integer::sum);
                }
            }
        }
        return variants.stream()
                .map(v -> new Item(
                        v.file(),
                        v.line(),
                        v.rule(),
                        v.condition(),
                        fired.getOrDefault(v.rule(), 0),
                        decisive.getOrDefault(v.name(), 0)))
                .toList();
    }

    /** Rule, economy and mineral of each conclusion. */
    private static Set<String> conclusions(Advisor advisor, RuleCase c) {
        Set<String> all = new HashSet<>();
        try {
            Assessment assessment = advisor.assess(
                    c.request().facts(), c.request().asOf(), c.request().asked());
            Stream.<Conclusion>concat(assessment.riskFlags().stream(), assessment.questions().stream())
                    .forEach(f -> all.add(f.rule() + " " + f.economy().code() + " "
                            + (f.mineral() == null ? "-" : f.mineral().key())));
        } catch (RuleFailed e) {
            // Without one of its guards a rule may fail: then this case shows nothing of it.
            return all;
        }
        return all;
    }
}
