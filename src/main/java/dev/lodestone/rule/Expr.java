package dev.lodestone.rule;

import java.util.List;
import java.util.function.Consumer;

/** An expression within a constraint. There is no other kind: what does not parse into these is not allowed. */
public sealed interface Expr {

    /** Where it begins. */
    Token token();

    /** Where it is noted what it stands for. */
    Sense sense();

    /** Whether it was checked, and means something. */
    default boolean isChecked() {
        return sense().meaning != null;
    }

    /**
     * What it stands for; known for all in a file that is in order.
     *
     * @throws IllegalArgumentException if it was not checked, or means nothing
     */
    default Meaning meaning() {
        if (!isChecked()) {
            throw new IllegalArgumentException(
                    "line " + token().line() + ": '" + token().text() + "' was never checked");
        }
        return sense().meaning;
    }

    /** Notes what it stands for, found out by who checks it. */
    default void means(Meaning meaning) {
        sense().meaning = meaning;
    }

    /** A text, number, truth value or null. */
    record Literal(Token token, Kind kind, Sense sense) implements Expr {
        public Literal(Token token, Kind kind) {
            this(token, kind, new Sense());
        }

        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    /** {@code $name}. */
    record Variable(Token token, Sense sense) implements Expr {
        public Variable(Token token) {
            this(token, new Sense());
        }

        public String name() {
            return token.text();
        }
    }

    /** A word on its own: a field, or the first part of a constant. */
    record Name(Token token, Sense sense) implements Expr {
        public Name(Token token) {
            this(token, new Sense());
        }
    }

    /** {@code target.member}. */
    record Member(Token token, Expr target, Sense sense) implements Expr {
        public Member(Token token, Expr target) {
            this(token, target, new Sense());
        }
    }

    /** {@code target.method( arguments )}, or a function where there is no target. */
    record Call(Token token, Expr target, List<Expr> arguments, Sense sense) implements Expr {
        public Call(Token token, Expr target, List<Expr> arguments) {
            this(token, target, arguments, new Sense());
        }
    }

    /** Two operands; {@code in} has a {@link Choice} on its right. */
    record Binary(Token token, String operator, Expr left, Expr right, Sense sense) implements Expr {
        public Binary(Token token, String operator, Expr left, Expr right) {
            this(token, operator, left, right, new Sense());
        }

        public boolean isArithmetic() {
            return "+-*/%".contains(operator);
        }

        public boolean isLogical() {
            return operator.equals("&&") || operator.equals("||");
        }
    }

    /** {@code !operand} or {@code -operand}. */
    record Unary(Token token, Expr operand, Sense sense) implements Expr {
        public Unary(Token token, Expr operand) {
            this(token, operand, new Sense());
        }
    }

    /** {@code ( a, b )} behind {@code in}. */
    record Choice(Token token, List<Expr> options, Sense sense) implements Expr {
        public Choice(Token token, List<Expr> options) {
            this(token, options, new Sense());
        }
    }

    /** What could not be read; it has been complained of. */
    record Broken(Token token, Sense sense) implements Expr {
        public Broken(Token token) {
            this(token, new Sense());
        }
    }

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

    /** What one expression stands for: a note that is made on a tree which stays as it was read. */
    final class Sense {
        private Meaning meaning;
    }
}
