package dev.lodestone.nativeimage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature.BeforeAnalysisAccess;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.graalvm.nativeimage.hosted.RuntimeResourceAccess;

/** What Drools and MVEL reach by name, whatever the rules say. */
@Platforms(Platform.HOSTED_ONLY.class)
final class DroolsTypes {

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
            "org.drools.kiesession.consequence.DefaultKnowledgeHelper",
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

    private DroolsTypes() {}

    static void register(BeforeAnalysisAccess access) {
        SERVICES.forEach(service -> service(access, service));
        CONFIGURATION.forEach((file, prefix) -> configuration(access, file, prefix));
        DROOLS.forEach(name -> Reachable.publicParts(required(access, name)));
        DROOLS_ENUMS.forEach(name -> Reachable.publicParts(required(access, name)));
        // The Java dialect reads its template for functions when it is loaded, whether a rule has any or not.
        resource("org/drools/mvel/java/javaFunction.mvel");
    }

    private static void resource(String path) {
        RuntimeResourceAccess.addResource(DroolsTypes.class.getModule(), path);
    }

    private static void service(BeforeAnalysisAccess access, String service) {
        String resource = "META-INF/services/" + service;
        RuntimeReflection.register(required(access, service));
        resource(resource);
        for (String provider : lines(resource)) {
            Reachable.constructor(required(access, provider));
        }
    }

    private static void configuration(BeforeAnalysisAccess access, String file, String prefix) {
        resource(file);
        Properties properties = new Properties();
        try (InputStream in = loader().getResourceAsStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> {
            if (key.toString().startsWith(prefix)) {
                Reachable.constructor(required(access, value.toString().strip()));
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
        return DroolsTypes.class.getClassLoader();
    }

    /** The lines of all resources of that name, without comments. */
    private static Set<String> lines(String resource) {
        Set<String> lines = new TreeSet<>();
        try {
            for (var url : Collections.list(loader().getResources(resource))) {
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
}
