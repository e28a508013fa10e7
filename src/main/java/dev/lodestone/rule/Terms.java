package dev.lodestone.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Expressions and conditions as plain texts that can be compared, and what stands in them. */
public final class Terms {
    private Terms() {}

    /** An expression without regard to how it is set; variables are renamed. */
    public static String text(Expr expr, Map<String, String> names) {
        if (expr instanceof Expr.Literal l) {
            return l.kind() == Expr.Literal.Kind.TEXT
                    ? '"' + l.token().text() + '"'
                    : l.token().text();
        }
        if (expr instanceof Expr.Variable v) {
            return names.getOrDefault(v.name(), v.name());
        }
        if (expr instanceof Expr.Member m) {
            return text(m.target(), names) + "." + m.token().text();
        }
        if (expr instanceof Expr.Call c) {
            return (c.target() == null ? "" : text(c.target(), names) + ".")
                    + c.token().text() + "("
                    + c.arguments().stream().map(a -> text(a, names)).collect(Collectors.joining(",")) + ")";
        }
        if (expr instanceof Expr.Binary b) {
            return "(" + text(b.left(), names) + b.operator() + text(b.right(), names) + ")";
        }
        if (expr instanceof Expr.Unary u) {
            return u.token().text() + text(u.operand(), names);
        }
        if (expr instanceof Expr.Choice c) {
            return c.options().stream().map(o -> text(o, names)).collect(Collectors.joining(",", "(", ")"));
        }
        return expr.token().text();
    }

    public static String text(Expr expr) {
        return text(expr, Map.of());
    }

    public static Set<String> variables(Expr expr) {
        Set<String> found = new LinkedHashSet<>();
        if (expr != null) {
            expr.walk(e -> {
                if (e instanceof Expr.Variable v) {
                    found.add(v.name());
                }
            });
        }
        return found;
    }

    /** The constraints of a pattern, with those that {@code &&} joins taken apart. */
    public static List<Expr> conjuncts(Condition.Pattern pattern) {
        List<Expr> all = new ArrayList<>();
        for (Condition.Constraint c : pattern.constraints()) {
            if (c.binding() == null || c.expression() instanceof Expr.Binary) {
                split(c.expression(), all);
            }
        }
        return all;
    }

    public static void split(Expr expr, List<Expr> into) {
        if (expr instanceof Expr.Binary b && b.operator().equals("&&")) {
            split(b.left(), into);
            split(b.right(), into);
        } else {
            into.add(expr);
        }
    }

    /** All patterns of a rule, wherever they stand. */
    public static List<Condition.Pattern> patterns(List<Condition> conditions) {
        List<Condition.Pattern> found = new ArrayList<>();
        for (Condition c : conditions) {
            if (c instanceof Condition.Pattern p) {
                found.add(p);
            } else {
                found.addAll(patterns(parts(c)));
            }
        }
        return found;
    }

    public static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not n) {
            return List.of(n.operand());
        }
        if (condition instanceof Condition.Exists e) {
            return List.of(e.operand());
        }
        if (condition instanceof Condition.Forall f) {
            return f.operands();
        }
        if (condition instanceof Condition.And a) {
            return a.operands();
        }
        if (condition instanceof Condition.Or o) {
            return o.operands();
        }
        return condition instanceof Condition.Accumulate a ? List.of(a.source()) : List.of();
    }

    /** Shows every expression of conditions, and all that it is made of. */
    public static void walk(List<Condition> conditions, Consumer<Expr> visitor) {
        conditions.forEach(condition -> expressions(condition).forEach(expression -> expression.walk(visitor)));
    }

    /** Every expression of a condition. */
    public static List<Expr> expressions(Condition condition) {
        List<Expr> found = new ArrayList<>();
        if (condition instanceof Condition.Pattern p) {
            p.constraints().forEach(c -> found.add(c.expression()));
            if (p.from() != null) {
                found.add(p.from());
            }
        }
        if (condition instanceof Condition.Accumulate a) {
            a.functions().forEach(f -> {
                if (f.argument() != null) {
                    found.add(f.argument());
                }
            });
            a.constraints().forEach(c -> found.add(c.expression()));
        }
        parts(condition).forEach(p -> found.addAll(expressions(p)));
        return found;
    }

    /** The variables that a condition binds. */
    public static List<Token> bindings(Condition condition) {
        List<Token> found = new ArrayList<>();
        if (condition instanceof Condition.Pattern p) {
            if (p.binding() != null) {
                found.add(p.binding());
            }
            p.constraints().stream()
                    .map(Condition.Constraint::binding)
                    .filter(b -> b != null)
                    .forEach(found::add);
        }
        if (condition instanceof Condition.Accumulate a) {
            a.functions().forEach(f -> found.add(f.binding()));
        }
        parts(condition).forEach(p -> found.addAll(bindings(p)));
        return found;
    }

    /** What each variable of the conditions' patterns stands for. */
    public static Map<String, Expr> values(List<Condition> conditions) {
        Map<String, Expr> values = new HashMap<>();
        for (Condition.Pattern pattern : patterns(conditions)) {
            for (Condition.Constraint c : pattern.constraints()) {
                if (c.binding() != null) {
                    values.put(c.binding().text(), c.value());
                }
            }
        }
        return values;
    }

    /** The variables that a condition reads. */
    public static Set<String> uses(Condition condition) {
        Set<String> used = new LinkedHashSet<>();
        expressions(condition).forEach(e -> used.addAll(variables(e)));
        return used;
    }
}
