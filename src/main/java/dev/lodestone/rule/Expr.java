package dev.lodestone.rule;

import java.util.List;
import java.util.function.Consumer;

/** An expression within a constraint. There is no other kind: what does not parse into these is not allowed. */
public sealed interface Expr {

    /** Where it begins. */
    Token token();

    /** A text, number, truth value or null. */
    record Literal(Token token, Kind kind) implements Expr {

        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    /** {@code $name}. */
    record Variable(Token token) implements Expr {
        public String name() {
            return token.text();
        }
    }

    /** A word on its own: a field, or the first part of a constant. */
    record Name(Token token) implements Expr {}

    /** {@code target.member}. */
    record Member(Token token, Expr target) implements Expr {}

    /** {@code target.method( arguments )}, or a function where there is no target. */
    record Call(Token token, Expr target, List<Expr> arguments) implements Expr {}

    /** Two operands; {@code in} has a {@link Choice} on its right. */
    record Binary(Token token, String operator, Expr left, Expr right) implements Expr {
        public boolean isArithmetic() {
            return "+-*/%".contains(operator);
        }

        public boolean isLogical() {
            return operator.equals("&&") || operator.equals("||");
        }
    }

    /** {@code !operand} or {@code -operand}. */
    record Unary(Token token, Expr operand) implements Expr {}

    /** {@code ( a, b )} behind {@code in}. */
    record Choice(Token token, List<Expr> options) implements Expr {}

    /** What could not be read; it has been complained of. */
    record Broken(Token token) implements Expr {}

    /** This expression and all within it, outermost first. */
    default void walk(Consumer<Expr> visitor) {
        visitor.accept(this);
        if (this instanceof Member m) {
            m.target.walk(visitor);
        } else if (this instanceof Call c) {
            if (c.target != null) {
                c.target.walk(visitor);
            }
            c.arguments.forEach(a -> a.walk(visitor));
        } else if (this instanceof Binary b) {
            b.left.walk(visitor);
            b.right.walk(visitor);
        } else if (this instanceof Unary u) {
            u.operand.walk(visitor);
        } else if (this instanceof Choice c) {
            c.options.forEach(o -> o.walk(visitor));
        }
    }
}
