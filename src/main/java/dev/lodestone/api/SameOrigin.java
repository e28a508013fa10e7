package dev.lodestone.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether a browser asks for a page of this service: other pages can make it send what nobody meant to ask. */
final class SameOrigin {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOrigin() {}

    /** Whether it changes something, or may, and comes from a page of another site. */
    static boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !READING.contains(request.method()) && !isOwn(origin, request);
    }

    /** Whether it asks for this machine by its own name: another site's page can have its name lead here. */
    static boolean isToThisMachine(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return asked == null || Access.isLoopback(asked.host().toLowerCase(Locale.ROOT));
    }

    /** A proxy may ask under another name than the page is shown under, and tells that one. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            String page = URI.create(origin).getAuthority();
            return page != null
                    && (page.equalsIgnoreCase(request.getHeader("Host"))
                            || page.equalsIgnoreCase(request.getHeader("X-Forwarded-Host")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether its body is packed, which nobody unpacks here. */
    static boolean isPacked(HttpServerRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** Whether it has a body and does not say what that is: a form of another site's page can send such. */
    static boolean isUntold(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean body = length == null
                ? request.getHeader("Transfer-Encoding") != null
                : !length.strip().equals("0");
        String type = request.getHeader("Content-Type");
        return body && (type == null || type.isBlank());
    }
}
