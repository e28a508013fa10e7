package dev.lodestone.nativeimage;

import dev.lodestone.engine.FieldAccess;
import dev.lodestone.engine.Getters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.graalvm.nativeimage.hosted.RuntimeResourceAccess;

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

    /** The kinds of Drools and KIE services that are looked up in {@code META-INF/services}. */
    private static final List<String> SERVICES = List.of(
            "org.drools.base.base.CoreComponentsBuilder",
            "org.drools.compiler.builder.impl.classbuilder.ClassBuilderFactory",
            "org.drools.compiler.kie.builder.impl.InternalKieModuleProvider",
            "org.drools.compiler.kie.builder.impl.KieBaseUpdaters",
            "org.drools.compiler.rule.builder.ConstraintBuilder",
            "org.drools.core.base.FieldAccessorFactory",
            "org.drools.core.common.TruthMaintenanceSystemFactory",
            "org.drools.core.reteoo.AgendaComponentFactory",
            "org.drools.core.reteoo.CoreComponentFactory",
            "org.drools.core.reteoo.RuntimeComponentFactory",
            "org.drools.kiesession.factory.KnowledgeHelperFactory",
            "org.drools.wiring.api.ComponentsSupplier",
            "org.kie.api.KieServices",
            "org.kie.api.concurrent.KieExecutors",
            "org.kie.api.internal.assembler.KieAssemblers",
            "org.kie.api.internal.runtime.KieRuntimes",
            "org.kie.api.internal.weaver.KieWeavers",
            "org.kie.api.io.KieResources",
            "org.kie.internal.builder.KnowledgeBuilderFactoryService");

    /** Files that name accumulate functions and operators, by class, behind these prefixes. */
    private static final Map<String, String> CONFIGURATION = Map.of(
            "META-INF/kie.default.properties.conf", "drools.accumulate.function.",
            "META-INF/kie.default.mvel.properties.conf", "drools.evaluator.");

    /** What Drools looks up by name besides. */
    private static final List<String> DROOLS = List.of(
            // The types behind "drools" and "kcontext" in a consequence, whose methods MVEL finds by name.
            "org.drools.core.rule.consequence.KnowledgeHelper",
            "org.kie.api.runtime.rule.RuleContext",
            "org.kie.api.runtime.KieContext",
            "org.kie.api.runtime.rule.Match",
            "org.kie.api.definition.rule.Rule",
            // What a rule with a query or a plain object as pattern inspects.
            "org.drools.base.base.DroolsQuery",
            "org.drools.base.factmodel.traits.Thing",
            // MVEL's interpreter; and the compiler that the Java dialect asks for, though no rule is compiled by it.
            "org.mvel2.optimizers.impl.refl.ReflectiveAccessorOptimizer",
            "org.kie.memorycompiler.jdknative.NativeJavaCompiler",
            // Annotations that the compiler looks for on every fact type.
            "org.drools.base.factmodel.traits.Trait",
            "org.drools.base.factmodel.traits.Trait$NullMixin",
            "org.kie.api.definition.type.Role",
            "org.kie.api.definition.type.Position");

    /** The values of these enums are found by name. */
    private static final List<String> DROOLS_ENUMS = List.of(
            "org.drools.base.factmodel.traits.Trait$MixinConflictResolutionStrategy",
            "org.kie.internal.builder.conf.LanguageLevelOption",
            "org.kie.internal.builder.conf.PropertySpecificOption",
            "org.drools.mvel.expr.MvelEvaluator$EvaluatorType",
            "org.drools.mvel.evaluators.StrEvaluatorDefinition$Operations");

    @Override
    public String getDescription() {
        return "Lodestone: what rules reach by name";
    }

    @Override
    public void beforeAnalysis(BeforeAnalysisAccess access) {
        for (Class<?> type : ownTypes(access)) {
            if (VOCABULARY.contains(type.getPackageName())) {
                whole(type);
                if (Modifier.isPublic(type.getModifiers())) {
                    getters(type);
                }
            } else if (type.isRecord() || type.isEnum()) {
                // JSON is written from the records of every package.
                whole(type);
            }
        }
        JDK.forEach(ImageFeature::publicParts);
        SERVICES.forEach(service -> service(access, service));
        CONFIGURATION.forEach((file, prefix) -> configuration(access, file, prefix));
        DROOLS.forEach(name -> publicParts(required(access, name)));
        // The Java dialect reads its template for functions when it is loaded, whether a rule has any or not.
        RuntimeResourceAccess.addResource(ImageFeature.class.getModule(), "org/drools/mvel/java/javaFunction.mvel");
        DROOLS_ENUMS.forEach(name -> publicParts(required(access, name)));
        // Drools asks its readers for their methods.
        whole(FieldAccess.Reader.class);
    }

    private static void whole(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.registerAllDeclaredFields(type);
        RuntimeReflection.register(type.getDeclaredConstructors());
        RuntimeReflection.register(type.getDeclaredMethods());
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

    private static void publicParts(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.register(type.getMethods());
        RuntimeReflection.registerAllMethods(type);
        RuntimeReflection.register(type.getConstructors());
        RuntimeReflection.registerAllConstructors(type);
        RuntimeReflection.register(type.getFields());
        RuntimeReflection.registerAllFields(type);
    }

    private static void constructor(Class<?> type) {
        RuntimeReflection.register(type);
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                RuntimeReflection.register(constructor);
            }
        }
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

    private static void service(BeforeAnalysisAccess access, String service) {
        String resource = "META-INF/services/" + service;
        RuntimeReflection.register(required(access, service));
        RuntimeResourceAccess.addResource(ImageFeature.class.getModule(), resource);
        for (String provider : lines(resource)) {
            constructor(required(access, provider));
        }
    }

    private static void configuration(BeforeAnalysisAccess access, String file, String prefix) {
        RuntimeResourceAccess.addResource(ImageFeature.class.getModule(), file);
        Properties properties = new Properties();
        try (InputStream in = loader().getResourceAsStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> {
            if (key.toString().startsWith(prefix)) {
                constructor(required(access, value.toString().strip()));
            }
        });
    }

    private static Class<?> required(BeforeAnalysisAccess access, String name) {
        Class<?> type = access.findClassByName(name);
        if (type == null) {
            throw new IllegalStateException("there is no class " + name + ": has its library changed?");
        }
        return type;
    }

    private static ClassLoader loader() {
        return ImageFeature.class.getClassLoader();
    }

    /** The lines of all resources of that name, without comments. */
    private static Set<String> lines(String resource) {
        Set<String> lines = new TreeSet<>();
        try {
            for (var url : java.util.Collections.list(loader().getResources(resource))) {
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    in.lines()
                            .map(line -> line.replaceAll("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** All types of this program, read off the jar or folder that it is built from. */
    private static List<Class<?>> ownTypes(BeforeAnalysisAccess access) {
        List<Class<?>> types = new ArrayList<>();
        for (Path entry : access.getApplicationClassPath()) {
            if (Files.isDirectory(entry)) {
                collect(access, entry, types);
            } else if (entry.toString().endsWith(".jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
                    collect(access, jar.getPath("/"), types);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return types;
    }

    private static void collect(BeforeAnalysisAccess access, Path root, List<Class<?>> types) {
        Path own = root.resolve("dev/lodestone");
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("/nativeimage/"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .map(access::findClassByName)
                    .filter(type -> type != null && !type.isSynthetic() && !type.isAnonymousClass())
                    .forEach(types::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
