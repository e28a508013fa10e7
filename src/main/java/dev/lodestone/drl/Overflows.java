package dev.lodestone.drl;

import dev.lodestone.fact.AboutField;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Arithmetic with days to a day that may be not known: there they are the largest whole number, and Drools counts on below zero. */
final class Overflows {
    private static final Set<String> GROWING = Set.of("+", "*");

    private Overflows() {}

    static void in(RuleText rule, BiConsumer<Token, String> complain) {
        Map<String, Expr> bound = Terms.values(rule.conditions());
        Terms.walk(rule.conditions(), e -> {
            if (e instanceof Expr.Binary b && GROWING.contains(b.operator())) {
                side(b, b.left(), bound, complain);
                side(b, b.right(), bound, complain);
            }
        });
    }

    private static void side(Expr.Binary sum, Expr side, Map<String, Expr> bound, BiConsumer<Token, String> complain) {
        if (isOpenEnded(side instanceof Expr.Variable v ? bound.get(v.name()) : side)) {
            complain.accept(
                    sum.token(),
                    "'" + Terms.text(side) + "' is the largest whole number where no day is known, and '"
                            + sum.operator() + "' takes it beyond");
        }
    }

    /** Whether it is a number of days up to a day, of which there may be none. */
    private static boolean isOpenEnded(Expr expr) {
        Method method =
                expr == null || !expr.isChecked() ? null : expr.meaning().method();
        if (method == null
                || method.getReturnType() != int.class
                || !method.getName().endsWith("In")) {
            return false;
        }
        AboutField about = AboutField.of(method);
        return about != null && about.unit().equals("days");
    }
}
