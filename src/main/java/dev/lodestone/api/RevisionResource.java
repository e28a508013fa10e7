package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.lodestone.access.Role;
import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionStep;
import dev.lodestone.report.Json;
import dev.lodestone.revision.Changed;
import dev.lodestone.revision.ProofRun;
import dev.lodestone.revision.RevisionDesk;
import dev.lodestone.revision.Steps;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;

/** The life of the rules: drafts, what proves them, who approves them, which is live; who did each step, when and why. */
@Path("/api/v1/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RevisionResource {

    private final Revisions revisions;
    private final Callers callers;

    RevisionResource(Revisions revisions, Callers callers) {
        this.revisions = revisions;
        this.callers = callers;
    }

    /** All, the newest first. */
    @Needs(Role.READER)
    @GET
    public String all() {
        ArrayNode all = Json.shared().createArrayNode();
        revisions.desk().all().forEach(r -> all.add(summary(r)));
        return Json.pretty(all);
    }

    /** What it changes, what proved it, and what may become of it by whoever asks. */
    @Needs(Role.READER)
    @GET
    @Path("/{number}")
    public String one(int number, @Context HttpHeaders headers) {
        return Json.pretty(found(() -> whole(number, headers)));
    }

    /** Line by line what it changes in what was in use when it was made, as a unified diff. */
    @Needs(Role.READER)
    @GET
    @Path("/{number}/diff")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    public String diff(int number) {
        return found(() -> Changed.lines(
                revisions.desk().base(revisions.desk().revision(number)),
                revisions.desk().files(number)));
    }

    @Needs(Role.READER)
    @GET
    @Path("/{number}/files/{name}")
    @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
    public String file(int number, String name) {
        String text = found(() -> revisions.desk().files(number)).texts().get(name);
        if (text == null) {
            throw new NotFoundException("Revision " + number + " has no file '" + name + "'.");
        }
        return text;
    }

    /** In how many answers it says otherwise than the live rules, as long as it runs beside them. */
    @Needs(Role.READER)
    @GET
    @Path("/{number}/shadow")
    public String shadow(int number) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "runs",
                found(() -> revisions.desk().revision(number)).number()
                        == revisions.pull().status().shadow());
        body.put("counted", revisions.desk().counted(number));
        return Json.pretty(body);
    }

    /**
     * Drafts one: texts by file names upon a revision, all of its files with {@code whole}, or what
     * another draft changed upon what is live by now.
     */
    @Needs(Role.AUTHOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draft(byte[] body, @RestQuery String why, @Context HttpHeaders headers) {
        DraftBody asked = DraftBody.read(body);
        RevisionDesk desk = revisions.desk();
        String who = callers.of(headers).who();
        Revision drafted = found(() -> {
            if (asked.carriesOver()) {
                return desk.carryOver(asked.changesOf(), who, why);
            }
            int upon = asked.upon(desk.live().number());
            return desk.draft(upon, asked.texts(desk.files(upon)), who, why);
        });
        return Response.status(Response.Status.CREATED)
                .entity(Json.pretty(whole(drafted.number(), headers)))
                .build();
    }

    /** Begins to prove it: checks, cases, coverage, dossiers and record; how that fares, and what came of it, the revision tells. */
    @Needs(Role.AUTHOR)
    @POST
    @Path("/{number}/proof")
    public Response prove(int number, @Context HttpHeaders headers) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(stepped(() -> revisions.desk().prove(number, who(headers)), headers))
                .build();
    }

    /** Stops the proof that is under way. */
    @Needs(Role.AUTHOR)
    @DELETE
    @Path("/{number}/proof")
    public void stopProof(int number) {
        revisions.desk().stopProof(number);
    }

    @Needs(Role.APPROVER)
    @POST
    @Path("/{number}/approval")
    public String approve(int number, @RestQuery String why, @Context HttpHeaders headers) {
        return stepped(() -> revisions.desk().approve(number, who(headers), why), headers);
    }

    /** Brings what is approved, or was in use before, into use: here when this returns, on other replicas within a second. */
    @Needs(Role.APPROVER)
    @POST
    @Path("/{number}/live")
    public String live(int number, @RestQuery String why, @Context HttpHeaders headers) {
        return stepped(() -> revisions.desk().activate(number, who(headers), why), headers);
    }

    /** Back to the revision that the live one was made from. */
    @Needs(Role.APPROVER)
    @POST
    @Path("/rollback")
    public String rollBack(@RestQuery String why, @Context HttpHeaders headers) {
        return stepped(() -> revisions.desk().rollBack(who(headers), why), headers);
    }

    @Needs(Role.AUTHOR)
    @POST
    @Path("/{number}/withdrawal")
    public String withdraw(int number, @RestQuery String why, @Context HttpHeaders headers) {
        return stepped(() -> revisions.desk().withdraw(number, who(headers), why), headers);
    }

    private String stepped(Supplier<Revision> step, HttpHeaders headers) {
        Revision stepped = found(step);
        revisions.pull().look();
        return Json.pretty(whole(stepped.number(), headers));
    }

    private String who(HttpHeaders headers) {
        return callers.of(headers).who();
    }

    private static ObjectNode summary(Revision revision) {
        ObjectNode body = Json.shared().createObjectNode();
        body.put("number", revision.number())
                .put("state", revision.state().toString())
                .put("upon", revision.upon())
                .put("rules", revision.rules());
        ArrayNode steps = body.putArray("steps");
        revision.steps().forEach(step -> steps.add(Json.shared().valueToTree(step)));
        return body;
    }

    private ObjectNode whole(int number, HttpHeaders headers) {
        // How a proof fares is read first: one that ends meanwhile has kept what it found among what is read after.
        ProofRun.Progress proving = revisions.desk().proving(number);
        Revision revision = revisions.desk().revision(number);
        ObjectNode body = summary(revision);
        body.set(
                "files",
                Json.shared()
                        .valueToTree(Changed.files(
                                revisions.desk().base(revision),
                                revisions.desk().files(revision.number()))));
        proof(revision, body);
        body.set("proving", Json.shared().valueToTree(proving));
        body.put("inUseHere", revisions.pull().status().number() == revision.number());
        ArrayNode next = body.putArray("next");
        Steps steps = revisions.desk().steps();
        steps.next(revision, who(headers)).forEach((step, refused) -> {
            ObjectNode one = next.addObject().put("step", step);
            if (refused != null) {
                one.put("against", refused.problem().message());
                one.put("wayOut", refused.problem().suggestion());
            }
        });
        return body;
    }

    private static void proof(Revision revision, ObjectNode body) {
        byte[] newest = revision.steps().stream()
                .map(RevisionStep::proof)
                .filter(proof -> proof != null)
                .reduce(null, (a, b) -> b);
        if (newest != null) {
            body.putRawValue("proof", new RawValue(new String(newest, StandardCharsets.UTF_8).strip()));
        }
    }

    /** What names a revision that is not there. */
    private static <T> T found(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (NoSuchElementException e) {
            throw new NotFoundException(e.getMessage());
        }
    }
}
