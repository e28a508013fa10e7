package dev.lodestone.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** One editor's session with the language server, over two streams. */
public final class LanguageSession {

    private LanguageSession() {}

    /**
     * Serves until the editor says exit or hangs up.
     *
     * @return whether the editor ended it as the protocol wants it
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static boolean serve(InputStream in, OutputStream out) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        RuleServer server = new RuleServer(end::countDown);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        Thread hangUp = new Thread(() -> await(listening, end), "lsp-hang-up");
        hangUp.setDaemon(true);
        hangUp.start();
        end.await();
        listening.cancel(true);
        boolean good = server.isShut();
        server.shutdown();
        return good;
    }

    private static void await(Future<Void> listening, CountDownLatch end) {
        try {
            listening.get();
        } catch (InterruptedException | ExecutionException | CancellationException e) {
            // However it came about, nobody speaks any longer.
            Thread.currentThread().interrupt();
        }
        end.countDown();
    }
}
