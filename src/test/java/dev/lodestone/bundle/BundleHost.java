package dev.lodestone.bundle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of bundles, which is honest unless it is told otherwise. */
public final class BundleHost implements AutoCloseable {

    /** Answers a request in its own way. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** What it answered, and what it was sent. */
    final List<Integer> answers = new CopyOnWriteArrayList<>();

    final List<String> told = new CopyOnWriteArrayList<>();
    private volatile Manner manner;

    public BundleHost() throws IOException {
        this(0);
    }

    BundleHost(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/rules.bundle");
    }

    URI collector() {
        return url().resolve("/told");
    }

    int port() {
        return server.getAddress().getPort();
    }

    void behaves(Manner as) {
        manner = as;
    }

    /** Serves a bundle under an ETag of its content. */
    public void serves(RuleBundle bundle) {
        serves(bundle.bytes(), '"' + bundle.digest() + '"');
    }

    void serves(byte[] bytes, String tag) {
        behaves(exchange -> {
            if (tag != null) {
                exchange.getResponseHeaders().set("ETag", tag);
            }
            if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status(exchange, 304);
            } else {
                send(exchange, bytes);
            }
        });
    }

    void send(HttpExchange exchange, byte[] bytes) throws IOException {
        answers.add(200);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void status(HttpExchange exchange, int status) throws IOException {
        answers.add(status);
        exchange.sendResponseHeaders(status, -1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                told.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else {
                manner.answer(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
