package dev.lodestone.nativeimage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature.BeforeAnalysisAccess;
import org.graalvm.nativeimage.hosted.RuntimeReflection;
import org.graalvm.nativeimage.hosted.RuntimeResourceAccess;

/** What Drools reaches by name, whatever the rules say. */
@Platforms(Platform.HOSTED_ONLY.class)
final class DroolsTypes {

    /** The kinds of Drools and KIE services that are looked up in {@code META-INF/services}. */
    private static final List<String> SERVICES = List.of(
            "org.drools.core.common.TruthMaintenanceSystemFactory",
            "org.drools.core.reteoo.AgendaComponentFactory",
            "org.drools.core.reteoo.RuntimeComponentFactory",
            "org.drools.kiesession.factory.KnowledgeHelperFactory",
            "org.drools.wiring.api.ComponentsSupplier",
            "org.kie.api.concurrent.KieExecutors",
            "org.kie.api.internal.assembler.KieAssemblers",
            "org.kie.api.internal.runtime.KieRuntimes",
            "org.kie.api.internal.weaver.KieWeavers");

    /** The defaults of Drools' settings. */
    private static final String CONFIGURATION = "META-INF/kie.default.properties.conf";

    private DroolsTypes() {}

    static void register(BeforeAnalysisAccess access) {
        SERVICES.forEach(service -> service(access, service));
        resource(CONFIGURATION);
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
