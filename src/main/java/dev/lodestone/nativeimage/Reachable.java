package dev.lodestone.nativeimage;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/** How much of a type can be reached by name in the image. */
@Platforms(Platform.HOSTED_ONLY.class)
final class Reachable {

    private Reachable() {}

    /** All of it can be looked up, whatever its visibility; called by name is what is public, which leaves out lambdas. */
    static void whole(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.registerAllDeclaredFields(type);
        RuntimeReflection.register(type.getDeclaredConstructors());
        RuntimeReflection.register(Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toArray(Method[]::new));
        RuntimeReflection.registerAllDeclaredMethods(type);
        RuntimeReflection.registerAllMethods(type);
        RuntimeReflection.registerAllFields(type);
        RuntimeReflection.registerAllDeclaredConstructors(type);
        if (type.isRecord()) {
            RuntimeReflection.registerAllRecordComponents(type);
        }
        if (type.isSealed()) {
            RuntimeReflection.registerAllPermittedSubclasses(type);
        }
        for (Field field : type.getDeclaredFields()) {
            RuntimeReflection.register(field);
        }
    }

    /** What other packages see of it. */
    static void publicParts(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.register(type.getMethods());
        RuntimeReflection.registerAllMethods(type);
        RuntimeReflection.register(type.getConstructors());
        RuntimeReflection.registerAllConstructors(type);
        RuntimeReflection.register(type.getFields());
        RuntimeReflection.registerAllFields(type);
    }

    /** Its constructor without parameters: the type is only made. */
    static void constructor(Class<?> type) {
        RuntimeReflection.register(type);
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                RuntimeReflection.register(constructor);
            }
        }
    }
}
