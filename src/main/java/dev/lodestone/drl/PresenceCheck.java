package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through a rule that is otherwise in order and keeps track of what it has established to be there. The engine asks what a
 * pattern asks of its own fact first and what it compares with others' last, so that only the first kind counts at once.
 */
final class PresenceCheck {
    private static final Set<String> OF_NOTHING = Set.of("min", "max", "average");

    private final RuleText rule;
    private final Findings findings;
    private int patterns;

    PresenceCheck(RuleText rule, Findings findings) {
        this.rule = rule;
        this.findings = findings;
    }

    void check() {
        Established known = new Established();
        rule.conditions().forEach(c -> condition(c, known));
        Presence plain = new Presence(findings, "");
        plain.check(rule.consequence().economy(), known);
        plain.check(rule.consequence().mineral(), known);
        if (plain.mayBeMissing(rule.consequence().economy(), known)) {
            findings.add(
                    rule.consequence().economy().token(),
                    "may-be-missing",
                    "'" + Terms.text(rule.consequence().economy())
                            + "' may be missing, and a conclusion is about an economy",
                    "ask in its pattern that it is there: != null");
        }
    }

    private void condition(Condition condition, Established known) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, known);
        } else if (condition instanceof Condition.Or or) {
            or(or, known);
        } else if (condition instanceof Condition.And and) {
            and.operands().forEach(o -> condition(o, known));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate, known);
        } else {
            // What is known within a negation is known there only.
            Established within = known.copy();
            Terms.parts(condition).forEach(p -> condition(p, within));
        }
    }

    private void or(Condition.Or or, Established known) {
        Established common = null;
        for (Condition operand : or.operands()) {
            Established branch = known.copy();
            condition(operand, branch);
            if (common == null) {
                common = branch;
            } else {
                Established both = known.copy();
                both.either(common, branch);
                common = both;
            }
        }
        known.take(common);
    }

    private void pattern(Condition.Pattern pattern, Established known) {
        String name = "#" + patterns++;
        if (pattern.from() != null) {
            new Presence(findings, name).check(pattern.from(), known);
        }
        Set<String> own = new HashSet<>();
        if (pattern.binding() != null) {
            known.name(pattern.binding().text(), name, false);
            own.add(pattern.binding().text());
        }
        constraints(pattern.constraints(), name, own, known);
    }

    /** @param own the variables that this pattern binds; the others are those of patterns before it */
    private void constraints(List<Condition.Constraint> constraints, String name, Set<String> own, Established known) {
        Presence presence = new Presence(findings, name);
        List<Joined> joined = new ArrayList<>();
        for (Condition.Constraint constraint : constraints) {
            if (constraint.binding() != null) {
                presence.check(constraint.value(), known);
                known.name(
                        constraint.binding().text(),
                        presence.text(constraint.value(), known),
                        presence.mayBeMissing(constraint.value(), known));
                own.add(constraint.binding().text());
            }
            if (constraint.tests()) {
                split(constraint.expression()).forEach(each -> constraint(each, presence, own, joined, known));
            }
        }
        joined.forEach(j -> known.addAll(j.told));
    }

    /** What is told by a comparison with variables of other patterns. */
    private record Joined(Set<String> variables, Set<String> told) {}

    private static void constraint(
            Expr expr, Presence presence, Set<String> own, List<Joined> joined, Established known) {
        Set<String> others = Terms.variables(expr);
        others.removeAll(own);
        Established here = known.copy();
        if (!others.isEmpty()) {
            joined.stream()
                    .filter(j -> others.containsAll(j.variables))
                    .forEach(j -> here.addAll(presence.outside(j.told)));
        }
        presence.check(expr, here);
        Set<String> told = presence.told(expr, true, here);
        if (others.isEmpty()) {
            known.addAll(told);
        } else {
            joined.add(new Joined(others, told));
        }
    }

    private static List<Expr> split(Expr expr) {
        List<Expr> all = new ArrayList<>();
        Terms.split(expr, all);
        return all;
    }

    private void accumulate(Condition.Accumulate accumulate, Established known) {
        Established within = known.copy();
        condition(accumulate.source(), within);
        String name = "#" + patterns++;
        Set<String> own = new HashSet<>();
        for (Condition.Function function : accumulate.functions()) {
            if (function.argument() != null) {
                new Presence(findings, name).check(function.argument(), within);
            }
            String variable = function.binding().text();
            own.add(variable);
            // Of nothing there is no least, no greatest and no average.
            known.name(
                    variable,
                    name + "." + variable,
                    OF_NOTHING.contains(function.name().text()));
        }
        constraints(accumulate.constraints(), name, own, known);
    }
}
