package dev.lodestone.api;

import dev.lodestone.access.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What lies beside the resources: health and the page's own files, which are for all, and what Quarkus serves under {@code /q}.
 * Addresses are taken as the router takes them, and what is not named here is not public.
 */
final class PublicPaths {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern PUBLIC = Pattern.compile(
            "/|/q/health(/(live|ready|started|well))?/?|/(?:js/|vendor/)?[A-Za-z0-9-]+\\.(html|css|js|svg|txt)");

    private PublicPaths() {}

    static boolean has(RoutingContext context) {
        return READING.contains(context.request().method())
                && PUBLIC.matcher(context.normalizedPath()).matches();
    }

    static boolean isHealth(RoutingContext context) {
        return context.normalizedPath().startsWith("/q/health");
    }

    /** The role that it takes; null for what a resource answers. */
    static Role besideTheApi(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith("/q")) {
            return null;
        }
        return path.startsWith("/q/openapi") || path.startsWith("/q/health") ? Role.READER : Role.OPERATOR;
    }
}
