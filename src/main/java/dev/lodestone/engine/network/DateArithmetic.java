package dev.lodestone.engine.network;

import dev.lodestone.fact.Invocations;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Arithmetic with dates that cannot fail: beyond the last day that there is, and before the first, it stays there. */
final class DateArithmetic {
    private DateArithmetic() {}

    static boolean moves(Method method) {
        return method.getDeclaringClass() == LocalDate.class
                && (method.getName().startsWith("plus") || method.getName().startsWith("minus"));
    }

    static BiFunction<Object, Object, Object> moving(Method method) {
        BiFunction<Object, Object, Object> moved = Invocations.calling(method);
        boolean back = method.getName().startsWith("minus");
        return (date, by) -> {
            try {
                return moved.apply(date, by);
            } catch (DateTimeException | ArithmeticException e) {
                return ((Number) by).longValue() > 0 == back ? LocalDate.MIN : LocalDate.MAX;
            }
        };
    }
}
