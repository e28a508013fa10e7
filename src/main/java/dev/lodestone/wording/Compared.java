package dev.lodestone.wording;

import dev.lodestone.fact.Invocations;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Meaning;
import java.util.Map;

/** Reads what a constraint compares off the object that it was tried on. */
public final class Compared {
    /** Stands for what cannot be told. */
    public static final Object UNTOLD = new Object();

    private Compared() {}

    /**
     * The value at the left of a constraint, null if it is not known; in {@code share.atLeast( $t )} the share.
     *
     * @param what the object that the pattern looks at
     */
    public static Object of(Expr left, Object what, Map<String, Object> values) {
        if (left instanceof Expr.Call call && !call.arguments().isEmpty()) {
            return call.target() == null ? UNTOLD : read(call.target(), what, values);
        }
        return read(left, what, values);
    }

    private static Object read(Expr expr, Object what, Map<String, Object> values) {
        if (expr instanceof Expr.Variable variable) {
            return values.get(variable.name());
        } else if (expr instanceof Expr.Name) {
            return read(expr, what);
        }
        Expr target = expr instanceof Expr.Member m ? m.target() : expr instanceof Expr.Call c ? c.target() : null;
        boolean plain = !(expr instanceof Expr.Call c) || c.arguments().isEmpty();
        Object of = !plain ? UNTOLD : target == null ? what : read(target, what, values);
        return of == null || of == UNTOLD ? of : read(expr, of);
    }

    private static Object read(Expr expr, Object of) {
        Meaning meaning = expr.meaning();
        return meaning.method() == null
                ? UNTOLD
                : Invocations.reading(meaning.method()).apply(of);
    }
}
