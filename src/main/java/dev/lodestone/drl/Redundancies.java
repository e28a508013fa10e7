package dev.lodestone.drl;

import dev.lodestone.advice.Severity;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.InForce;
import dev.lodestone.rule.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of rules that search for the same: which ask the same of it, and which ask more of it and say no more. */
final class Redundancies {
    /** Of one rule; with more of them the first are enough to see it. */
    private static final int MOST = 5;

    private final List<Overlaps.Outline> rules;
    private final List<Diagnostic> found;
    private final Subsets<Alike> subsets = new Subsets<>();

    /** A rule, and how many stand before it. */
    private record Placed(int place, Overlaps.Outline outline) {}

    /** What a rule says, and when: its severity, its responses and its days. */
    private record Saying(int rank, Set<String> responses, InForce days) {

        /** Whether another rule says nothing that this one doesn't: no greater severity, no other response, on no other day. */
        boolean covers(Saying other) {
            return other.rank <= rank && responses.containsAll(other.responses) && days.covers(other.days);
        }
    }

    /** Rules that ask the same, by what they say; of those that say the same the first few. */
    private static final class Alike {
        private final Map<Saying, List<Placed>> sayings = new LinkedHashMap<>();

        void add(Saying saying, Placed rule) {
            List<Placed> same = sayings.computeIfAbsent(saying, k -> new ArrayList<>());
            if (same.size() < MOST) {
                same.add(rule);
            }
        }
    }

    Redundancies(List<Overlaps.Outline> rules, List<Diagnostic> found) {
        this.rules = rules;
        this.found = found;
    }

    /** @return how many comparisons it took */
    long find() {
        Map<Object, Overlaps.Outline> first = new HashMap<>();
        for (Overlaps.Outline each : rules) {
            RuleText rule = each.rule();
            Object same = List.of(
                    each.constraints(), rule.isQuestion(), rule.isQuestion() ? rule.text("wants") : "", rule.inForce());
            Overlaps.Outline earlier = first.putIfAbsent(same, each);
            if (earlier != null) {
                Overlaps.add(
                        each,
                        found,
                        "identical-rule",
                        "the conditions are those of '" + earlier.rule().name() + "'",
                        "leave one of the two");
            }
        }
        if (rules.get(0).heads().stream().noneMatch(Redundancies::negates)) {
            subsumed();
        }
        return rules.size() + subsets.steps();
    }

    private static boolean negates(String head) {
        return head.contains("Not(") || head.contains("Forall(") || head.contains("Accumulate(");
    }

    private void subsumed() {
        List<Overlaps.Outline> flags = rules.stream()
                .filter(r -> !r.rule().isQuestion() && !r.rule().isMeasure())
                .toList();
        flags.forEach(r -> subsets.expect(keys(r)));
        for (int i = 0; i < flags.size(); i++) {
            subsets.at(keys(flags.get(i)), Alike::new).add(saying(flags.get(i).rule()), new Placed(i, flags.get(i)));
        }
        flags.forEach(this::subsumed);
    }

    private void subsumed(Overlaps.Outline narrow) {
        Saying saying = saying(narrow.rule());
        List<Placed> wider = new ArrayList<>();
        subsets.within(
                keys(narrow),
                alike -> alike.sayings.forEach((said, same) -> {
                    if (said.covers(saying)) {
                        wider.addAll(same);
                    }
                }));
        wider.stream()
                .filter(w -> !w.outline.constraints().equals(narrow.constraints()))
                .sorted(Comparator.comparingInt(Placed::place))
                .limit(MOST)
                .forEach(wide -> Overlaps.add(
                        narrow,
                        found,
                        "subsumed-rule",
                        "it holds only where '" + wide.outline.rule().name() + "' holds as well, and is no more severe",
                        "leave it out, or say how it differs"));
    }

    private static List<String> keys(Overlaps.Outline outline) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < outline.constraints().size(); i++) {
            for (String text : outline.constraints().get(i)) {
                keys.add(i + " " + text);
            }
        }
        return keys;
    }

    private static Saying saying(RuleText rule) {
        return new Saying(Severity.of(rule.text("severity")).ordinal(), Overlaps.responses(rule), rule.inForce());
    }
}
