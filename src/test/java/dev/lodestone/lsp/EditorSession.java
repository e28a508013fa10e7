package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor, by the client of LSP4J: of a server in this process, or of one that runs as a process of its own. */
public final class EditorSession implements AutoCloseable {
    private static final long SECONDS = 60;

    private final LanguageServer server;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, PublishDiagnosticsParams> published = new HashMap<>();
    private int refreshed;
    private final Process process;
    private final Thread serving;
    private InitializeResult capabilities;

    private EditorSession(InputStream in, OutputStream out, Process process, Thread serving) {
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(new Client(), in, out);
        this.server = launcher.getRemoteProxy();
        this.process = process;
        this.serving = serving;
        launcher.startListening();
        initialize();
    }

    /** Over a socket: pipes of one process take the end of a thread that wrote last for that of the other side. */
    static EditorSession here() {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket editor = new Socket(door.getInetAddress(), door.getLocalPort());
            Socket server = door.accept();
            editor.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread serving = new Thread(() -> serve(server), "a server");
            serving.setDaemon(true);
            serving.start();
            return new EditorSession(editor.getInputStream(), editor.getOutputStream(), null, serving);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(Socket editor) {
        try (editor) {
            LanguageSession.serve(editor.getInputStream(), editor.getOutputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a server that runs by a command. */
    public static EditorSession of(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new EditorSession(process.getInputStream(), process.getOutputStream(), process, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialize() {
        InitializeParams params = new InitializeParams();
        CompletionItemCapabilities item = new CompletionItemCapabilities(true);
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(item));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        params.setCapabilities(new ClientCapabilities(workspace, text, null));
        capabilities = get(server.initialize(params));
        server.initialized(new InitializedParams());
    }

    public ServerCapabilities capabilities() {
        return capabilities.getCapabilities();
    }

    LanguageServer server() {
        return server;
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the shipped rules to work on. */
    public static Path copyOfRules(Path folder) {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            Path copy = Files.createDirectory(folder.resolve("rules"));
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TextDocumentIdentifier id(Path file) {
        return new TextDocumentIdentifier(uri(file));
    }

    static String uri(Path file) {
        return file.toUri().toString();
    }

    public void open(Path file) {
        try {
            open(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void open(Path file, String text) {
        versions.put(uri(file), 1);
        TextDocumentItem item = new TextDocumentItem(uri(file), "lodestone", 1, text);
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
    }

    /** Replaces the whole text. */
    public void change(Path file, String text) {
        change(file, new TextDocumentContentChangeEvent(text));
    }

    void change(Path file, TextDocumentContentChangeEvent event) {
        int version = versions.merge(uri(file), 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(event)));
    }

    void type(Path file, int line, int column, String text) {
        Position at = new Position(line, column);
        change(file, new TextDocumentContentChangeEvent(new Range(at, at), text));
    }

    void close(Path file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
    }

    /** What was found in the newest text of a file, waiting for it. */
    public List<Diagnostic> diagnostics(Path file) {
        int wanted = versions.get(uri(file));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        synchronized (published) {
            PublishDiagnosticsParams found = published.get(uri(file));
            while (found == null || found.getVersion() == null || found.getVersion() < wanted) {
                assertThat(System.nanoTime()).as("still %s", found).isLessThan(deadline);
                await();
                found = published.get(uri(file));
            }
            return found.getDiagnostics();
        }
    }

    /** What was published last of a file that need not be open; empty if nothing was. */
    List<Diagnostic> published(Path file) {
        synchronized (published) {
            PublishDiagnosticsParams found = published.get(uri(file));
            return found == null ? List.of() : found.getDiagnostics();
        }
    }

    private void await() {
        try {
            published.wait(1_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitRefreshedLenses() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(4 * SECONDS);
        synchronized (published) {
            while (refreshed == 0) {
                assertThat(System.nanoTime()).as("lenses were not refreshed").isLessThan(deadline);
                await();
            }
        }
    }

    /** The labels of what may be written behind the caret, written {@code |} in a text. */
    List<CompletionItem> completion(Path file, String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        String text = textWithCaret.substring(0, caret) + textWithCaret.substring(caret + 1);
        change(file, text);
        Position at = Positions.of(text, caret);
        return get(server.getTextDocumentService().completion(new CompletionParams(id(file), at)))
                .getLeft();
    }

    static List<String> labels(List<CompletionItem> items) {
        List<String> labels = new ArrayList<>();
        items.forEach(i -> labels.add(i.getLabel()));
        return labels;
    }

    /** Ends the session as the protocol wants it; the exit code of a process. */
    public int end() {
        get(server.shutdown());
        server.exit();
        try {
            if (process != null) {
                assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
                return process.exitValue();
            }
            serving.join(TimeUnit.SECONDS.toMillis(SECONDS));
            assertThat(serving.isAlive()).isFalse();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        } else if (serving.isAlive()) {
            end();
        }
    }

    private final class Client implements LanguageClient {
        @Override
        public void telemetryEvent(Object object) {}

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams found) {
            synchronized (published) {
                published.put(found.getUri(), found);
                published.notifyAll();
            }
        }

        @Override
        public CompletableFuture<Void> refreshCodeLenses() {
            synchronized (published) {
                refreshed++;
                published.notifyAll();
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
