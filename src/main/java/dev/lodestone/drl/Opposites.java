package dev.lodestone.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of rules that search for facts of the same types: which recommend the opposite of what others do on the same facts. */
final class Opposites {
    /** Of one rule; with more of them the first are enough to see it. */
    private static final int MOST = 5;

    private final List<Overlaps.Outline> rules;
    private final Map<String, Set<String>> opposites;
    private final List<Diagnostic> found;

    Opposites(List<Overlaps.Outline> rules, Map<String, Set<String>> opposites, List<Diagnostic> found) {
        this.rules = rules;
        this.opposites = opposites;
        this.found = found;
    }

    void find() {
        Map<String, Set<String>> opposed = new HashMap<>();
        opposites.forEach((one, others) -> others.forEach(other -> {
            opposed.computeIfAbsent(one, k -> new HashSet<>()).add(other);
            opposed.computeIfAbsent(other, k -> new HashSet<>()).add(one);
        }));
        String telling = telling();
        Map<String, List<Overlaps.Outline>> earlier = new HashMap<>();
        for (Overlaps.Outline rule : rules) {
            String value = telling == null ? null : constants(rule).get(telling);
            int told = 0;
            for (String other : Overlaps.responses(rule.rule())) {
                for (String one : opposed.getOrDefault(other, Set.of())) {
                    told += told < MOST ? tell(rule, other, one, value, earlier, MOST - told) : 0;
                }
            }
            for (String response : Overlaps.responses(rule.rule())) {
                earlier.computeIfAbsent(response + "\n" + value, k -> new ArrayList<>())
                        .add(rule);
                if (value != null) {
                    earlier.computeIfAbsent(response, k -> new ArrayList<>()).add(rule);
                }
            }
        }
    }

    /** Only rules with the same constant, or without one, can hold of the same fact. */
    private int tell(
            Overlaps.Outline rule,
            String other,
            String one,
            String value,
            Map<String, List<Overlaps.Outline>> earlier,
            int most) {
        List<Overlaps.Outline> candidates = new ArrayList<>(earlier.getOrDefault(one + "\n" + null, List.of()));
        candidates.addAll(earlier.getOrDefault(value == null ? one : one + "\n" + value, List.of()));
        int told = 0;
        for (Overlaps.Outline before : candidates) {
            if (told < most && compatible(before, rule)) {
                told++;
                Overlaps.add(
                        rule,
                        found,
                        "opposite-responses",
                        "it recommends '" + other + "' where '" + before.rule().name() + "' recommends '" + one
                                + "' on the same facts",
                        "tell the two apart by a condition");
            }
        }
        return told;
    }

    /** What most of the rules compare with a constant, by which they are best told apart; null if nothing. */
    private String telling() {
        Map<String, Integer> counts = new HashMap<>();
        rules.forEach(r -> constants(r).keySet().forEach(k -> counts.merge(k, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Of each type's fields, the constant that it has to be equal to. */
    private static Map<String, String> constants(Overlaps.Outline outline) {
        Map<String, String> constants = new HashMap<>();
        for (Condition.Pattern p : Terms.patterns(outline.rule().conditions())) {
            if (!p.type().is("Parameter")) {
                for (Expr expr : Terms.conjuncts(p)) {
                    if (expr instanceof Expr.Binary b
                            && b.operator().equals("==")
                            && Contradictions.isConstant(b.right())) {
                        constants.putIfAbsent(p.type().text() + "." + Terms.text(b.left()), Terms.text(b.right()));
                    }
                }
            }
        }
        return constants;
    }

    /** Whether one fact of each type may match both. */
    private static boolean compatible(Overlaps.Outline a, Overlaps.Outline b) {
        Map<String, List<Expr>> merged = new HashMap<>();
        for (Overlaps.Outline outline : List.of(a, b)) {
            for (Condition.Pattern p : Terms.patterns(outline.rule().conditions())) {
                if (!p.type().is("Parameter")) {
                    merged.computeIfAbsent(p.type().text(), k -> new ArrayList<>())
                            .addAll(Terms.conjuncts(p));
                }
            }
        }
        boolean[] apart = {false};
        merged.values().forEach(constraints -> Contradictions.among(constraints, (t, m) -> apart[0] = true));
        return !apart[0];
    }
}
