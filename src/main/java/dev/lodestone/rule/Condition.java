package dev.lodestone.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** An element of a rule's {@code when}. */
public sealed interface Condition {

    /** Where it begins. */
    Token token();

    /** Its patterns, wherever in it. */
    default List<Pattern> patterns() {
        return Terms.patterns(List.of(this));
    }

    /** The names of the parameters that it asks for, wherever in it, in the order written. */
    default Set<String> parameters() {
        return patterns().stream()
                .filter(p -> p.type().is("Parameter"))
                .map(Pattern::parameter)
                .filter(Objects::nonNull)
                .map(Token::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * {@code $binding : Type( constraints ) from source}.
     *
     * @param binding null if there is none
     * @param from null if the facts are searched
     */
    record Pattern(Token token, Token binding, Token type, List<Constraint> constraints, Expr from)
            implements Condition {

        /** The name of the parameter that it asks for; null if it asks for none by its name. */
        public Token parameter() {
            for (Constraint c : constraints) {
                if (c.expression() instanceof Expr.Binary b
                        && b.operator().equals("==")
                        && b.left() instanceof Expr.Name n
                        && n.token().is("name")
                        && b.right() instanceof Expr.Literal l) {
                    return l.token();
                }
            }
            return null;
        }

        /** The variables that hold one of some fields. */
        public List<String> bound(String... fields) {
            return constraints.stream()
                    .filter(c -> c.binding() != null
                            && c.expression() instanceof Expr.Name n
                            && List.of(fields).contains(n.token().text()))
                    .map(c -> c.binding().text())
                    .toList();
        }

        /** The same pattern with other constraints. */
        public Pattern with(List<Constraint> others) {
            return new Pattern(token, binding, type, others, from);
        }
    }

    /**
     * One constraint of a pattern, between commas.
     *
     * @param binding null if it only tests
     * @param start offset of its first character in the file
     * @param end offset behind its last one
     */
    record Constraint(Token binding, Expr expression, int start, int end) {
        public Token token() {
            return binding == null ? expression.token() : binding;
        }

        /** Whether it asks for something, and does not only name it. */
        public boolean tests() {
            return binding == null || value() != expression;
        }

        /** What its variable stands for: of {@code $days : startsIn <= 30}, what is compared. */
        public Expr value() {
            Expr value = expression;
            while (value instanceof Expr.Binary b && !b.isArithmetic()) {
                value = b.left();
            }
            return value;
        }

        /** The same variable, and nothing asked. */
        public Constraint named() {
            return new Constraint(binding, value(), start, end);
        }
    }

    record Not(Token token, Condition operand) implements Condition {}

    record Exists(Token token, Condition operand) implements Condition {}

    record Forall(Token token, List<Condition> operands) implements Condition {}

    record And(Token token, List<Condition> operands) implements Condition {}

    record Or(Token token, List<Condition> operands) implements Condition {}

    /** {@code accumulate( source; $binding : function( argument ); constraints )}. */
    record Accumulate(Token token, Condition source, List<Function> functions, List<Constraint> constraints)
            implements Condition {}

    /** One function of an accumulate. @param argument null for {@code count()} */
    record Function(Token binding, Token name, Expr argument) {}
}
