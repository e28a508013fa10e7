package dev.lodestone.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/** Sends the files of the page, packed once and named by what is in them, so that a browser that has them is told so. */
@ApplicationScoped
class PageFiles {
    /** After the gate. */
    private static final int SECOND = 140;
    /** As they are called; what is called otherwise is none of them, and is not looked for. */
    private static final Pattern FILE = Pattern.compile("/((js|vendor)/)?[A-Za-z0-9-]+\\.(js|css|html|svg)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "svg", "image/svg+xml");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    private record PageFile(String tag, String type, Gzipped packed) {}

    void register(@Observes Filters filters) {
        filters.register(this::pass, SECOND);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath().equals("/") ? "/index.html" : context.normalizedPath();
        // An invented name leads to nothing, which is not remembered: there is no end to them.
        boolean head = request.method().equals(HttpMethod.HEAD);
        PageFile file = (head || request.method().equals(HttpMethod.GET))
                        && FILE.matcher(path).matches()
                ? files.computeIfAbsent(path, PageFiles::read)
                : null;
        if (file == null) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, file.tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (file.tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else if (Gzipped.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            Buffer packed = Buffer.buffer(file.packed.bytes());
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.type)
                    .putHeader(HttpHeaders.CONTENT_ENCODING, Gzipped.CODING)
                    .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(packed.length()));
            if (head) {
                response.end();
            } else {
                response.end(packed);
            }
        } else {
            context.next();
        }
    }

    private static PageFile read(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return null;
            }
            byte[] content = file.readAllBytes();
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            return new PageFile(
                    "W/\"" + Unchanged.name(content) + "\"", type, Gzipped.of(content, Deflater.BEST_COMPRESSION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
