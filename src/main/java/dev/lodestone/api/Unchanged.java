package dev.lodestone.api;

import dev.lodestone.fact.Sha256;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What is fetched again and is still the same is not sent again: rules, dossiers and names on each visit of the page. */
class Unchanged {
    /** Kept, but asked about each time: whoever may read it is found out each time too. */
    static final String ASK_EACH_TIME = "private, no-cache";

    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext response) {
        byte[] body = written(response.getEntity());
        boolean head = request.getMethod().equals(HttpMethod.HEAD);
        boolean asks = head || request.getMethod().equals(HttpMethod.GET);
        if (!asks || response.getStatus() != 200 || body == null) {
            return;
        }
        EntityTag given = response.getEntityTag();
        EntityTag tag = given == null ? new EntityTag(name(body), true) : given;
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        Response.ResponseBuilder same = request.getRequest().evaluatePreconditions(tag);
        if (same != null) {
            response.setStatusInfo(same.build().getStatusInfo());
            response.setEntity(null);
        } else if (head && !Gzipped.isTaken(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            // Packed it has another length, which nobody knows before it is sent.
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
    }

    private static byte[] written(Object entity) {
        return entity instanceof byte[] bytes
                ? bytes
                : entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    /** Whether who asks has what is called so: for a question that changes nothing POST is as good as GET. */
    static boolean isHeld(EntityTag tag, HttpHeaders headers) {
        String held = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return held != null && held.contains('"' + tag.getValue() + '"');
    }

    /** What bytes are called: others are called otherwise. */
    static String name(byte[] content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(content))
                .substring(0, 22);
    }
}
