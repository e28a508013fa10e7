package dev.lodestone.drl;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Severity;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules' conclusions a pattern may match, as far as its text tells: by kind, by name, by severity. */
final class Sought {
    private static final Set<String> EQUAL = Set.of("==", "in");

    private final Condition.Pattern pattern;
    private final List<Expr> told = new ArrayList<>();

    private Sought(Condition.Pattern pattern) {
        this.pattern = pattern;
        Terms.conjuncts(pattern).stream().filter(Sought::tells).forEach(told::add);
    }

    /** Null for a pattern that looks for no conclusion. */
    static Sought by(Condition.Pattern pattern) {
        Class<?> type = Vocabulary.get().type(pattern.type().text());
        boolean looks = type != null && Conclusion.class.isAssignableFrom(type) && pattern.from() == null;
        return looks ? new Sought(pattern) : null;
    }

    Token token() {
        return pattern.type();
    }

    /** The same for patterns that may match the same rules' conclusions. */
    String key() {
        StringBuilder key = new StringBuilder(pattern.type().text());
        told.forEach(t -> key.append(' ').append(Terms.text(t)));
        return key.toString();
    }

    boolean mayMatch(RuleText rule) {
        String concluded = rule.isQuestion() ? "Question" : rule.isMeasure() ? "Response" : "RiskFlag";
        boolean kind = pattern.type().is("Conclusion") || pattern.type().is(concluded);
        return kind && told.stream().allMatch(t -> holds(t, rule));
    }

    /** The rules that it can match alone, where it names them; null if it may match others. */
    Set<String> onlyNamed() {
        return told.stream()
                .filter(e -> e instanceof Expr.Binary b && isField(b.left(), "rule") && EQUAL.contains(b.operator()))
                .map(e -> options((Expr.Binary) e).stream()
                        .map(o -> o.token().text())
                        .collect(Collectors.toSet()))
                .findFirst()
                .orElse(null);
    }

    /** The names of rules that stand in it, each with its place. */
    List<Token> names() {
        List<Token> names = new ArrayList<>();
        pattern.constraints()
                .forEach(c -> c.expression().walk(e -> {
                    if (e instanceof Expr.Binary b && isField(b.left(), "rule")) {
                        options(b).stream()
                                .filter(Expr.Literal.class::isInstance)
                                .map(Expr::token)
                                .forEach(names::add);
                    }
                }));
        return names;
    }

    /** Of the variables that it binds, those that stand for a text of the conclusion's own. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (pattern.binding() != null) {
            texts.add(pattern.binding().text());
        }
        for (Condition.Constraint c : pattern.constraints()) {
            boolean text = c.binding() != null && c.value().meaning().type() == String.class;
            if (text && !isField(c.value(), "rule")) {
                texts.add(c.binding().text());
            }
        }
        return texts;
    }

    private static boolean isField(Expr expr, String name) {
        return expr instanceof Expr.Name n && n.token().is(name);
    }

    private static List<Expr> options(Expr.Binary b) {
        return b.right() instanceof Expr.Choice choice ? choice.options() : List.of(b.right());
    }

    private static boolean tells(Expr expr) {
        if (!(expr instanceof Expr.Binary b)) {
            return false;
        }
        String operator = b.operator().replace("not ", "");
        boolean compares = EQUAL.contains(operator) || operator.equals("!=");
        boolean rule = isField(b.left(), "rule") && options(b).stream().allMatch(Expr.Literal.class::isInstance);
        boolean severity = isField(b.left(), "severity") && options(b).stream().allMatch(o -> severity(o) != null);
        return compares && (rule || severity);
    }

    private static Severity severity(Expr expr) {
        if (expr instanceof Expr.Member m
                && m.target() instanceof Expr.Name n
                && n.token().is("Severity")) {
            for (Severity each : Severity.values()) {
                if (each.name().equals(m.token().text())) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean holds(Expr expr, RuleText rule) {
        Expr.Binary b = (Expr.Binary) expr;
        boolean among = options(b).stream()
                .anyMatch(o -> isField(b.left(), "rule")
                        ? o.token().text().equals(rule.name())
                        : !rule.isQuestion() && !rule.isMeasure() && severity(o) == Severity.of(rule.text("severity")));
        return among == EQUAL.contains(b.operator());
    }
}
