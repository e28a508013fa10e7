package dev.lodestone.drl;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiConsumer;

/** Texts that a name or a code of an economy or a mineral is compared with, and that none has. */
final class Misspelt {
    private Misspelt() {}

    /** @param complain of a text, with what it may have been meant for */
    static void in(RuleText rule, BiConsumer<Token, String> complain) {
        Terms.walk(rule.conditions(), e -> {
            if (e instanceof Expr.Binary b && b.operator().equals("==")) {
                compared(b, complain);
            }
        });
    }

    private static void compared(Expr.Binary equality, BiConsumer<Token, String> complain) {
        Expr left = equality.left();
        Method field = left.isChecked() ? left.meaning().method() : null;
        if (field == null
                || !(equality.right() instanceof Expr.Literal text)
                || text.kind() != Expr.Literal.Kind.TEXT) {
            return;
        }
        List<String> known = known(field);
        String written = text.token().text();
        if (!known.isEmpty() && !known.contains(written)) {
            String nearest = Words.nearest(written, known);
            complain.accept(
                    text.token(),
                    "no " + field.getDeclaringClass().getSimpleName() + " has the " + field.getName() + " '" + written
                            + "'" + (nearest == null ? "" : ", but one has '" + nearest + "'"));
        }
    }

    /** What a field can be; empty if it can be anything. */
    private static List<String> known(Method field) {
        String what = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        return switch (what) {
            case "Economy.code" -> Economy.all().stream().map(Economy::code).toList();
            case "Economy.name" -> Economy.all().stream().map(Economy::name).toList();
            case "Mineral.key" -> Mineral.all().stream().map(Mineral::key).toList();
            case "Mineral.name" -> Mineral.all().stream().map(Mineral::name).toList();
            default -> List.of();
        };
    }
}
