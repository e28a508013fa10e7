package dev.lodestone.nativeimage;

import java.util.List;
import java.util.Set;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature.BeforeAnalysisAccess;
import org.graalvm.nativeimage.hosted.RuntimeProxyCreation;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/** What the language server reaches by name: LSP4J's messages, which Gson reads and writes field by field, and what serves them. */
@Platforms(Platform.HOSTED_ONLY.class)
final class EditorTypes {
    private static final String LIBRARY = "org/eclipse/lsp4j";
    private static final String CLIENT = "org.eclipse.lsp4j.services.LanguageClient";
    private static final String ENDPOINT = "org.eclipse.lsp4j.jsonrpc.Endpoint";

    /** The packages of messages, and of what reads and writes them. */
    private static final Set<String> MESSAGES = Set.of(
            "org.eclipse.lsp4j",
            "org.eclipse.lsp4j.adapters",
            "org.eclipse.lsp4j.jsonrpc.messages",
            "org.eclipse.lsp4j.jsonrpc.json.adapters");

    /** Those whose methods are called by the name of a request. */
    private static final String SERVICES = "org.eclipse.lsp4j.services";

    private static final List<String> SERVERS = List.of(
            "dev.lodestone.lsp.RuleServer", "dev.lodestone.lsp.RuleDocuments", "dev.lodestone.lsp.FolderChanges");

    private EditorTypes() {}

    static void register(BeforeAnalysisAccess access) {
        for (Class<?> type : OwnTypes.in(access, LIBRARY)) {
            if (type.isEnum() || type.getPackageName().equals(SERVICES)) {
                Reachable.whole(type);
            } else if (MESSAGES.contains(type.getPackageName())) {
                message(type);
            }
        }
        for (String server : SERVERS) {
            Reachable.whole(access.findClassByName(server));
        }
        RuntimeProxyCreation.register(access.findClassByName(CLIENT), access.findClassByName(ENDPOINT));
    }

    private static void message(Class<?> type) {
        RuntimeReflection.register(type);
        RuntimeReflection.register(type.getDeclaredConstructors());
        RuntimeReflection.registerAllDeclaredConstructors(type);
        RuntimeReflection.register(type.getDeclaredFields());
        RuntimeReflection.registerAllDeclaredFields(type);
    }
}
