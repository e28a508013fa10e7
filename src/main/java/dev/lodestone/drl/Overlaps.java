package dev.lodestone.drl;

import dev.lodestone.advice.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules that say what others say already, or the opposite of it. */
final class Overlaps {

    /** A rule with its conditions as texts: one set of constraints a pattern, in order. */
    private record Outline(RuleFile file, RuleText rule, List<String> heads, List<Set<String>> constraints) {}

    private Overlaps() {}

    static void find(Rulebook book, Map<String, Set<String>> opposites, List<Diagnostic> found) {
        // Only rules that search for the same can overlap: a thousand rules are not a million pairs.
        Map<String, List<Outline>> alike = new HashMap<>();
        Map<String, List<Outline>> sameTypes = new HashMap<>();
        for (RuleFile file : book.files()) {
            if (file.isSound()) {
                for (RuleText rule : file.rules()) {
                    Outline outline = outline(file, rule);
                    alike.computeIfAbsent(String.join(";", outline.heads()), k -> new ArrayList<>())
                            .add(outline);
                    if (!responses(rule).isEmpty() && !opposites.isEmpty()) {
                        sameTypes
                                .computeIfAbsent(types(rule), k -> new ArrayList<>())
                                .add(outline);
                    }
                }
            }
        }
        alike.values().forEach(rules -> pairs(rules, (a, b) -> overlap(a, b, found)));
        sameTypes.values().forEach(rules -> pairs(rules, (a, b) -> opposite(a, b, opposites, found)));
    }

    private static void pairs(List<Outline> rules, java.util.function.BiConsumer<Outline, Outline> each) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                each.accept(rules.get(i), rules.get(j));
            }
        }
    }

    private static Outline outline(RuleFile file, RuleText rule) {
        Map<String, String> names = new HashMap<>();
        List<String> heads = new ArrayList<>();
        List<Set<String>> constraints = new ArrayList<>();
        int at = 0;
        for (Condition condition : rule.conditions()) {
            String head = at++ + ":" + describe(condition);
            heads.add(head);
            for (Condition.Pattern pattern : Terms.patterns(List.of(condition))) {
                rename(pattern, head, names);
                Set<String> texts = new TreeSet<>();
                for (Expr expr : Terms.conjuncts(pattern)) {
                    texts.add(Terms.text(expr, names));
                }
                constraints.add(texts);
            }
            if (condition instanceof Condition.Accumulate a) {
                a.functions()
                        .forEach(f -> names.put(
                                f.binding().text(),
                                "$" + head + f.name().text()
                                        + (f.argument() == null ? "" : Terms.text(f.argument(), names))));
                Set<String> texts = new TreeSet<>();
                a.constraints().forEach(c -> texts.add(Terms.text(c.expression(), names)));
                a.functions().forEach(f -> texts.add(names.get(f.binding().text())));
                constraints.add(texts);
            }
        }
        return new Outline(file, rule, heads, constraints);
    }

    private static void rename(Condition.Pattern pattern, String head, Map<String, String> names) {
        if (pattern.binding() != null) {
            names.put(pattern.binding().text(), "$" + head);
        }
        for (Condition.Constraint c : pattern.constraints()) {
            if (c.binding() != null) {
                Expr bound = c.expression() instanceof Expr.Binary b ? b.left() : c.expression();
                names.put(c.binding().text(), "$" + head + "." + Terms.text(bound, names));
            }
        }
    }

    private static String describe(Condition condition) {
        if (condition instanceof Condition.Pattern p) {
            return p.type().text() + (p.from() == null ? "" : " from " + Terms.text(p.from()));
        }
        StringBuilder text = new StringBuilder(condition.getClass().getSimpleName()).append('(');
        Terms.parts(condition).forEach(p -> text.append(describe(p)).append(' '));
        return text.append(')').toString();
    }

    private static void overlap(Outline a, Outline b, List<Diagnostic> found) {
        if (a.rule().isQuestion() != b.rule().isQuestion()
                || a.constraints().size() != b.constraints().size()) {
            return;
        }
        boolean negates = a.heads().stream()
                .anyMatch(h -> h.contains("Not(") || h.contains("Forall(") || h.contains("Accumulate("));
        if (a.constraints().equals(b.constraints())) {
            if (!a.rule().isQuestion() || a.rule().text("wants").equals(b.rule().text("wants"))) {
                add(
                        b,
                        found,
                        "identical-rule",
                        "the conditions are those of '" + a.rule().name() + "'",
                        "leave one of the two");
            }
        } else if (!negates && !a.rule().isQuestion()) {
            if (within(a, b) && adds(a.rule(), b.rule())) {
                subsumed(b, a, found);
            } else if (within(b, a) && adds(b.rule(), a.rule())) {
                subsumed(a, b, found);
            }
        }
    }

    private static void subsumed(Outline narrow, Outline wide, List<Diagnostic> found) {
        add(
                narrow,
                found,
                "subsumed-rule",
                "it holds only where '" + wide.rule().name() + "' holds as well, and is no more severe",
                "leave it out, or say how it differs");
    }

    private static void add(Outline of, List<Diagnostic> found, String code, String message, String suggestion) {
        found.add(Lints.warning(
                of.file().file(),
                of.rule().nameToken(),
                code,
                message,
                of.rule().name(),
                suggestion));
    }

    private static boolean within(Outline wide, Outline narrow) {
        for (int i = 0; i < wide.constraints().size(); i++) {
            if (!narrow.constraints().get(i).containsAll(wide.constraints().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the narrower rule says nothing that the wider one doesn't: no greater severity, no other response. */
    private static boolean adds(RuleText wide, RuleText narrow) {
        return rank(narrow) <= rank(wide) && responses(wide).containsAll(responses(narrow));
    }

    private static int rank(RuleText rule) {
        return Severity.of(rule.text("severity")).ordinal();
    }

    private static Set<String> responses(RuleText rule) {
        Set<String> keys = new HashSet<>();
        for (String key : rule.text("responses").split(",")) {
            if (!key.isBlank()) {
                keys.add(key.strip());
            }
        }
        return keys;
    }

    private static String types(RuleText rule) {
        Set<String> types = new TreeSet<>();
        Terms.patterns(rule.conditions()).forEach(p -> {
            if (!p.type().is("Parameter")) {
                types.add(p.type().text());
            }
        });
        return String.join(",", types);
    }

    private static void opposite(Outline a, Outline b, Map<String, Set<String>> opposites, List<Diagnostic> found) {
        for (String one : responses(a.rule())) {
            for (String other : responses(b.rule())) {
                boolean opposed = opposites.getOrDefault(one, Set.of()).contains(other)
                        || opposites.getOrDefault(other, Set.of()).contains(one);
                if (opposed && compatible(a, b)) {
                    add(
                            b,
                            found,
                            "opposite-responses",
                            "it recommends '" + other + "' where '" + a.rule().name() + "' recommends '" + one
                                    + "' on the same facts",
                            "tell the two apart by a condition");
                }
            }
        }
    }

    /** Whether one fact of each type may match both. */
    private static boolean compatible(Outline a, Outline b) {
        Map<String, List<Expr>> merged = new HashMap<>();
        for (Outline outline : List.of(a, b)) {
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
