package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Constraints of one pattern that no fact can meet together. */
final class Contradictions {

    /**
     * {@code subject operator value}.
     *
     * @param number the value as a number; null if it is none
     */
    record Claim(Token token, String subject, String operator, String value, boolean constant, Double number) {}

    private Contradictions() {}

    static void in(Condition.Pattern pattern, BiConsumer<Token, String> complain) {
        among(Terms.conjuncts(pattern), complain);
    }

    /** Tells each claim that contradicts an earlier one. */
    static void among(List<Expr> constraints, BiConsumer<Token, String> complain) {
        List<Claim> claims = new ArrayList<>();
        for (Expr expr : constraints) {
            Claim claim = claim(expr);
            if (claim == null) {
                continue;
            }
            for (Claim earlier : claims) {
                if (contradict(earlier, claim)) {
                    complain.accept(
                            claim.token(),
                            "'" + claim.subject() + "' cannot be " + earlier.operator() + " " + earlier.value()
                                    + " and " + claim.operator() + " " + claim.value());
                    break;
                }
            }
            claims.add(claim);
        }
    }

    /** What a constraint claims of a subject; null if it is no such comparison. */
    static Claim claim(Expr expr) {
        if (!(expr instanceof Expr.Binary b) || b.isLogical() || b.right() instanceof Expr.Choice) {
            return null;
        }
        String value = Terms.text(b.right());
        return new Claim(b.token(), Terms.text(b.left()), b.operator(), value, isConstant(b.right()), number(value));
    }

    static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Literal
                || expr instanceof Expr.Member m
                        && Character.isUpperCase(m.token().text().charAt(0));
    }

    static boolean contradict(Claim a, Claim b) {
        if (!a.subject().equals(b.subject())) {
            return false;
        }
        boolean same = a.value().equals(b.value());
        if (a.operator().equals("==") && b.operator().equals("==")) {
            return a.constant() && b.constant() && !same;
        }
        if (same
                && (a.operator().equals("==") && excludes(b.operator())
                        || b.operator().equals("==") && excludes(a.operator()))) {
            return true;
        }
        Double x = a.number();
        Double y = b.number();
        return x != null
                && y != null
                && (apart(a.operator(), x, b.operator(), y) || apart(b.operator(), y, a.operator(), x));
    }

    private static boolean excludes(String operator) {
        return operator.equals("!=") || operator.equals("<") || operator.equals(">");
    }

    /** Whether nothing lies above the one and below the other. */
    private static boolean apart(String lower, double low, String upper, double high) {
        boolean lowers = lower.startsWith(">") || lower.equals("==");
        boolean uppers = upper.startsWith("<") || upper.equals("==");
        boolean open = lower.equals(">") || upper.equals("<");
        return lowers && uppers && (low > high || low == high && open);
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
