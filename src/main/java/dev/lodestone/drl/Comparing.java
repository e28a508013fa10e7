package dev.lodestone.drl;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Threshold;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Whether the two sides of an operator can be compared at all. */
final class Comparing {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private final Typing typing;
    private final Findings findings;

    Comparing(Typing typing, Findings findings) {
        this.typing = typing;
        this.findings = findings;
    }

    Type binary(Expr.Binary binary, Type owner) {
        Type left = typing.of(binary.left(), owner);
        if (binary.right() instanceof Expr.Choice choice) {
            oneOf(binary, left, choice, owner);
            return Type.TRUTH;
        }
        Type right = typing.of(binary.right(), owner);
        if (left == null || right == null) {
            return binary.isArithmetic() ? null : Type.TRUTH;
        }
        switch (binary.operator()) {
            case "&&", "||" -> {
                truth(binary.left(), left);
                truth(binary.right(), right);
            }
            case "==", "!=" -> {
                if (binary.left() instanceof Expr.Literal && !(binary.right() instanceof Expr.Literal)) {
                    equal(binary, right, binary.left(), left);
                } else {
                    equal(binary, left, binary.right(), right);
                }
            }
            case "<", "<=", ">", ">=" -> order(binary, left, right);
            case "contains", "not contains" -> within(binary, left, binary.right(), right);
            case "memberOf", "not memberOf" -> within(binary, right, binary.left(), left);
            default -> {
                return calculated(binary, left, right);
            }
        }
        return Type.TRUTH;
    }

    private void oneOf(Expr.Binary binary, Type left, Expr.Choice choice, Type owner) {
        for (Expr option : choice.options()) {
            Type type = typing.of(option, owner);
            if (left != null && type != null && !(type.isCollection() && !left.isCollection())) {
                equal(binary, left, option, type);
            }
        }
    }

    private Type calculated(Expr.Binary binary, Type left, Type right) {
        if (left.isNumber() && right.isNumber()) {
            if (binary.operator().equals("/") && isWhole(binary.left(), left) && isWhole(binary.right(), right)) {
                findings.add(
                        binary.token(),
                        "forbidden-expression",
                        "whole numbers are divided: Drools drops the fraction, and here it is kept",
                        "multiply instead, or divide by a decimal, such as 7.0");
            }
            return Type.CALCULATED;
        }
        complain(
                binary,
                "'" + binary.operator() + "' works on numbers, not on " + left.shown() + " and " + right.shown(),
                Instead.calculated(binary, left, right));
        return null;
    }

    private static boolean isWhole(Expr expr, Type type) {
        return expr instanceof Expr.Literal literal
                ? !literal.token().text().contains(".")
                : WHOLE.contains(type.raw());
    }

    private void truth(Expr expr, Type type) {
        if (!type.isTruth()) {
            findings.add(expr.token(), "incomparable", "this is " + type.shown() + ", not a condition", null);
        }
    }

    private void equal(Expr.Binary binary, Type left, Expr other, Type right) {
        if (other instanceof Expr.Literal literal && literal.kind() == Expr.Literal.Kind.TEXT) {
            if (left.raw().isEnum()) {
                constant(literal.token(), left.raw());
                return;
            }
            if (left.isDate()) {
                date(literal.token());
                return;
            }
        }
        if (right.isNull() && left.raw().isPrimitive()) {
            complain(binary, left.shown() + " is never null", null);
        } else if (!left.meets(right)) {
            mismatch(binary, left, other, right);
        }
    }

    private void mismatch(Expr.Binary binary, Type left, Expr other, Type right) {
        String suggestion = left.raw() == Estimate.class && (right.isNumber() || right.raw() == Threshold.class)
                ? "an Estimate is asked: figure.atLeast( $threshold ), above, atMost, below"
                : Instead.compared(left, other, right);
        complain(binary, "cannot compare " + left.shown() + " with " + right.shown(), suggestion);
    }

    private void order(Expr.Binary binary, Type left, Type right) {
        for (Expr side : List.of(binary.left(), binary.right())) {
            Type other = side == binary.left() ? right : left;
            if (side instanceof Expr.Literal literal && literal.kind() == Expr.Literal.Kind.TEXT && other.isDate()) {
                date(literal.token());
                return;
            }
        }
        boolean numbers = left.isNumber() && right.isNumber();
        boolean dates = left.isDate() && right.isDate();
        boolean same = left.raw() == right.raw() && Comparable.class.isAssignableFrom(left.raw());
        if (left.raw() == Estimate.class || right.raw() == Estimate.class) {
            complain(
                    binary,
                    "an Estimate has bounds and no order",
                    "ask it: figure.atLeast( $threshold ), above, atMost, below");
        } else if (!numbers && !dates && !same) {
            mismatch(binary, left, binary.right(), right);
        }
    }

    private void within(Expr.Binary binary, Type list, Expr sought, Type type) {
        if (list.isText() && type.isText()) {
            return;
        }
        if (type.isNull()) {
            complain(binary, "a list never holds null", "leave it out, or ask the value itself: == null");
        } else if (!list.isCollection()) {
            complain(binary, list.shown() + " holds nothing that could be searched for", "use ==");
        } else if (list.element() != null && list.element().isEnum() && sought instanceof Expr.Literal literal) {
            constant(literal.token(), list.element());
        } else if (list.element() != null
                && list.element() != Object.class
                && !Type.of(list.element()).meets(type)) {
            complain(binary, list.shown() + " cannot hold " + type.shown(), Instead.compared(list, sought, type));
        }
    }

    private void constant(Token text, Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList();
        if (!names.contains(text.text())) {
            String nearest = Words.nearest(text.text().replace('-', '_'), names);
            findings.add(
                    text,
                    "unknown-constant",
                    "there is no " + type.getSimpleName() + " '" + text.text() + "'",
                    nearest == null
                            ? "there are " + String.join(", ", names)
                            : "did you mean " + type.getSimpleName() + "." + nearest + "?");
        } else {
            findings.add(
                    text,
                    "incomparable",
                    "cannot compare " + Type.of(type).shown() + " with a text",
                    "write " + type.getSimpleName() + "." + text.text());
        }
    }

    private void date(Token text) {
        try {
            LocalDate date = LocalDate.parse(text.text());
            findings.add(
                    text,
                    "incomparable",
                    "cannot compare a date with a text",
                    "import java.time.LocalDate and write LocalDate.parse( \"" + date + "\" )");
        } catch (DateTimeParseException e) {
            findings.add(
                    text,
                    "incomparable",
                    "'" + text.text() + "' is not a date",
                    "write LocalDate.parse( \"2024-12-03\" )");
        }
    }

    private void complain(Expr.Binary binary, String message, String suggestion) {
        findings.add(binary.token(), "incomparable", message, suggestion);
    }
}
