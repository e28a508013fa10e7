package dev.lodestone.drl;

import dev.lodestone.advice.Wording;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
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
    record Outline(RuleFile file, RuleText rule, List<String> heads, List<Set<String>> constraints) {}

    private Overlaps() {}

    /** @return how many comparisons it took */
    static long find(Rulebook book, Map<String, Set<String>> opposites, List<Diagnostic> found, KnownLints known) {
        // Only rules that search for the same can overlap: a thousand rules are not a million pairs.
        Map<String, List<Outline>> alike = new HashMap<>();
        Map<String, List<Outline>> sameTypes = new HashMap<>();
        for (RuleFile file : book.files()) {
            if (file.isSound()) {
                for (RuleText rule : file.rules()) {
                    Outline outline = known.outline(rule, () -> outline(file, rule));
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
        long[] comparisons = new long[1];
        alike.forEach((heads, rules) -> found.addAll(known.ofGroup("alike " + heads, rules, "", () -> {
            List<Diagnostic> among = new ArrayList<>();
            comparisons[0] += new Redundancies(rules, among).find();
            return among;
        })));
        sameTypes.forEach((types, rules) -> found.addAll(known.ofGroup("types " + types, rules, opposites, () -> {
            List<Diagnostic> among = new ArrayList<>();
            comparisons[0] += new Opposites(rules, opposites, among).find();
            return among;
        })));
        return comparisons[0];
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

    static void add(Outline of, List<Diagnostic> found, String code, String message, String suggestion) {
        found.add(Lints.warning(
                of.file().file(),
                of.rule().nameToken(),
                code,
                message,
                of.rule().name(),
                suggestion));
    }

    static Set<String> responses(RuleText rule) {
        return new HashSet<>(Wording.list(rule.text("responses")));
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
}
