package dev.lodestone.drl;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Invocations;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Makes what a rule writes out, such as {@code Economy.of( "China" )}, so that a mistake is found here, not at the first request. */
final class Factories {
    private Factories() {}

    static void check(Expr.Call call, Class<?> named, Findings findings) {
        if (!call.isChecked()) {
            return;
        }
        Method method = call.meaning().method();
        Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            Expr.Literal literal = literal(call.arguments().get(i));
            if (literal == null) {
                findings.add(
                        call.arguments().get(i).token(),
                        "wrong-arguments",
                        named.getSimpleName() + "." + method.getName()
                                + " is given what the rule writes out, nothing else",
                        named == LocalDate.class ? "move a date with plusDays, plusMonths, plusYears" : null);
                return;
            }
            arguments[i] = value(literal, call.arguments().get(i) != literal, method.getParameterTypes()[i]);
        }
        make(call, named, method, arguments, findings);
    }

    private static void make(Expr.Call call, Class<?> named, Method method, Object[] arguments, Findings findings) {
        Token at = call.arguments().isEmpty()
                ? call.token()
                : call.arguments().get(0).token();
        try {
            Invocations.reflective(method, null, arguments);
        } catch (InvalidValue e) {
            findings.add(at, "unknown-constant", e.getMessage(), e.suggestion());
        } catch (DateTimeException e) {
            String what = method.getName().equals("parse") ? "'" + at.text() + "'" : Terms.text(call);
            findings.add(at, "incomparable", what + " is not a date", "write LocalDate.parse( \"2024-12-03\" )");
        } catch (RuntimeException e) {
            findings.add(at, "wrong-arguments", named.getSimpleName() + " cannot be made of that", null);
        }
    }

    private static Expr.Literal literal(Expr argument) {
        if (argument instanceof Expr.Unary u && u.token().is("-")) {
            return literal(u.operand());
        }
        return argument instanceof Expr.Literal l && l.kind() != Expr.Literal.Kind.NULL ? l : null;
    }

    private static Object value(Expr.Literal literal, boolean negative, Class<?> wanted) {
        if (literal.kind() != Expr.Literal.Kind.NUMBER) {
            return literal.token().text();
        }
        double value = Double.parseDouble(literal.token().text()) * (negative ? -1 : 1);
        return wanted == int.class
                ? (Object) (int) value
                : wanted == long.class ? (Object) (long) value : (Object) value;
    }
}
