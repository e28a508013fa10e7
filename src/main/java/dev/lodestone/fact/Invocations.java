package dev.lodestone.fact;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Calls methods of the vocabulary without reflection, by functions that are linked once: on the JVM when one is first needed,
 * for the native image while it is built, since no code can be made there later.
 */
public final class Invocations {
    private static final Map<String, Function<Object, Object>> READS = new ConcurrentHashMap<>();
    private static final Map<String, BiFunction<Object, Object, Object>> CALLS = new ConcurrentHashMap<>();
    /** What a native image says that it is: built, or run; on the JVM there is none. */
    private static final String IMAGE = "org.graalvm.nativeimage.imagecode";

    private Invocations() {}

    /** Links the function for a method, if it is of a kind that has one; called for the vocabulary while the image is built. */
    public static void link(Method method) {
        if (!isPlain(method)) {
            return;
        }
        if (method.getParameterCount() == 0) {
            reading(method);
        } else if (method.getParameterCount() == 1) {
            calling(method);
        }
    }

    /** What calls a method without parameters. */
    public static Function<Object, Object> reading(Method method) {
        return READS.computeIfAbsent(key(method), k -> isBuilding() ? linkedReading(method) : new Reading(method));
    }

    /** What calls a method with one parameter. */
    public static BiFunction<Object, Object, Object> calling(Method method) {
        return CALLS.computeIfAbsent(key(method), k -> isBuilding() ? linkedCalling(method) : new Calling(method));
    }

    private static Function<Object, Object> linkedReading(Method method) {
        return isLinked(method) ? linked(method, Function.class) : target -> reflective(method, target);
    }

    private static BiFunction<Object, Object, Object> linkedCalling(Method method) {
        return isLinked(method)
                ? linked(method, BiFunction.class)
                : (target, argument) -> reflective(method, target, argument);
    }

    /** Linked at its first call: checks of rules build thousands and call none, and most runs read few. */
    private static final class Reading implements Function<Object, Object> {
        private final Method method;
        private Function<Object, Object> linked;

        Reading(Method method) {
            this.method = method;
        }

        @Override
        public Object apply(Object target) {
            Function<Object, Object> known = linked;
            if (known == null) {
                known = linkedReading(method);
                linked = known;
            }
            return known.apply(target);
        }
    }

    /** Likewise. */
    private static final class Calling implements BiFunction<Object, Object, Object> {
        private final Method method;
        private BiFunction<Object, Object, Object> linked;

        Calling(Method method) {
            this.method = method;
        }

        @Override
        public Object apply(Object target, Object argument) {
            BiFunction<Object, Object, Object> known = linked;
            if (known == null) {
                known = linkedCalling(method);
                linked = known;
            }
            return known.apply(target, argument);
        }
    }

    /** Calls by reflection: for functions and for methods with several parameters, which rules use rarely. */
    public static Object reflective(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }

    private static boolean isPlain(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getModifiers())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && method.getReturnType() != void.class;
    }

    private static boolean isLinked(Method method) {
        return isPlain(method) && !inImage();
    }

    /** Whether a native image is being built, which can link nothing later. */
    public static boolean isBuilding() {
        return "buildtime".equals(System.getProperty(IMAGE));
    }

    /** Whether this code runs in a native image. */
    private static boolean inImage() {
        return "runtime".equals(System.getProperty(IMAGE));
    }

    @SuppressWarnings("unchecked")
    private static <F> F linked(Method method, Class<?> function) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            return (F) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(function),
                            handle.type().generic(),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("no function for " + method, e);
        }
    }

    private static String key(Method method) {
        return method.getDeclaringClass().getName() + "#" + method.getName()
                + (method.getParameterCount() == 0 ? "" : Arrays.toString(method.getParameterTypes()));
    }
}
