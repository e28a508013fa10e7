package dev.lodestone.api;

import dev.lodestone.access.Role;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request passes first: who may do what, how much at once, and the headers of every answer. */
@ApplicationScoped
class Gate {
    /** Where a request carries the name of its sender. */
    static final String WHO = "lodestone.who";

    static final String BATCH = "/api/v1/assessments/batch";
    /** Right after what looks at tokens, before all that answers. */
    private static final int FIRST = 150;

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final Access access;
    private final boolean authoring;
    private final long maxBody;
    private final int maxConcurrent;
    private final Duration receive;
    private final AtomicInteger running = new AtomicInteger();

    Gate(
            Access access,
            Meters meters,
            @ConfigProperty(name = "lodestone.access.authoring", defaultValue = "false") boolean authoring,
            @ConfigProperty(name = "lodestone.limits.body", defaultValue = "20M") MemorySize maxBody,
            @ConfigProperty(name = "lodestone.limits.concurrent", defaultValue = "64") int maxConcurrent,
            @ConfigProperty(name = "lodestone.limits.receive", defaultValue = "60s") Duration receive) {
        this.access = access;
        meters.running(running);
        this.authoring = authoring;
        this.maxBody = maxBody.asLongValue();
        this.maxConcurrent = maxConcurrent;
        this.receive = receive;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    /** Before Quarkus' own handler of failures, to which a request without a Host or a path is an error of the service. */
    void refuseMalformed(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.statusCode() == 400 && context.failure() instanceof VertxException malformed) {
                headers(context.response());
                context.response().putHeader("Connection", "close");
                refuse(context, 400, "Bad Request", malformed.getMessage())
                        .onComplete(sent -> context.request().connection().close());
            } else {
                context.next();
            }
        });
    }

    private void pass(RoutingContext context) {
        headers(context.response());
        Role need = need(context);
        if (!authoring && need == Role.AUTHOR) {
            refuse(context, 404, "Not Found", "Authoring is off on this service (lodestone.access.authoring).");
        } else if (need == null || !access.isControlled()) {
            admit(context);
        } else {
            access.find(context, asker -> judge(context, need, asker));
        }
    }

    private void judge(RoutingContext context, Role need, Access.Asker asker) {
        if (asker.refusal() != null) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, 401, "Unauthorized", asker.refusal());
        } else if (!asker.may().test(need)) {
            refuse(context, 403, "Forbidden", "This needs the role " + need + ".");
        } else {
            context.put(WHO, asker.name());
            admit(context);
        }
    }

    private void admit(RoutingContext context) {
        boolean post = context.request().method().equals(HttpMethod.POST);
        boolean batch = context.normalizedPath().equals(BATCH);
        if (post && !isWithinBounds(context, batch)) {
            return;
        }
        if (post && !batch) {
            receive(context);
        } else {
            goOn(context);
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

    /**
     * On to what answers. That asks to be told when the connection ends, and if a request fails at that moment it is taken round
     * for ever (quarkusio/quarkus 55116, in 3.33.2): it is not told.
     */
    private static void goOn(RoutingContext context) {
        context.next();
        context.response().closeHandler(null);
    }

    /** Takes the body in before a thread is given to it: a sender that trickles holds none. */
    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= maxBody) {
                body.appendBuffer(part);
            } else if (!context.response().ended()) {
                tooLarge(context);
            }
        });
        request.endHandler(end -> {
            if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(body);
                goOn(context);
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static void tooLarge(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        refuse(context, 413, "Request Entity Too Large", "The body is larger than the limit.");
    }

    private boolean isWithinBounds(RoutingContext context, boolean batch) {
        if (!batch) {
            String length = context.request().getHeader("Content-Length");
            if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBody) {
                tooLarge(context);
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

    /** A sender that trickles its body is cut off. */
    private static void giveUp(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().connection().close();
        }
    }

    private static Future<Void> refuse(RoutingContext context, int status, String title, String detail) {
        return context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(ProblemBody.text(status, title, detail));
    }
}
