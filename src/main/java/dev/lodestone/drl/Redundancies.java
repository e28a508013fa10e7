package dev.lodestone.drl;

import dev.lodestone.advice.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of rules that search for the same: which ask the same of it, and which ask more of it and say no more. */
final class Redundancies {
    private final List<Overlaps.Outline> rules;
    private final List<Diagnostic> found;
    /** The rules by each of their constraints, so that a rule is compared only with those that share its rarest one. */
    private final Map<String, List<Overlaps.Outline>> asking = new HashMap<>();

    Redundancies(List<Overlaps.Outline> rules, List<Diagnostic> found) {
        this.rules = rules;
        this.found = found;
    }

    void find() {
        Map<Object, Overlaps.Outline> first = new HashMap<>();
        for (Overlaps.Outline each : rules) {
            RuleText rule = each.rule();
            Object same = List.of(each.constraints(), rule.isQuestion(), rule.isQuestion() ? rule.text("wants") : "");
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
    }

    private static boolean negates(String head) {
        return head.contains("Not(") || head.contains("Forall(") || head.contains("Accumulate(");
    }

    private void subsumed() {
        List<Overlaps.Outline> flags = rules.stream()
                .filter(r -> !r.rule().isQuestion() && !r.rule().isMeasure())
                .toList();
        flags.forEach(r -> keys(r).forEach(
                        k -> asking.computeIfAbsent(k, x -> new ArrayList<>()).add(r)));
        for (Overlaps.Outline wide : flags) {
            for (Overlaps.Outline narrow : candidates(wide, flags)) {
                if (!narrow.constraints().equals(wide.constraints())
                        && within(wide, narrow)
                        && saysNoMore(wide.rule(), narrow.rule())) {
                    Overlaps.add(
                            narrow,
                            found,
                            "subsumed-rule",
                            "it holds only where '" + wide.rule().name() + "' holds as well, and is no more severe",
                            "leave it out, or say how it differs");
                }
            }
        }
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

    private List<Overlaps.Outline> candidates(Overlaps.Outline wide, List<Overlaps.Outline> all) {
        List<Overlaps.Outline> fewest = all;
        for (String key : keys(wide)) {
            List<Overlaps.Outline> some = asking.get(key);
            fewest = some.size() < fewest.size() ? some : fewest;
        }
        return fewest;
    }

    private static boolean within(Overlaps.Outline wide, Overlaps.Outline narrow) {
        if (wide.constraints().size() != narrow.constraints().size()) {
            return false;
        }
        for (int i = 0; i < wide.constraints().size(); i++) {
            if (!narrow.constraints().get(i).containsAll(wide.constraints().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the narrower rule says nothing that the wider one doesn't: no greater severity, no other response. */
    private static boolean saysNoMore(RuleText wide, RuleText narrow) {
        Set<String> responses = Overlaps.responses(wide);
        return rank(narrow) <= rank(wide) && responses.containsAll(Overlaps.responses(narrow));
    }

    private static int rank(RuleText rule) {
        return Severity.of(rule.text("severity")).ordinal();
    }
}
