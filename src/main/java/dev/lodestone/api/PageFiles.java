package dev.lodestone.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names the files of the page by what is in them, so that a browser that has them is told so. */
@ApplicationScoped
class PageFiles {
    /** After the gate. */
    private static final int SECOND = 140;
    /** As they are called; what is called otherwise is none of them, and is not looked for. */
    private static final Pattern FILE = Pattern.compile("/((js|vendor)/)?[a-z0-9-]+\\.(js|css|html|svg)");

    private final Map<String, String> names = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::pass, SECOND);
    }

    private void pass(RoutingContext context) {
        String path = context.normalizedPath().equals("/") ? "/index.html" : context.normalizedPath();
        Optional<String> name = context.request().method().equals(HttpMethod.GET)
                        && FILE.matcher(path).matches()
                ? name(path)
                : Optional.empty();
        name.ifPresent(tag -> context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache"));
        if (name.isPresent() && name.get().equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.next();
        }
    }

    private Optional<String> name(String path) {
        // An invented name leads to nothing, which is not remembered: there is no end to them.
        return Optional.ofNullable(names.computeIfAbsent(path, PageFiles::read));
    }

    private static String read(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            return file == null ? null : "W/\"" + Unchanged.name(file.readAllBytes()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
