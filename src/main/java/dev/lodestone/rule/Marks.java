package dev.lodestone.rule;

import dev.lodestone.fact.AboutField;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What of the vocabulary may be missing, read off its marks. */
public final class Marks {
    private static final Map<Method, Boolean> MISSING = new ConcurrentHashMap<>();

    private Marks() {}

    /** Whether what a method gives can be null. */
    public static boolean mayBeMissing(Method method) {
        return MISSING.computeIfAbsent(method, Marks::read);
    }

    private static boolean read(Method method) {
        Class<?> result = method.getReturnType();
        if (result.isPrimitive() || Collection.class.isAssignableFrom(result) && !isMarked(method)) {
            return false;
        }
        AboutField about = AboutField.of(method);
        // Facts that are given no id get one.
        boolean id = method.getName().equals("id") && Fact.class.isAssignableFrom(method.getDeclaringClass());
        return isMarked(method) || about != null && about.optional() && !id;
    }

    private static boolean isMarked(Method method) {
        return method.isAnnotationPresent(MayBeMissing.class);
    }

    /** Whether a method can be given null in that place. */
    public static boolean takesMissing(Method method, int place) {
        return method.getName().equals("equals")
                || method.getParameters()[place].isAnnotationPresent(MayBeMissing.class);
    }
}
