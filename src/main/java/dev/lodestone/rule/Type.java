package dev.lodestone.rule;

import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.Collection;
import java.util.Locale;

/**
 * The type of an expression.
 *
 * @param element what a collection holds; null for anything else
 */
public record Type(Class<?> raw, Class<?> element) {
    public static final Type TEXT = new Type(String.class, null);
    public static final Type NUMBER = new Type(double.class, null);
    /** A number that may be not known: of arithmetic and of functions. */
    public static final Type CALCULATED = new Type(Double.class, null);

    public static final Type TRUTH = new Type(boolean.class, null);
    public static final Type NULL = new Type(Void.class, null);

    public static Type of(Class<?> raw) {
        return new Type(raw, null);
    }

    public static Type of(java.lang.reflect.Type type) {
        if (type instanceof Class<?> c) {
            return of(c);
        }
        if (type instanceof ParameterizedType p && p.getRawType() instanceof Class<?> c) {
            boolean one = p.getActualTypeArguments().length == 1 && p.getActualTypeArguments()[0] instanceof Class<?>;
            return new Type(c, one ? (Class<?>) p.getActualTypeArguments()[0] : Object.class);
        }
        return of(Object.class);
    }

    public boolean isNumber() {
        return raw == double.class
                || raw == int.class
                || raw == long.class
                || raw == float.class
                || raw == short.class
                || Number.class.isAssignableFrom(raw);
    }

    public boolean isTruth() {
        return raw == boolean.class || raw == Boolean.class;
    }

    public boolean isText() {
        return raw == String.class;
    }

    public boolean isDate() {
        return raw == LocalDate.class;
    }

    /** Whether a date may stand where this is wanted. */
    private boolean takesDates() {
        return isDate() || raw == ChronoLocalDate.class;
    }

    public boolean isCollection() {
        return Collection.class.isAssignableFrom(raw);
    }

    public boolean isNull() {
        return raw == Void.class;
    }

    /** Whether a value of the other type may stand where one of this type is wanted. */
    public boolean accepts(Type other) {
        return other.isNull() && !raw.isPrimitive()
                || isNumber() && other.isNumber()
                || isTruth() && other.isTruth()
                || raw.isAssignableFrom(other.raw);
    }

    /** Whether the two can be equal. */
    public boolean meets(Type other) {
        return accepts(other) || other.accepts(this) || raw.isInterface() && other.raw.isInterface();
    }

    /** As a message names it. */
    public String shown() {
        if (isNumber()) {
            return "a number";
        }
        if (isText()) {
            return "a text";
        }
        if (isTruth()) {
            return "a truth value";
        }
        if (takesDates()) {
            return "a date";
        }
        if (isNull()) {
            return "null";
        }
        if (isCollection()) {
            return "a list" + (element == null ? "" : " of " + element.getSimpleName());
        }
        String name = raw.getSimpleName();
        return ("AEIOU".indexOf(name.toUpperCase(Locale.ROOT).charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
