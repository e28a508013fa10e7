package dev.lodestone.engine;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads properties of facts without reflection, where the builder of the native image made a function for each of them. On the
 * JVM, Drools generates classes for that while it runs.
 */
public final class Getters {
    // Filled while the image is built, and part of it.
    private static final Map<String, Function<Object, Object>> MADE = new HashMap<>();

    private Getters() {}

    /** Whether this code runs in a native image. */
    static boolean inImage() {
        return "runtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"));
    }

    /** Links a function that calls the method; called while the image is built, in which it is a plain call. */
    @SuppressWarnings("unchecked")
    public static void make(Class<?> type, Method method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            Function<Object, Object> getter = (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
            MADE.put(key(type, method.getName()), getter);
        } catch (Throwable e) {
            throw new IllegalStateException("no getter for " + method, e);
        }
    }

    /** What calls that method of that type or of one that it inherits from; by reflection if nothing faster was made. */
    static Function<Object, Object> of(Class<?> type, Method method) {
        Function<Object, Object> made = MADE.get(key(type, method.getName()));
        if (made == null) {
            made = MADE.get(key(method.getDeclaringClass(), method.getName()));
        }
        return made == null ? reflective(method) : made;
    }

    private static String key(Class<?> type, String method) {
        return type.getName() + "#" + method;
    }

    private static Function<Object, Object> reflective(Method method) {
        return object -> {
            try {
                return method.invoke(object);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + method, e);
            }
        };
    }
}
