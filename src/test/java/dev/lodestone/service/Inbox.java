package dev.lodestone.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Somewhere that changes are posted to, which remembers the ids of those that arrived. */
final class Inbox implements AutoCloseable {
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            if (id != null) {
                arrived.add(id);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    Set<String> arrived() {
        return arrived;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
