package dev.lodestone.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The language server of rule files: what it can do, and its beginning and end. */
final class RuleServer implements LanguageServer, LanguageClientAware {
    private static final int ANSWERING = 2;

    private final OpenRulebooks rulebooks = new OpenRulebooks();
    private final ExecutorService executor = Executors.newFixedThreadPool(ANSWERING, task -> {
        Thread thread = new Thread(task, "lsp-answers");
        thread.setDaemon(true);
        return thread;
    });
    private final DossierRuns dossiers = new DossierRuns(this::refreshLenses);
    private final Checks checks = new Checks(this::publish, this::checked);
    private final RuleDocuments documents = new RuleDocuments(rulebooks, checks, dossiers, executor);
    private final FolderChanges folders = new FolderChanges(rulebooks, checks);
    private final Runnable ending;
    private volatile LanguageClient client;
    private volatile boolean refreshes;
    private volatile boolean shut;

    /** @param ending what ends the program when the editor says so */
    RuleServer(Runnable ending) {
        this.ending = ending;
    }

    @Override
    public void connect(LanguageClient connected) {
        client = connected;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams asked) {
        ClientCapabilities can = asked.getCapabilities();
        TextDocumentClientCapabilities text = can == null ? null : can.getTextDocument();
        CompletionCapabilities completion = text == null ? null : text.getCompletion();
        CompletionItemCapabilities item = completion == null ? null : completion.getCompletionItem();
        documents.snippets(item != null && Boolean.TRUE.equals(item.getSnippetSupport()));
        CodeLensWorkspaceCapabilities lenses = can == null || can.getWorkspace() == null
                ? null
                : can.getWorkspace().getCodeLens();
        refreshes = lenses != null && Boolean.TRUE.equals(lenses.getRefreshSupport());
        return CompletableFuture.completedFuture(new InitializeResult(capabilities(), new ServerInfo("lodestone")));
    }

    private static ServerCapabilities capabilities() {
        ServerCapabilities can = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        can.setTextDocumentSync(sync);
        can.setCompletionProvider(new CompletionOptions(false, List.of("@", "\"", ".", "{", "$", "(", " ")));
        can.setHoverProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setRenameProvider(new RenameOptions(true));
        can.setDocumentFormattingProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setWorkspaceSymbolProvider(true);
        can.setCodeLensProvider(new CodeLensOptions(false));
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        return can;
    }

    private void publish(PublishDiagnosticsParams found) {
        LanguageClient connected = client;
        if (connected != null && !shut) {
            connected.publishDiagnostics(found);
        }
    }

    private void checked(Checks.Result result) {
        boolean sound = result.findings().values().stream()
                .flatMap(List::stream)
                .noneMatch(dev.lodestone.rule.Diagnostic::isError);
        if (sound) {
            dossiers.sound(result.snapshot());
        }
    }

    private void refreshLenses() {
        LanguageClient connected = client;
        if (connected != null && refreshes && !shut) {
            connected.refreshCodeLenses();
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shut = true;
        checks.close();
        dossiers.close();
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        executor.shutdownNow();
        ending.run();
    }

    /** Whether the editor said that it would end. */
    boolean isShut() {
        return shut;
    }

    @Override
    public void setTrace(SetTraceParams asked) {
        // Nothing is traced: what goes wrong is told on standard error.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return folders;
    }
}
