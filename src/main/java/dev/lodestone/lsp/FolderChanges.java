package dev.lodestone.lsp;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What concerns all files: those that changed on disk, and names sought in all of them. */
final class FolderChanges implements WorkspaceService {
    private final OpenRulebooks rulebooks;
    private final Checks checks;

    FolderChanges(OpenRulebooks rulebooks, Checks checks) {
        this.rulebooks = rulebooks;
        this.checks = checks;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams changed) {
        // There are no settings.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        rulebooks.all().stream().filter(OpenRulebook::reread).forEach(checks::changed);
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams asked) {
        String sought = asked.getQuery().toLowerCase(Locale.ROOT);
        List<WorkspaceSymbol> found = rulebooks.all().stream()
                .map(OpenRulebook::snapshot)
                .flatMap(s -> s.all()
                        .filter(m -> m.declares() && m.name().contains(sought))
                        .map(m -> symbol(s, m)))
                .toList();
        return CompletableFuture.completedFuture(Either.forRight(found));
    }

    private static WorkspaceSymbol symbol(Snapshot snapshot, Mention mention) {
        SymbolKind kind = switch (mention.kind()) {
            case RULE -> SymbolKind.Function;
            case PARAMETER -> SymbolKind.Constant;
            case RESPONSE -> SymbolKind.Key;
        };
        Location location = new Location(snapshot.uri(mention.file()), mention.range());
        return new WorkspaceSymbol(mention.name(), kind, Either.forLeft(location));
    }
}
