package dev.lodestone.api;

import dev.lodestone.access.Asker;
import dev.lodestone.access.Role;
import dev.lodestone.settings.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a request through to the method that answers it, if who asks has the role that the method says. However an address is
 * spelt, what counts is the method that it leads to.
 */
@ApplicationScoped
public class Doorkeeper {
    private final CurrentVertxRequest current;
    private final boolean authoring;

    Doorkeeper(CurrentVertxRequest current, Settings settings) {
        this.current = current;
        this.authoring = settings.access().authoring();
    }

    /** @return null to go on */
    @ServerRequestFilter
    public Response check(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        RoutingContext context = current.getCurrent();
        context.put(Gate.WHAT, method.getDeclaringClass().getSimpleName() + "." + method.getName());
        Needs needs = method.getAnnotation(Needs.class);
        Asker asker = context.get(Gate.ASKER);
        if (needs == null || asker == null) {
            return refusal(403, "Forbidden", "Nobody may.");
        }
        if (needs.value() == Role.AUTHOR && !authoring) {
            return refusal(404, "Not Found", "Authoring is off on this service (lodestone.access.authoring).");
        }
        return asker.may(needs.value()) ? null : refusal(403, "Forbidden", missing(needs.value()));
    }

    static String missing(Role role) {
        return "This needs the role " + role + ".";
    }

    private static Response refusal(int status, String title, String detail) {
        return ProblemBody.response(status, title, detail, List.of());
    }
}
