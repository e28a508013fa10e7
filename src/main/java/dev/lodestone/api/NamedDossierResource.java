package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.inquiry.DossierPatch;
import dev.lodestone.inquiry.VersionDifference;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * One dossier by its name, with its history. A version is put upon the one that it was made from ({@code If-Match}): of two who edit
 * at once the second is told, and nothing is lost.
 */
@Path("/api/v1/dossiers/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class NamedDossierResource {
    /** The header with the number of the version that an answer is of. */
    static final String VERSION = "Dossier-Version";

    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** Behind this no version can be put. */
    private static final int NEVER = -1;

    private final NamedDossiers dossiers;
    private final Advice advice;
    private final Callers callers;
    private final int maxFacts;

    NamedDossierResource(NamedDossiers dossiers, Advice advice, Callers callers, Sizes sizes) {
        this.dossiers = dossiers;
        this.advice = advice;
        this.callers = callers;
        this.maxFacts = sizes.facts();
    }

    /** @param version of a kept one; the newest if left out */
    @Needs(Role.READER)
    @GET
    public Response one(String name, @RestQuery String version) {
        if (version == null && NamedDossiers.isShipped(name)) {
            return Response.ok(Intake.dossierText(name)).build();
        }
        KeptDossier kept = dossiers.version(name, version == null ? null : number("version", version));
        return Response.ok(kept.text())
                .tag(tag(kept))
                .header(VERSION, kept.version())
                .build();
    }

    /** @param why in the words of whoever puts it, kept with the version */
    @Needs(Role.ASSESSOR)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(String name, byte[] body, @RestQuery String why, @Context HttpHeaders headers) {
        KeptDossier latest = latest(name);
        if (isBlind(latest, headers)) {
            return unconditional(latest);
        }
        return put(name, behind(latest, headers), body, why, headers);
    }

    /** A merge patch (RFC 7396), in which facts may be an object of facts by their ids. */
    @Needs(Role.ASSESSOR)
    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response patch(String name, byte[] body, @RestQuery String why, @Context HttpHeaders headers) {
        KeptDossiers.refuseShipped(name);
        KeptDossier latest = dossiers.version(name, null);
        if (isBlind(latest, headers)) {
            return unconditional(latest);
        }
        int behind = behind(latest, headers);
        ObjectNode before =
                (ObjectNode) JsonIntake.tree(dossiers.version(name, behind).text(), "");
        ObjectNode merged = DossierPatch.apply(before, JsonIntake.tree(body, ""));
        return put(name, behind, Json.pretty(merged).getBytes(StandardCharsets.UTF_8), why, headers);
    }

    /** From then on there is none of that name; all its versions stay. */
    @Needs(Role.ASSESSOR)
    @DELETE
    public Response remove(String name, @RestQuery String why, @Context HttpHeaders headers) {
        KeptDossiers.refuseShipped(name);
        KeptDossier latest = dossiers.version(name, null);
        if (isBlind(latest, headers)) {
            return unconditional(latest);
        }
        dossiers.kept()
                .put(
                        name,
                        behind(latest, headers),
                        null,
                        null,
                        callers.of(headers).who(),
                        why);
        return Response.noContent().build();
    }

    /** All versions, the newest first. */
    @Needs(Role.READER)
    @GET
    @Path("/versions")
    public String versions(String name) {
        List<KeptDossier> versions = dossiers.kept().versions(name);
        if (versions.isEmpty()) {
            dossiers.version(name, null); // says which is meant
        }
        return Json.pretty(versions);
    }

    /**
     * What is otherwise between two versions, in the facts and in the advice on the later one's day.
     *
     * @param from the version before {@code to} if left out
     * @param to the newest if left out
     */
    @Needs(Role.READER)
    @GET
    @Path("/diff")
    public String diff(String name, @RestQuery String from, @RestQuery String to) {
        KeptDossier later = dossiers.version(name, to == null ? null : number("to", to));
        int before = from == null ? later.version() - 1 : number("from", from);
        if (from == null && before == 0) {
            throw new BadInput(
                    "?from", "'" + name + "' has one version only", "there is nothing to compare it with yet");
        }
        KeptDossier earlier = dossiers.version(name, before);
        return Json.pretty(VersionDifference.between(
                earlier.reference(), read(earlier), later.reference(), read(later), advice.advisor()));
    }

    private Request read(KeptDossier dossier) {
        return JsonIntake.read(dossier.text(), "", maxFacts);
    }

    private Response put(String name, int behind, byte[] text, String why, HttpHeaders headers) {
        Request request = JsonIntake.read(text, "", maxFacts);
        KeptDossier put = dossiers.kept()
                .put(name, behind, text, request, callers.of(headers).who(), why);
        return Response.status(put.version() == 1 ? 201 : 200)
                .tag(tag(put))
                .entity(Json.pretty(put))
                .build();
    }

    /** Null if there never was one. */
    private KeptDossier latest(String name) {
        KeptDossiers.refuseShipped(name);
        return dossiers.kept().latest(name).orElse(null);
    }

    /** Whether what is there would be written over by somebody who does not say that they have seen it. */
    private static boolean isBlind(KeptDossier latest, HttpHeaders headers) {
        return latest != null
                && !latest.isRemoved()
                && headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                && headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null;
    }

    /** The version that a new one is put upon; 0 for none. */
    private static int behind(KeptDossier latest, HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        int newest = latest == null ? 0 : latest.version();
        boolean isThere = latest != null && !latest.isRemoved();
        if (match == null) {
            boolean mustBeNew = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
            return mustBeNew && isThere ? 0 : newest;
        }
        if (match.strip().equals("*")) {
            return isThere ? newest : NEVER;
        }
        return number("If-Match", match.strip().replaceAll("^(W/)?\"(\\d{1,9})\"$", "$2"));
    }

    private static Response unconditional(KeptDossier latest) {
        return ProblemBody.response(
                428,
                "Which version is changed is not said",
                latest.name() + " is at version " + latest.version() + ".",
                List.of(new Problem(
                        "If-Match",
                        "the header is missing, so somebody else's changes could be lost",
                        "read the dossier, and send the ETag that came with it, such as If-Match: \"" + latest.version()
                                + "\"")));
    }

    private static EntityTag tag(KeptDossier kept) {
        return new EntityTag(Integer.toString(kept.version()));
    }

    private static int number(String name, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number < 1) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadInput(name, "this is no version", "write a number from 1 on, such as 3");
        }
    }
}
