package dev.lodestone.drl;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that each place of a rule's sentences is filled in: with a variable's value, and on page one with a word of its own. */
final class PlaceholderCheck {
    private static final String CODE = "unbound-placeholder";
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)(}?)");
    /** What is in braces, and what looks like a variable beside them. */
    private static final Pattern OUTSIDE = Pattern.compile("\\{[^{}]*}?|(\\$\\w+)");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    /** What page one fills in of all minerals of a matter. */
    private static final List<String> ON_PAGE_ONE =
            List.of("{minerals}", "{exposure}", "{supplies}", "{suppliers}", "{stocks}");

    private final RuleText rule;
    private final Rulebook book;
    private final Set<String> bound;
    private final VariableScope scope;
    private final Findings findings;

    /**
     * @param bound the variables that its conditions bind
     * @param scope what those stand for that can be used behind all conditions
     */
    PlaceholderCheck(RuleText rule, Rulebook book, Set<String> bound, VariableScope scope, Findings findings) {
        this.rule = rule;
        this.book = book;
        this.bound = bound;
        this.scope = scope;
        this.findings = findings;
    }

    /** @param name of the annotation with the sentence */
    void check(String name) {
        RuleText.Annotation sentence = rule.annotations().get(name);
        if (sentence == null || sentence.value() == RuleReader.UNREAD || !rule.whole()) {
            return;
        }
        Token value = sentence.value();
        for (Matcher each = OUTSIDE.matcher(book.text(value)); each.find(); ) {
            String variable = each.group(1);
            if (variable != null && bound.contains(variable)) {
                String what = "'" + variable + "' in @" + name + " stands outside of braces, and is not filled in";
                add(value, each.start(1), what, "write {" + variable + "}");
            }
        }
        for (Matcher each = PLACE.matcher(book.text(value)); each.find(); ) {
            String inside = each.group(1);
            if (each.group(2).isEmpty()) {
                String shown = "'{" + inside.replaceFirst("\"$", "") + "'";
                add(value, each.start(), shown + " in @" + name + " is not closed", "write } behind the variable");
            } else if (inside.startsWith("$")) {
                variable(value, each.start() + 1, name, inside);
            } else if (!(name.equals("brief") && !rule.isMeasure() && ON_PAGE_ONE.contains(each.group()))) {
                String what = "'" + each.group() + "' in @" + name + " is filled in by nothing";
                add(value, each.start(), what, meant(name, inside));
            }
        }
    }

    private void variable(Token value, int offset, String name, String variable) {
        String what = "'" + variable + "' in @" + name;
        if (!bound.contains(variable)) {
            add(value, offset, what + " is not bound", bindIt(variable));
        } else if (!scope.has(variable)) {
            String where = within(rule.conditions(), variable, "");
            boolean alternative = where.equals("or");
            add(
                    value,
                    offset,
                    what + " is bound only " + (alternative ? "in one branch of or" : "within " + where + " (...)"),
                    alternative
                            ? "bind it in each branch, or in a pattern of its own"
                            : "bind it in a pattern of its own");
        } else if (isWholeRecord(scope.variable(variable))) {
            findings.add(
                    value.line(),
                    value.column() + offset,
                    "whole-record",
                    what + " stands for " + scope.variable(variable).shown() + ", all its fields at once",
                    "bind the field that is meant in its pattern, such as $mineral : mineral, and write {$mineral}");
        }
    }

    private void add(Token value, int offset, String message, String suggestion) {
        findings.add(value.line(), value.column() + offset, CODE, message, suggestion);
    }

    private String bindIt(String variable) {
        int dot = variable.indexOf('.');
        String owner = dot < 0 ? "" : variable.substring(0, dot);
        if (!scope.has(owner)) {
            return Words.meant(
                    variable,
                    scope.variables(),
                    VARIABLE.matcher(variable).matches()
                            ? "bind it in a pattern: " + variable + " : field"
                            : "write one variable, such as {$mineral}");
        }
        String field = variable.substring(dot + 1);
        String of = expression(owner);
        String own = "$" + field.replaceAll(".*\\.", "").replaceAll("\\W", "");
        return "bind it beside " + owner + ", " + own + " : " + (of.isEmpty() ? "" : of + ".") + field + ", and write {"
                + own + "}";
    }

    /** What a variable is bound to; empty for a fact as a whole. */
    private String expression(String variable) {
        return Terms.patterns(rule.conditions()).stream()
                .flatMap(p -> p.constraints().stream())
                .filter(c -> c.binding() != null && c.binding().text().equals(variable))
                .map(c -> c.expression() instanceof Expr.Binary b ? b.left() : c.expression())
                .map(Terms::text)
                .findFirst()
                .orElse("");
    }

    /** The kind of the innermost condition that keeps a variable to itself; what is around it if none does. */
    private static String within(List<Condition> conditions, String variable, String around) {
        for (Condition condition : conditions) {
            if (Terms.bindings(condition).stream().anyMatch(b -> b.text().equals(variable))) {
                boolean open = condition instanceof Condition.Pattern || condition instanceof Condition.And;
                String kind = condition.getClass().getSimpleName().toLowerCase(Locale.ROOT);
                return within(Terms.parts(condition), variable, open ? around : kind);
            }
        }
        return around;
    }

    private String meant(String name, String inside) {
        String word = inside.replaceAll("[\\s$]", "");
        List<String> known = new ArrayList<>(
                scope.variables().stream().map(v -> "{" + v + "}").sorted().toList());
        if (name.equals("brief") && !rule.isMeasure()) {
            known.addAll(ON_PAGE_ONE);
        }
        String variable = "{$" + word + "}";
        if (known.contains(variable)) {
            return "did you mean '" + variable + "'?";
        }
        return Words.meant("{" + word + "}", known, "write a variable, such as {$mineral}, and bind it in a pattern");
    }

    /** Whether it is a fact, what follows from facts, or a conclusion, or holds some: but for an exposure, which tells its share. */
    private static boolean isWholeRecord(Type type) {
        Class<?> one = type == null ? null : type.element() == null ? type.raw() : type.element();
        return one != null
                && one != Exposure.class
                && Stream.of(Fact.class, Derived.class, Conclusion.class).anyMatch(kind -> kind.isAssignableFrom(one));
    }
}
