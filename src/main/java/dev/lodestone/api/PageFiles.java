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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Sends the files of the page, packed once and named by what is in them, so that a browser that has them is told so. */
@ApplicationScoped
class PageFiles {
    /** After the gate. */
    private static final int SECOND = 140;
    /** As they are called; what is called otherwise is none of them, and is not looked for. */
    private static final Pattern FILE = Pattern.compile("/((js|vendor)/)?[a-z0-9-]+\\.(js|css|html|svg)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "svg", "image/svg+xml");

    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0)");

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    /** @param packed by gzip, as all browsers take it */
    private record PageFile(String tag, String type, byte[] packed) {}

    void register(@Observes Filters filters) {
        filters.register(this::pass, SECOND);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath().equals("/") ? "/index.html" : context.normalizedPath();
        // An invented name leads to nothing, which is not remembered: there is no end to them.
        PageFile file =
                request.method().equals(HttpMethod.GET) && FILE.matcher(path).matches()
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
        } else if (takesGzip(request)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, file.type)
                    .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .end(Buffer.buffer(file.packed));
        } else {
            context.next();
        }
    }

    /** Who refuses it, or says that it is worth less, gets the file as it is. */
    private static boolean takesGzip(HttpServerRequest request) {
        String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && GZIP.matcher(taken).find();
    }

    private static PageFile read(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                return null;
            }
            byte[] content = file.readAllBytes();
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            return new PageFile("W/\"" + Unchanged.name(content) + "\"", type, packed(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Tightest(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** Packs as tightly as it can: it is done once. */
    private static final class Tightest extends GZIPOutputStream {
        Tightest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
