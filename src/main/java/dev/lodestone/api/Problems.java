package dev.lodestone.api;

import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.KeyReused;
import dev.lodestone.archive.StaleDossier;
import dev.lodestone.archive.StaleRevision;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.revision.RevisionRefused;
import dev.lodestone.vital.OutOfMemory;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a client is told when its request is refused, or when something fails: never a stack trace. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String NO_MEDIA_TYPE = "A header, such as Accept, names something that is no media type.";

    /** How the library that leads requests to their methods puts that none answers in such a form. */
    private static final Pattern UNANSWERED = Pattern.compile("^HTTP 406|@Produces");

    @ServerExceptionMapper
    public Response badInput(BadInput e) {
        int listed = e.problems().size();
        String more = e.count() == listed
                ? ""
                : String.format(" The first of each kind are listed, and %,d more.", e.count() - listed);
        return ProblemBody.response(
                400,
                "The input is refused",
                (e.count() == 1 ? "One thing is wrong with it." : e.count() + " things are wrong with it.") + more,
                e.problems());
    }

    @ServerExceptionMapper
    public Response ruleFailed(RuleFailed e) {
        LOG.error(e.getMessage(), e);
        return ProblemBody.response(500, "A rule failed", e.getMessage(), List.of());
    }

    @ServerExceptionMapper
    public Response noRules(Advice.NoRules e) {
        List<Problem> errors = e.diagnostics().stream()
                .map(d -> new Problem(d.file() + ":" + d.line() + ":" + d.column(), d.message(), d.suggestion()))
                .toList();
        return ProblemBody.response(
                503,
                "There are no rules to answer with",
                "The rules are broken; mend them and they are loaded.",
                errors);
    }

    @ServerExceptionMapper
    public Response archiveUnavailable(ArchiveUnavailable e) {
        LOG.error(e.getMessage());
        Response response = ProblemBody.response(
                503,
                "The answer cannot be put on record",
                "The archive is not available now, so nothing was acknowledged. Send the request again.",
                List.of());
        return Response.fromResponse(response).header("Retry-After", 5).build();
    }

    @ServerExceptionMapper
    public Response staleDossier(StaleDossier e) {
        return ProblemBody.response(
                412,
                "The dossier is another one by now",
                e.getMessage() + (e.latest() == null ? "" : " Nothing was written."),
                List.of(new Problem(
                        "If-Match",
                        "this version is not the newest",
                        "see what was changed meanwhile (…/diff), and put yours upon that version")));
    }

    @ServerExceptionMapper
    public Response revisionRefused(RevisionRefused e) {
        return ProblemBody.response(
                e.isForbidden() ? 403 : 409,
                e.isForbidden() ? "Somebody else has to do this" : "This cannot be done with the revision now",
                "Nothing was changed.",
                List.of(e.problem()));
    }

    @ServerExceptionMapper
    public Response staleRevision(StaleRevision e) {
        return ProblemBody.response(
                409, "Somebody else was first", e.getMessage() + " Look at how the revisions stand now.", List.of());
    }

    @ServerExceptionMapper
    public Response busy(Admission.Busy e) {
        Response response = ProblemBody.response(503, "Service Unavailable", e.getMessage(), List.of());
        return Response.fromResponse(response).header("Retry-After", 1).build();
    }

    @ServerExceptionMapper
    public Response keyReused(KeyReused e) {
        return ProblemBody.response(
                422,
                "The Idempotency-Key is taken",
                "It came with another request before. Take a new key for a new request.",
                List.of(new Problem("Idempotency-Key", e.getMessage(), "send a new random key")));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        int status = e.getResponse().getStatus();
        Offers offers = status == 405 || status == 406 || status == 415
                ? Offers.at(request.getUriInfo().getRequestUri().getPath())
                : null;
        String detail = switch (status) {
            // What is not said by us is said in the words of JAX-RS.
            case 404 ->
                e.getMessage().startsWith("HTTP 404") || e.getMessage().startsWith("Unable to find matching")
                        ? "There is nothing at this address."
                        : e.getMessage();
            case 405 -> "This address does not know that method" + known(offers.methods());
            case 406 ->
                UNANSWERED.matcher(e.getMessage()).find()
                        ? "This address has no answer of that form" + known(offers.answered(request.getMethod()))
                                + " Leave Accept out to get what it has by default."
                        : e.getMessage();
            case 400 -> e.getMessage().startsWith("HTTP 400") ? NO_MEDIA_TYPE : e.getMessage();
            case 413 -> "The body is larger than the limit (lodestone.limits.body).";
            case 415 ->
                "This address takes no body of that type" + known(offers.taken(request.getMethod()))
                        + " /q/openapi says more.";
            default -> "";
        };
        Response told =
                ProblemBody.response(status, e.getResponse().getStatusInfo().getReasonPhrase(), detail, List.of());
        return status == 405
                ? offered(told, HttpHeaders.ALLOW, offers.methods())
                : status == 415 ? offered(told, HttpHeaders.ACCEPT, offers.taken(request.getMethod())) : told;
    }

    /** What an address knows, behind what it does not. */
    private static String known(Set<String> offered) {
        return offered.isEmpty() ? "." : "; it knows " + String.join(", ", offered) + ".";
    }

    private static Response offered(Response told, String header, Set<String> offered) {
        return offered.isEmpty()
                ? told
                : Response.fromResponse(told)
                        .header(header, String.join(", ", offered))
                        .build();
    }

    /** Memory that ran out ends the process right after this answer. */
    @ServerExceptionMapper
    public Response error(Error e) {
        OutOfMemory.noticeIn(e);
        LOG.error("An error", e);
        if (e instanceof OutOfMemoryError) {
            Response response = ProblemBody.response(
                    503,
                    "The service is out of memory",
                    "It starts again. Send the request again, or in parts if it is large.",
                    List.of());
            return Response.fromResponse(response).header("Retry-After", 5).build();
        }
        return ProblemBody.response(500, "Something failed", "The log of the service says more.", List.of());
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException e) {
        if (e instanceof IllegalArgumentException
                && String.valueOf(e.getMessage()).startsWith("Failed to parse media type")) {
            return ProblemBody.response(400, "Bad Request", NO_MEDIA_TYPE, List.of());
        }
        LOG.error("An unexpected failure", e);
        return ProblemBody.response(500, "Something failed", "The log of the service says more.", List.of());
    }
}
