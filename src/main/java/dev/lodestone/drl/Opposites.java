package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
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

    /** Of earlier rules with the opposite response, how many a rule is compared with: thousands of them tell nothing new. */
    private static final int COMPARED = 200;

    private final List<Overlaps.Outline> rules;
    private final Map<String, Set<String>> opposites;
    private final List<Diagnostic> found;
    private long comparisons;

    /**
     * A rule with what it claims, worked out once.
     *
     * @param claims by the type and the subject that they are about
     * @param neverFires whether its claims contradict each other
     */
    private record Claiming(Overlaps.Outline outline, Map<String, List<FieldDemand>> claims, boolean neverFires) {

        static Claiming of(Overlaps.Outline outline) {
            Map<String, List<FieldDemand>> claims = new HashMap<>();
            boolean apart = false;
            for (Condition.Pattern p : Terms.patterns(outline.rule().conditions())) {
                if (!p.type().is("Parameter")) {
                    for (Expr expr : Terms.conjuncts(p)) {
                        FieldDemand claim = FieldDemand.of(expr);
                        if (claim != null) {
                            List<FieldDemand> others = claims.computeIfAbsent(
                                    p.type().text() + "." + claim.subject(), k -> new ArrayList<>());
                            apart |= others.stream().anyMatch(o -> o.contradicts(claim));
                            others.add(claim);
                        }
                    }
                }
            }
            return new Claiming(outline, claims, apart);
        }

        /** Whether one fact of each type may match both. */
        boolean isCompatible(Claiming other) {
            return !neverFires
                    && !other.neverFires
                    && outline.rule().inForce().overlaps(other.outline.rule().inForce())
                    && claims.entrySet().stream()
                            .noneMatch(e -> other.claims.getOrDefault(e.getKey(), List.of()).stream()
                                    .anyMatch(b -> e.getValue().stream().anyMatch(a -> a.contradicts(b))));
        }

        /** Of each type's fields, the constant that it has to be equal to. */
        Map<String, String> constants() {
            Map<String, String> constants = new HashMap<>();
            claims.forEach((subject, all) -> all.stream()
                    .filter(c -> c.operator().equals("==") && c.constant())
                    .findFirst()
                    .ifPresent(c -> constants.put(subject, c.value())));
            return constants;
        }
    }

    Opposites(List<Overlaps.Outline> rules, Map<String, Set<String>> opposites, List<Diagnostic> found) {
        this.rules = rules;
        this.opposites = opposites;
        this.found = found;
    }

    /** @return how many comparisons it took */
    long find() {
        Map<String, Set<String>> opposed = new HashMap<>();
        opposites.forEach((one, others) -> others.forEach(other -> {
            opposed.computeIfAbsent(one, k -> new HashSet<>()).add(other);
            opposed.computeIfAbsent(other, k -> new HashSet<>()).add(one);
        }));
        List<Claiming> claiming = rules.stream().map(Claiming::of).toList();
        String telling = telling(claiming);
        Map<String, List<Claiming>> earlier = new HashMap<>();
        for (Claiming rule : claiming) {
            String value = telling == null ? null : rule.constants().get(telling);
            Set<String> responses = Overlaps.responses(rule.outline().rule());
            int told = 0;
            for (String other : responses) {
                opposed.getOrDefault(other, Set.of()).stream()
                        .filter(one -> responses.contains(one) && one.compareTo(other) < 0)
                        .forEach(one -> tell(rule, other, one));
                for (String one : opposed.getOrDefault(other, Set.of())) {
                    told += told < MOST ? tell(rule, other, one, value, earlier, MOST - told) : 0;
                }
            }
            for (String response : responses) {
                earlier.computeIfAbsent(response + "\n" + value, k -> new ArrayList<>())
                        .add(rule);
                if (value != null) {
                    earlier.computeIfAbsent(response, k -> new ArrayList<>()).add(rule);
                }
            }
        }
        return comparisons;
    }

    /** Only rules with the same constant, or without one, can hold of the same fact. */
    private int tell(
            Claiming rule, String other, String one, String value, Map<String, List<Claiming>> earlier, int most) {
        int told = 0;
        int left = COMPARED;
        for (String key : List.of(one + "\n" + null, value == null ? one : one + "\n" + value)) {
            for (Claiming before : earlier.getOrDefault(key, List.of())) {
                if (told == most || left-- == 0) {
                    return told;
                }
                comparisons++;
                if (before.isCompatible(rule)) {
                    told++;
                    tell(rule, other, one, before);
                }
            }
        }
        return told;
    }

    private void tell(Claiming rule, String other, String one) {
        Overlaps.add(
                rule.outline(),
                found,
                "opposite-responses",
                "it recommends '" + one + "' and '" + other + "' at once, which are opposites",
                "leave one out, or make two rules with a condition that tells them apart");
    }

    private void tell(Claiming rule, String other, String one, Claiming before) {
        Overlaps.add(
                rule.outline(),
                found,
                "opposite-responses",
                "it recommends '" + other + "' where '"
                        + before.outline().rule().name() + "' recommends '" + one + "' on the same facts",
                "tell the two apart by a condition");
    }

    /** What most of the rules compare with a constant, by which they are best told apart; null if nothing. */
    private static String telling(List<Claiming> rules) {
        Map<String, Integer> counts = new HashMap<>();
        rules.forEach(r -> r.constants().keySet().forEach(k -> counts.merge(k, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
