package dev.lodestone.engine.network;

import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import java.lang.reflect.Modifier;

/** What stands in a rule as it is: texts, numbers, truth values and null. */
final class Literals {

    private Literals() {}

    static Object value(Expr.Literal literal) {
        Token token = literal.token();
        return switch (literal.kind()) {
            case TEXT -> token.text();
            case BOOLEAN -> token.is("true");
            case NULL -> null;
            case NUMBER -> number(token.text());
        };
    }

    private static Object number(String digits) {
        if (digits.contains(".") || digits.length() > 18) {
            return Double.valueOf(digits);
        }
        long value = Long.parseLong(digits);
        // Not in one expression: it would make the int a long.
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    /** Whether an expression has one value wherever it is asked. */
    static boolean isConstant(Expr expr) {
        if (expr instanceof Expr.Call call) {
            return Modifier.isStatic(call.meaning().method().getModifiers()) && areAllOf(call);
        }
        return expr instanceof Expr.Literal || expr.meaning().constant() != null;
    }

    /** Whether a call is given nothing else. */
    static boolean areAllOf(Expr.Call call) {
        return call.arguments().stream().allMatch(a -> a instanceof Expr.Literal);
    }
}
