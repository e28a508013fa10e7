package dev.lodestone.nativeimage;

import dev.lodestone.engine.FieldAccess;
import dev.lodestone.engine.Getters;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeClassInitialization;

/**
 * Tells the builder of the native image what rules reach by name while they are compiled and run. It is derived, not listed: a
 * new fact type needs no entry here.
 */
@Platforms(Platform.HOSTED_ONLY.class)
public final class ImageFeature implements Feature {

    /** The packages whose types rules import: all that is public in them may be named in a rule. */
    private static final Set<String> VOCABULARY =
            Set.of("dev.lodestone.fact", "dev.lodestone.situation", "dev.lodestone.advice", "dev.lodestone.method");

    /** JDK types that rules name: what Drools and MVEL import of themselves, what facts are made of, and exact arithmetic. */
    private static final List<Class<?>> JDK = List.of(
            Object.class,
            String.class,
            CharSequence.class,
            Comparable.class,
            Iterable.class,
            Enum.class,
            Record.class,
            Number.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Math.class,
            StringBuilder.class,
            java.math.BigDecimal.class,
            java.math.BigInteger.class,
            java.math.RoundingMode.class,
            java.time.LocalDate.class,
            java.time.Year.class,
            java.time.Month.class,
            java.time.Period.class,
            java.time.chrono.ChronoLocalDate.class,
            java.time.temporal.ChronoUnit.class,
            java.util.Collection.class,
            java.util.List.class,
            java.util.Set.class,
            java.util.Map.class,
            java.util.Map.Entry.class,
            java.util.ArrayList.class,
            java.util.HashSet.class,
            java.util.HashMap.class,
            java.util.LinkedHashSet.class,
            java.util.LinkedHashMap.class,
            java.util.TreeSet.class,
            java.util.TreeMap.class,
            java.util.Arrays.class,
            java.util.Collections.class,
            java.util.Objects.class,
            java.util.Optional.class);

    /** What the lists, sets and maps of records really are: a rule that calls a method on one looks for it there. */
    private static final List<Class<?>> HELD = Stream.of(
                    List.of(),
                    List.of(1),
                    List.of(1, 2, 3),
                    Set.of(),
                    Set.of(1),
                    Set.of(1, 2, 3),
                    Map.of(),
                    Map.of(1, 1),
                    Map.of(1, 1, 2, 2),
                    Arrays.asList(1, 2),
                    Collections.emptyList(),
                    Collections.singletonList(1),
                    Collections.unmodifiableList(new ArrayList<>()),
                    Collections.unmodifiableSet(new TreeSet<>()),
                    Collections.unmodifiableSortedSet(new TreeSet<>()),
                    Collections.unmodifiableMap(new TreeMap<>()),
                    Collections.unmodifiableSortedMap(new TreeMap<>()))
            .<Class<?>>map(Object::getClass)
            .distinct()
            .toList();

    /** Initialised while the image is built, as Quarkus does with what it finds there. */
    private static final Set<String> BUILT = Set.of("dev.lodestone.api", "dev.lodestone.cli");

    @Override
    public String getDescription() {
        return "Lodestone: what rules reach by name";
    }

    /** What is random, measured or set on the machine that runs the program must not be frozen on the one that builds it. */
    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        RuntimeClassInitialization.initializeAtRunTime(OwnTypes.packages(access).stream()
                .filter(name -> !BUILT.contains(name))
                .toArray(String[]::new));
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        for (Class<?> type : OwnTypes.in(access)) {
            if (VOCABULARY.contains(type.getPackageName())) {
                Reachable.whole(type);
                if (Modifier.isPublic(type.getModifiers())) {
                    getters(type);
                }
            } else if (type.isRecord() || type.isEnum()) {
                // JSON is written from the records of every package.
                Reachable.whole(type);
            }
        }
        JDK.forEach(Reachable::publicParts);
        HELD.forEach(Reachable::publicParts);
        DroolsTypes.register(access);
        // Drools asks its readers for their methods.
        Reachable.whole(FieldAccess.Reader.class);
    }

    /** A function for each method without parameters, linked now: calling it is a plain call in the image. */
    private static void getters(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())
                    && VOCABULARY.contains(method.getDeclaringClass().getPackageName())
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                Getters.make(type, method);
            }
        }
    }
}
