package dev.lodestone.api;

import dev.lodestone.access.Asker;
import dev.lodestone.access.Role;
import dev.lodestone.vital.OutOfMemory;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jboss.logging.Logger;

/** What every request passes first: who asks, how much at once, and the headers of every answer. */
@ApplicationScoped
class Gate {
    /** Where a request carries who sent it. */
    static final String ASKER = "lodestone.asker";
    /** Where a request carries the name of the method that answers it. */
    static final String WHAT = "lodestone.what";

    static final String BATCH = "/api/v1/assessments/batch";
    /** Right after what looks at tokens, before all that answers. */
    private static final int FIRST = 150;

    private static final Logger LOG = Logger.getLogger(Gate.class);

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";
    /** What is no page loads nothing and is framed nowhere. */
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final Access access;
    private final Admission admission;
    private final Audit audit;
    private final ShuttingDown ending;

    Gate(Access access, Admission admission, Audit audit, ShuttingDown ending) {
        this.access = access;
        this.admission = admission;
        this.audit = audit;
        this.ending = ending;
    }

    /** What fails outside of any request. */
    void watch(@Observes StartupEvent event, Vertx vertx) {
        vertx.exceptionHandler(failure -> {
            OutOfMemory.noticeIn(failure);
            LOG.error("An unexpected failure", failure);
        });
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    /** Before Quarkus' own handler of failures, to which a request without a Host or a path is an error of the service. */
    void refuseMalformed(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.statusCode() == 400 && context.failure() instanceof VertxException malformed) {
                headers(context.response(), context.normalizedPath());
                context.response().putHeader("Connection", "close");
                refuse(context, 400, "Bad Request", malformed.getMessage())
                        .onComplete(sent -> context.request().connection().close());
            } else if (ending.isUnderWay() && !context.response().headWritten()) {
                // The files of the page are gone first.
                leaving(context);
            } else {
                context.next();
            }
        });
    }

    private void pass(RoutingContext context) {
        headers(context.response(), context.normalizedPath());
        context.addEndHandler(end -> audit.note(context));
        if (ending.refuses() && !PublicPaths.isHealth(context)) {
            leaving(context);
        } else if (access.isForThisMachine() && !SameOrigin.isToThisMachine(context.request())) {
            refuse(
                    context,
                    403,
                    "Forbidden",
                    "Where nobody has to say who they are, the service answers to localhost and 127.0.0.1 alone:"
                            + " a name of another site may lead here. Give keys, or allow it (lodestone.access.open=true).");
        } else if (!access.isControlled() && !isMcp(context) && SameOrigin.isForeign(context.request())) {
            refuse(context, 403, "Forbidden", "Pages of other sites may not ask where nobody has to say who they are.");
        } else if (!access.isControlled() || PublicPaths.has(context)) {
            context.put(ASKER, access.isControlled() ? Asker.unknown("Nobody has to say.") : Asker.ANYBODY);
            admit(context);
        } else {
            access.find(context, asker -> judge(context, asker));
        }
    }

    /** It lets in pages of this machine, whatever their port is. */
    private static boolean isMcp(RoutingContext context) {
        return context.normalizedPath().equals("/mcp");
    }

    private void judge(RoutingContext context, Asker asker) {
        context.put(ASKER, asker);
        Role beside = PublicPaths.besideTheApi(context);
        if (!asker.isKnown()) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(context, 401, "Unauthorized", asker.refusal());
        } else if (beside != null && !asker.may(beside)) {
            refuse(context, 403, "Forbidden", Doorkeeper.missing(beside));
        } else {
            admit(context);
        }
    }

    private void admit(RoutingContext context) {
        if (SameOrigin.isUntold(context.request())) {
            refuse(context, 415, "Unsupported Media Type", "Say in Content-Type what the body is.");
        } else if (SameOrigin.isPacked(context.request())) {
            refuse(context, 415, "Unsupported Media Type", "Send the body as it is, without Content-Encoding.");
        } else if (!context.request().method().equals(HttpMethod.POST)) {
            goOn(context);
        } else if (context.normalizedPath().equals(BATCH)) {
            admission.stream(context);
        } else {
            admission.receive(context);
        }
    }

    private static void headers(HttpServerResponse response, String path) {
        boolean isPage = path.endsWith("/") || path.endsWith(".html");
        response.putHeader("Content-Security-Policy", isPage ? CONTENT_POLICY : NO_PAGE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (isPage) {
            response.putHeader("X-Frame-Options", "DENY").putHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    /**
     * On to what answers. That asks to be told when the connection ends, and if a request fails at that moment it is taken round
     * for ever (quarkusio/quarkus 55116, in 3.33.2): it is not told.
     */
    static void goOn(RoutingContext context) {
        context.next();
        context.response().closeHandler(null);
    }

    static void tooLarge(RoutingContext context, long limit) {
        context.response().putHeader("Connection", "close");
        String most = String.format(Locale.ROOT, "%,d", limit);
        refuse(
                context,
                413,
                "Request Entity Too Large",
                "The body is larger than the limit of " + most + " bytes (lodestone.limits.body).");
    }

    private static void leaving(RoutingContext context) {
        context.response().putHeader("Retry-After", "5").putHeader("Connection", "close");
        refuse(context, 503, "Service Unavailable", "The service is on its way out. Send the request again.");
    }

    static void busy(RoutingContext context) {
        context.response().putHeader("Retry-After", "1");
        refuse(context, 503, "Service Unavailable", "As much is being worked on as is allowed at once.");
    }

    private static Future<Void> refuse(RoutingContext context, int status, String title, String detail) {
        return context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(ProblemBody.text(status, title, detail));
    }
}
