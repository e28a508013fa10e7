package dev.lodestone.rule;

import java.util.IdentityHashMap;
import java.util.Map;

/** What the expressions of a file stand for, found out while they are checked; complete if the file is in order. */
public final class Meanings {
    private final Map<Expr, Meaning> meanings = new IdentityHashMap<>();

    public void put(Expr expr, Meaning meaning) {
        meanings.put(expr, meaning);
    }

    public boolean has(Expr expr) {
        return meanings.containsKey(expr);
    }

    /** @throws IllegalArgumentException if the expression was not checked, or means nothing */
    public Meaning of(Expr expr) {
        Meaning meaning = meanings.get(expr);
        if (meaning == null) {
            throw new IllegalArgumentException(
                    "line " + expr.token().line() + ": '" + expr.token().text() + "' was never checked");
        }
        return meaning;
    }
}
