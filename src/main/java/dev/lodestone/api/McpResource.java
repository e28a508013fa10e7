package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.assistant.McpProtocol;
import dev.lodestone.settings.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/**
 * The Model Context Protocol over streamable HTTP: one message in, one answer out. There are no sessions and no streams, so there is
 * nothing to listen to or to end.
 */
@Path("/mcp")
public class McpResource {

    private final McpProtocol protocol = new McpProtocol();
    private final AssistantDesk desk;
    private final Access access;
    private final CurrentVertxRequest current;
    private final boolean on;

    McpResource(AssistantDesk desk, Access access, CurrentVertxRequest current, Settings settings) {
        this.desk = desk;
        this.access = access;
        this.current = current;
        this.on = settings.mcp();
    }

    /** Answers a message; each tool and resource takes a role of its own. */
    @Needs(Role.READER)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public Response message(byte[] body, @Context HttpHeaders headers) {
        isOn();
        if (!access.isControlled() && !isFromHere(headers.getHeaderString("Origin"))) {
            return refusal(403, "Pages of other sites may not ask where nobody has to say who they are.");
        }
        McpProtocol.Reply reply = protocol.answer(body, headers::getHeaderString, desk);
        current.getCurrent().put(Gate.WHAT, ("McpResource " + reply.what()).strip());
        if (reply.message() == null) {
            return Response.accepted().build();
        }
        return Response.status(reply.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(reply.bytes())
                .build();
    }

    /** There is no stream of messages to listen to. */
    @Needs(Role.READER)
    @GET
    public Response listen() {
        return none();
    }

    /** There is no session to end. */
    @Needs(Role.READER)
    @DELETE
    public Response end() {
        return none();
    }

    private Response none() {
        isOn();
        return Response.fromResponse(refusal(405, "Send messages by POST; there are no streams and no sessions."))
                .header("Allow", "POST")
                .build();
    }

    private void isOn() {
        if (!on) {
            throw new NotFoundException("Assistants are off on this service (lodestone.mcp).");
        }
    }

    /** A page that a browser shows under another name for this machine sends that name. */
    private static boolean isFromHere(String origin) {
        try {
            return origin == null
                    || Access.LOOPBACK.contains(
                            String.valueOf(URI.create(origin).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Response refusal(int status, String detail) {
        return ProblemBody.response(
                status, Response.Status.fromStatusCode(status).getReasonPhrase(), detail, List.of());
    }
}
