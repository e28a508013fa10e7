package dev.lodestone.drl;

import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Marks;
import dev.lodestone.rule.Meaning;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Vocabulary;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses to ask something of what may be missing: an optional field, before the rule has said that it is there. */
final class Presence {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    /** Members that Drools takes for words of its own where an expression begins with them. */
    private static final Set<String> WORDS = Set.of("in", "until");

    private final Findings findings;
    /** What stands before the name of a field: which pattern it is one of. */
    private final String pattern;

    Presence(Findings findings, String pattern) {
        this.findings = findings;
        this.pattern = pattern;
    }

    /** The same text for the same thing, wherever it is written. */
    String text(Expr expr, Established known) {
        if (expr instanceof Expr.Variable v) {
            return known.text(v.name());
        }
        if (expr instanceof Expr.Name n) {
            boolean constant = n.meaning().constant() != null;
            return constant
                    ? n.token().text()
                    : n.token().is("this") ? pattern : pattern + "." + n.token().text();
        }
        if (expr instanceof Expr.Member m) {
            return m.meaning().constant() != null
                    ? String.valueOf(m.meaning().constant())
                    : text(m.target(), known) + "." + m.token().text();
        }
        if (expr instanceof Expr.Call c) {
            String of = c.target() == null || isStatic(c) ? pattern : text(c.target(), known);
            String with = c.arguments().stream().map(a -> text(a, known)).collect(Collectors.joining(","));
            return of + "." + c.token().text() + (with.isEmpty() ? "" : "(" + with + ")");
        }
        if (expr instanceof Expr.Binary b && !(b.right() instanceof Expr.Choice)) {
            return "(" + text(b.left(), known) + b.operator() + text(b.right(), known) + ")";
        }
        return expr instanceof Expr.Unary u ? u.token().text() + text(u.operand(), known) : Terms.text(expr);
    }

    private boolean isStatic(Expr.Call call) {
        return Modifier.isStatic(call.meaning().method().getModifiers());
    }

    /** Whether it can be null, as far as is known. */
    boolean mayBeMissing(Expr expr, Established known) {
        if (expr instanceof Expr.Literal l) {
            return l.kind() == Expr.Literal.Kind.NULL;
        }
        if (expr instanceof Expr.Variable v) {
            return known.mayBeMissing(v.name());
        }
        if (expr instanceof Expr.Unary u) {
            return u.token().is("-") && mayBeMissing(u.operand(), known);
        }
        if (expr instanceof Expr.Binary b) {
            return b.isArithmetic()
                    && (divides(b) || mayBeMissing(b.left(), known) || mayBeMissing(b.right(), known))
                    && !known.has(text(b, known));
        }
        Meaning meaning = expr.meaning();
        if (meaning.method() == null || known.has(text(expr, known))) {
            return false;
        }
        boolean function = expr instanceof Expr.Call c && isStatic(c) && !Vocabulary.isFactory(meaning.method());
        return function || Marks.mayBeMissing(meaning.method());
    }

    /** Nothing can be divided by zero: what comes of it is not known. */
    private static boolean divides(Expr.Binary b) {
        boolean nonzero =
                b.right() instanceof Expr.Literal l && !l.token().text().matches("[0.]*");
        return (b.operator().equals("/") || b.operator().equals("%")) && !nonzero;
    }

    /** Complains of what is asked of something that may be missing. */
    void check(Expr expr, Established known) {
        if (expr instanceof Expr.Binary b) {
            check(b.left(), known);
            Established behind = b.isLogical() ? known.copy() : known;
            if (b.isLogical()) {
                behind.addAll(told(b.left(), b.operator().equals("&&"), known));
            }
            check(b.right(), behind);
        } else if (expr instanceof Expr.Choice c) {
            c.options().forEach(o -> check(o, known));
        } else if (expr instanceof Expr.Unary u) {
            check(u.operand(), known);
        } else if (expr instanceof Expr.Member m && m.meaning().constant() == null) {
            check(m.target(), known);
            asked(m.target(), m.token(), known);
        } else if (expr instanceof Expr.Call c) {
            call(c, known);
        }
    }

    private void call(Expr.Call call, Established known) {
        boolean isStatic = isStatic(call);
        if (call.target() != null && !isStatic) {
            check(call.target(), known);
            asked(call.target(), call.token(), known);
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            check(argument, known);
            // A function that is not told enough gives what is not known: that is said of what it gives.
            if (!isStatic
                    && mayBeMissing(argument, known)
                    && !Marks.takesMissing(call.meaning().method(), i)) {
                boolean nothing = argument instanceof Expr.Literal;
                findings.add(
                        argument.token(),
                        "may-be-missing",
                        nothing
                                ? "'" + call.token().text() + "' cannot be given null"
                                : "'" + Terms.text(argument) + "' may be missing, and '"
                                        + call.token().text() + "' needs it",
                        nothing ? "give it a value" : askedBefore(Terms.text(argument)));
            }
        }
    }

    private void asked(Expr target, Token what, Established known) {
        if (mayBeMissing(target, known)) {
            findings.add(
                    what,
                    "may-be-missing",
                    "'" + Terms.text(target) + "' may be missing, and '" + what.text() + "' is asked of it",
                    askedBefore(Terms.text(target)));
        }
    }

    /** Drools reads a member that is called as one of its words only behind a colon. */
    private static String askedBefore(String what) {
        return "ask before it: "
                + (WORDS.contains(what) ? "$" + what + " : " + what + ", $" + what : what)
                + " != null";
    }

    /** All but the pattern's own fields: facts are filed by those before anything that joins is asked. */
    Set<String> outside(Set<String> told) {
        return told.stream().filter(t -> !t.startsWith(pattern + ".")).collect(Collectors.toSet());
    }

    /** What is known to be there where a condition holds, or does not. */
    Set<String> told(Expr expr, boolean holds, Established known) {
        Set<String> told = new HashSet<>();
        if (expr instanceof Expr.Unary u && u.token().is("!")) {
            return told(u.operand(), !holds, known);
        }
        if (!(expr instanceof Expr.Binary b)) {
            return told;
        }
        if (b.operator().equals(holds ? "&&" : "||")) {
            told.addAll(told(b.left(), holds, known));
            told.addAll(told(b.right(), holds, known));
            return told;
        }
        List<Expr> sides = List.of(b.left(), b.right());
        for (int i = 0; i < 2 && !(b.right() instanceof Expr.Choice); i++) {
            Expr other = sides.get(1 - i);
            boolean nothing = other instanceof Expr.Literal l && l.kind() == Expr.Literal.Kind.NULL;
            boolean differs = b.operator().equals(holds ? "!=" : "==") && nothing;
            boolean equals = holds && b.operator().equals("==") && !mayBeMissing(other, known);
            // What is not known is neither less nor more than anything.
            if (differs || equals || holds && ORDER.contains(b.operator())) {
                told.add(text(sides.get(i), known));
            }
        }
        return told;
    }
}
