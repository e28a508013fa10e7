package dev.lodestone.api;

import dev.lodestone.access.Keys;
import dev.lodestone.access.Role;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request passes first: who may do what, how much at once, and the headers of every answer. */
@ApplicationScoped
class Gate {
    /** Where a request carries the name of its sender. */
    static final String WHO = "lodestone.who";

    static final String BATCH = "/api/v1/assessments/batch";
    private static final int FIRST = 10_000;

    /** After the server has set its own limit. */
    private static final int LAST = 1;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final String host;
    private final Keys keys;
    private final boolean open;
    private final boolean authoring;
    private final long maxBody;
    private final int maxConcurrent;
    private final Duration receive;
    private final AtomicInteger running = new AtomicInteger();

    Gate(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "lodestone.access.keys") Optional<String> keys,
            @ConfigProperty(name = "lodestone.access.open", defaultValue = "false") boolean open,
            @ConfigProperty(name = "lodestone.access.authoring", defaultValue = "false") boolean authoring,
            @ConfigProperty(name = "lodestone.limits.body", defaultValue = "20M") MemorySize maxBody,
            @ConfigProperty(name = "lodestone.limits.concurrent", defaultValue = "64") int maxConcurrent,
            @ConfigProperty(name = "lodestone.limits.receive", defaultValue = "60s") Duration receive) {
        this.host = host;
        this.keys = keys.map(file -> Keys.in(Path.of(file))).orElse(null);
        this.open = open;
        this.authoring = authoring;
        this.maxBody = maxBody.asLongValue();
        this.maxConcurrent = maxConcurrent;
        this.receive = receive;
    }

    void refuseToStandOpen(@Observes StartupEvent event) {
        if (keys == null && !open && !LOOPBACK.contains(host)) {
            throw new IllegalStateException("Refusing to listen on " + host + " where anybody may ask: name a file of"
                    + " API keys (lodestone.access.keys), or allow it (lodestone.access.open=true).");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
        filters.register(this::bound, LAST);
    }

    /** The limit for bodies that do not say how long they are, in place of the one that allows for batches. */
    private void bound(RoutingContext context) {
        if (!context.normalizedPath().equals(BATCH)) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBody);
        }
        context.next();
    }

    private void pass(RoutingContext context) {
        headers(context.response());
        String path = context.normalizedPath();
        if (!authoring && need(context) == Role.AUTHOR) {
            refuse(context, 404, "Not Found", "Authoring is off on this service (lodestone.access.authoring).");
        } else if (mayPass(context) && isWithinBounds(context, path)) {
            context.next();
        }
    }

    private static void headers(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** The role that a request needs; null if anybody may. */
    private static Role need(RoutingContext context) {
        String path = context.normalizedPath();
        HttpMethod method = context.request().method();
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
        if (path.startsWith("/q/health") && reads) {
            return null;
        }
        if (path.startsWith("/q/metrics")) {
            return Role.OPERATOR;
        }
        if (path.startsWith("/api/v1/rules") && !reads) {
            return Role.AUTHOR;
        }
        if (!reads) {
            return Role.ASSESSOR;
        }
        // The page itself is public; what it shows is not.
        return path.startsWith("/api") || path.startsWith("/q") ? Role.READER : null;
    }

    private boolean mayPass(RoutingContext context) {
        Role need = need(context);
        if (keys == null || need == null) {
            return true;
        }
        String header = context.request().getHeader("Authorization");
        String key = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : context.request().getHeader("X-API-Key");
        Keys.Holder holder = key == null ? null : keys.holder(key);
        if (holder == null || holder.isExpired(LocalDate.now())) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            String detail = key == null
                    ? "Send an API key: Authorization: Bearer KEY."
                    : holder == null ? "The API key is not known." : "The API key is expired.";
            refuse(context, 401, "Unauthorized", detail);
            return false;
        }
        if (!holder.may(need)) {
            refuse(context, 403, "Forbidden", "This needs the role " + need + ".");
            return false;
        }
        context.put(WHO, holder.name());
        return true;
    }

    private boolean isWithinBounds(RoutingContext context, String path) {
        if (!context.request().method().equals(HttpMethod.POST)) {
            return true;
        }
        boolean batch = path.equals(BATCH);
        if (!batch) {
            String length = context.request().getHeader("Content-Length");
            if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBody) {
                context.response().putHeader("Connection", "close");
                refuse(context, 413, "Request Entity Too Large", "The body is larger than the limit.");
                return false;
            }
        }
        if (running.incrementAndGet() > maxConcurrent) {
            running.decrementAndGet();
            context.response().putHeader("Retry-After", "1");
            refuse(context, 503, "Service Unavailable", "As much is being worked on as is allowed at once.");
            return false;
        }
        long timer = batch ? -1 : context.vertx().setTimer(receive.toMillis(), t -> giveUp(context));
        context.addEndHandler(end -> {
            running.decrementAndGet();
            if (timer >= 0) {
                context.vertx().cancelTimer(timer);
            }
        });
        return true;
    }

    /** A sender that trickles its body holds a thread: it is cut off. */
    private static void giveUp(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().connection().close();
        }
    }

    private static void refuse(RoutingContext context, int status, String title, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(ProblemBody.text(status, title, detail));
    }
}
