package dev.lodestone.nativeimage;

import dev.lodestone.fact.Invocations;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** JDK types whose methods rules may call. */
    private static final List<Class<?>> JDK = List.of(
            Object.class,
            String.class,
            Comparable.class,
            Enum.class,
            Number.class,
            LocalDate.class,
            ChronoLocalDate.class,
            Collection.class,
            List.class,
            Set.class);

    /** What the library of units looks up by its service files. */
    private static final List<String> UNITS = List.of(
            "tech.units.indriya.function.DefaultNumberSystem",
            "tech.units.indriya.format.DefaultFormatService",
            "tech.units.indriya.spi.DefaultServiceProvider",
            "tech.units.indriya.unit.DefaultSystemOfUnitsService");

    /**
     * Initialised while the image is built: what Quarkus finds there, and what the shipped rules are made of, which are built
     * with it. Nothing in these packages may keep what is random, measured or set on the machine.
     */
    private static final Set<String> BUILT = Stream.of(
                    "settings",
                    "api",
                    "cli",
                    "fact",
                    "method",
                    "situation",
                    "advice",
                    "briefing",
                    "rule",
                    "drl",
                    "rulebook",
                    "wording",
                    "engine",
                    "engine.network")
            .map("dev.lodestone."::concat)
            .collect(Collectors.toUnmodifiableSet());

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
                link(type);
            } else if (type.isRecord() || type.isEnum()) {
                // JSON is written from the records of every package.
                Reachable.whole(type);
            }
        }
        for (Class<?> type : JDK) {
            Reachable.publicParts(type);
            link(type);
        }
        DroolsTypes.register(access);
        EditorTypes.register(access);
        for (String service : UNITS) {
            Class<?> type = access.findClassByName(service);
            if (type != null) {
                Reachable.constructor(type);
            }
        }
    }

    /** Functions for its methods, made now: calling one is a plain call in the image. */
    private static void link(Class<?> type) {
        for (Method method : type.getMethods()) {
            Class<?> declarer = method.getDeclaringClass();
            if (VOCABULARY.contains(declarer.getPackageName()) || JDK.contains(declarer)) {
                Invocations.link(method);
            }
        }
    }
}
