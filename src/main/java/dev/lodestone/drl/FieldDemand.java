package dev.lodestone.drl;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code subject operator value}: what a constraint demands of a field.
 *
 * @param value as it is the same for all that mean the same
 * @param number the value as a number, of a date its day; null if it is none
 * @param choices of {@code in} what it may be one of; empty if not all are constants, and of other operators
 */
record FieldDemand(
        Token token,
        String subject,
        String operator,
        String value,
        boolean constant,
        Double number,
        Set<String> choices) {
    private static final Set<String> ORDER_WITHOUT_EQUAL = Set.of("!=", "<", ">");

    /** What an expression demands of a subject; null if it is no such comparison. */
    static FieldDemand of(Expr expr) {
        if (expr instanceof Expr.Unary u && u.token().is("!") && isTruth(u.operand())) {
            return truth(u.token(), u.operand(), "false");
        } else if (isTruth(expr)) {
            return truth(expr.token(), expr, "true");
        } else if (!(expr instanceof Expr.Binary b) || b.isLogical() || b.isArithmetic()) {
            return null;
        } else if (b.right() instanceof Expr.Choice choice) {
            Set<String> choices = new LinkedHashSet<>();
            boolean constant = choice.options().stream().allMatch(FieldDemand::isConstant);
            choice.options().forEach(o -> choices.add(value(o)));
            return new FieldDemand(
                    b.token(),
                    Terms.text(b.left()),
                    b.operator(),
                    String.join(", ", choices),
                    false,
                    null,
                    constant ? choices : Set.of());
        }
        Expr.Binary b = (Expr.Binary) expr;
        return new FieldDemand(
                b.token(),
                Terms.text(b.left()),
                b.operator(),
                value(b.right()),
                isConstant(b.right()),
                number(b.right()),
                Set.of());
    }

    private static FieldDemand truth(Token at, Expr subject, String value) {
        return new FieldDemand(at, Terms.text(subject), "==", value, true, null, Set.of());
    }

    /** A field that is true or false; of what is asked of estimates more can be so than one of the two. */
    private static boolean isTruth(Expr expr) {
        return (expr instanceof Expr.Name || expr instanceof Expr.Member)
                && expr.isChecked()
                && (expr.meaning().type() == boolean.class || expr.meaning().type() == Boolean.class);
    }

    static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Literal
                || expr instanceof Expr.Member m
                        && Character.isUpperCase(m.token().text().charAt(0))
                || isMade(expr);
    }

    /** {@code Type.of( … )} of what is written out. */
    private static boolean isMade(Expr expr) {
        return expr instanceof Expr.Call c
                && c.target() instanceof Expr.Name type
                && Character.isUpperCase(type.token().text().charAt(0))
                && c.arguments().stream().allMatch(a -> a instanceof Expr.Literal);
    }

    /** The value that is written; an economy, a mineral and a day are the same by whichever name. */
    private static String value(Expr expr) {
        String text = Terms.text(expr);
        LocalDate day = day(expr);
        if (day != null || !isMade(expr)) {
            return day == null ? text : day.toString();
        }
        Expr.Call call = (Expr.Call) expr;
        try {
            String name = call.arguments().isEmpty()
                    ? ""
                    : call.arguments().get(0).token().text();
            return switch (call.target().token().text()) {
                case "Economy" -> Economy.of(name).code();
                case "Mineral" -> Mineral.of(name).key();
                default -> text;
            };
        } catch (InvalidValue e) {
            return text;
        }
    }

    private static LocalDate day(Expr expr) {
        if (!isMade(expr) || !((Expr.Call) expr).target().token().is("LocalDate")) {
            return null;
        }
        List<String> given = ((Expr.Call) expr)
                .arguments().stream().map(a -> a.token().text()).toList();
        try {
            return given.size() == 1
                    ? LocalDate.parse(given.get(0))
                    : LocalDate.of(
                            Integer.parseInt(given.get(0)),
                            Integer.parseInt(given.get(1)),
                            Integer.parseInt(given.get(2)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static Double number(Expr expr) {
        LocalDate day = day(expr);
        try {
            return day != null ? Double.valueOf(day.toEpochDay()) : Double.valueOf(Terms.text(expr));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether it is compared with itself, as nothing is different from itself. */
    boolean isOfItself() {
        return subject.equals(value) && !constant && ORDER_WITHOUT_EQUAL.contains(operator);
    }

    boolean contradicts(FieldDemand other) {
        if (!subject.equals(other.subject)) {
            return false;
        }
        if (excludes(other) || other.excludes(this)) {
            return true;
        }
        boolean same = value.equals(other.value);
        if (operator.equals("==") && other.operator.equals("==")) {
            return constant && other.constant && !same;
        }
        return isAbove(other) || other.isAbove(this);
    }

    /** Whether all that this allows is something that the other does not. */
    private boolean excludes(FieldDemand other) {
        if (operator.equals("==") && value.equals(other.value) && ORDER_WITHOUT_EQUAL.contains(other.operator)) {
            return true;
        }
        Set<String> allowed =
                operator.equals("in") ? choices : operator.equals("==") && constant ? Set.of(value) : Set.<String>of();
        if (allowed.isEmpty()) {
            return false;
        }
        return switch (other.operator) {
            case "in" -> !other.choices.isEmpty() && allowed.stream().noneMatch(other.choices::contains);
            case "not in" -> other.choices.containsAll(allowed);
            case "==" -> other.constant && !allowed.contains(other.value);
            case "!=" -> other.constant && allowed.equals(Set.of(other.value));
            default -> false;
        };
    }

    /** Whether nothing lies above this and below the other. */
    private boolean isAbove(FieldDemand upper) {
        boolean lowers = operator.startsWith(">") || operator.equals("==");
        boolean uppers = upper.operator.startsWith("<") || upper.operator.equals("==");
        boolean open = operator.equals(">") || upper.operator.equals("<");
        boolean numbers = number != null && upper.number != null;
        boolean same = numbers ? number.equals(upper.number) : value.equals(upper.value);
        return lowers && uppers && (numbers && number > upper.number || same && open);
    }
}
