package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.Json;
import dev.lodestone.watch.Undelivered;
import dev.lodestone.watch.Watch;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/** Who wants to hear of which changes, and what could not be brought to them. */
@Path("/api/v1/watches")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WatchResource {
    private static final int SECRET_BYTES = 32;

    private final ChangeDesk desk;
    private final Callers callers;

    WatchResource(ChangeDesk desk, Callers callers) {
        this.desk = desk;
        this.callers = callers;
    }

    /** The secret that changes are signed with is told this once. */
    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(byte[] body, @Context HttpHeaders headers) {
        desk.needsToLook();
        JsonNode said = JsonIntake.tree(body, "");
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Watch watch = Watch.of(
                UUID.randomUUID().toString(),
                desk.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                callers.of(headers).who(),
                said,
                HexFormat.of().formatHex(random));
        desk.knows(watch.filter(), "/rules");
        if (watch.target() != null) {
            desk.webhook().shakeHands(watch.target());
        }
        desk.watches().add(watch);
        ObjectNode json = watch.json();
        Json.put(json, "secret", watch.secret());
        return Response.created(URI.create("/api/v1/watches/" + watch.id()))
                .entity(Json.pretty(json))
                .build();
    }

    @Needs(Role.READER)
    @GET
    public String all() {
        ArrayNode all = Json.shared().createArrayNode();
        desk.watches().all().forEach(watch -> all.add(counted(watch)));
        return Json.pretty(all);
    }

    @Needs(Role.READER)
    @GET
    @Path("/{id}")
    public String one(String id) {
        return Json.pretty(counted(find(id)));
    }

    private ObjectNode counted(Watch watch) {
        ObjectNode json = watch.json();
        if (watch.target() != null) {
            Undelivered.Count count = desk.deliveries().count(watch.id());
            json.put("waiting", count.waiting()).put("dead", count.dead());
        }
        return json;
    }

    /** And what was still to be sent to it. */
    @Needs(Role.ASSESSOR)
    @DELETE
    @Path("/{id}")
    public Response remove(String id) {
        find(id);
        desk.watches().remove(id);
        return Response.noContent().build();
    }

    /** What was given up, the oldest first, with why. */
    @Needs(Role.READER)
    @GET
    @Path("/{id}/dead")
    public String dead(String id) {
        ArrayNode all = Json.shared().createArrayNode();
        for (Undelivered.Delivery delivery : desk.deliveries().dead(find(id).id())) {
            ObjectNode json = all.addObject().put("tries", delivery.tries()).put("failed", delivery.failed());
            json.set("change", JsonIntake.tree(delivery.change().json().getBytes(StandardCharsets.UTF_8), ""));
        }
        return Json.pretty(all);
    }

    /** Sends what was given up once more. */
    @Needs(Role.ASSESSOR)
    @POST
    @Path("/{id}/dead/retries")
    public String retry(String id) {
        int sent = desk.deliveries().retry(find(id).id(), desk.clock().instant());
        return Json.pretty(Json.shared().createObjectNode().put("retried", sent));
    }

    private Watch find(String id) {
        return desk.watches()
                .find(id)
                .orElseThrow(() -> new NotFoundException("There is no such watch; GET /api/v1/watches has all."));
    }
}
