package dev.lodestone.engine.network;

import java.util.Collection;

/** The operators of rules. What is not known compares with nothing: it is neither less nor more, and only equal to null. */
final class Comparisons {

    private Comparisons() {}

    static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return order(x, y) == 0;
        }
        return a != null && b != null && a.equals(b);
    }

    /** Whether the order of two values is what {@code <}, {@code <=}, {@code >} or {@code >=} wants. */
    static boolean ordered(String operator, Object a, Object b) {
        if (a == null || b == null) {
            return false;
        }
        int order = order(a, b);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return isWhole(x) && isWhole(y)
                    ? Long.compare(x.longValue(), y.longValue())
                    : Double.compare(x.doubleValue(), y.doubleValue());
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** Whether a list holds a value, or a text a part. */
    static boolean contains(Object whole, Object part) {
        if (whole instanceof Collection<?> list) {
            return part == null ? containsNull(list) : list.contains(part);
        }
        return whole instanceof String text && part instanceof String other && text.contains(other);
    }

    private static boolean containsNull(Collection<?> list) {
        // Immutable lists throw when they are asked for null.
        for (Object each : list) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value is an option, or in it where that is a list. */
    static boolean isOneOf(Object value, Object option) {
        return option instanceof Collection<?> list && !(value instanceof Collection)
                ? contains(list, value)
                : equal(value, option);
    }

    /**
     * Arithmetic with a figure that is not known gives one that is not known, and so does division by zero. Division by a whole
     * number keeps the fraction; whole numbers of more than 64 bits go on as numbers with a fraction.
     */
    static Object calculated(String operator, Object a, Object b) {
        if (!(a instanceof Number x) || !(b instanceof Number y)) {
            return null;
        }
        if (isWhole(x) && isWhole(y) && !operator.equals("/")) {
            try {
                return whole(operator, x.longValue(), y.longValue());
            } catch (ArithmeticException e) {
                return fraction(operator, x.doubleValue(), y.doubleValue());
            }
        }
        return fraction(operator, x.doubleValue(), y.doubleValue());
    }

    private static Object fraction(String operator, double p, double q) {
        if (q == 0 && (operator.equals("/") || operator.equals("%"))) {
            return null;
        }
        return switch (operator) {
            case "+" -> p + q;
            case "-" -> p - q;
            case "*" -> p * q;
            case "/" -> p / q;
            default -> p % q;
        };
    }

    private static Object whole(String operator, long x, long y) {
        long result = switch (operator) {
            case "+" -> Math.addExact(x, y);
            case "-" -> Math.subtractExact(x, y);
            case "*" -> Math.multiplyExact(x, y);
            default -> x % y;
        };
        // Not in one expression: it would make the int a long.
        if (result == (int) result) {
            return (int) result;
        }
        return result;
    }

    static Object negated(Object value) {
        return calculated("-", 0, value);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }
}
