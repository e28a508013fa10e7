package dev.lodestone.api;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.CsvIntake;
import dev.lodestone.intake.Dates;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.XlsxIntake;
import dev.lodestone.report.Format;
import dev.lodestone.report.ReasonTree;
import dev.lodestone.report.XlsxReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/assessments")
@Produces({MediaType.APPLICATION_JSON, "text/markdown", "text/csv", FactResource.XLSX})
@Blocking
public class AssessmentResource {
    /** Whether the answer stands in the archive. */
    private static final String RECORDED = "Lodestone-Recorded";

    private final Assessing assessing;
    private final Callers callers;
    private final int maxFacts;

    AssessmentResource(
            Assessing assessing,
            Callers callers,
            @ConfigProperty(name = "lodestone.limits.facts", defaultValue = "100000") int maxFacts) {
        this.assessing = assessing;
        this.callers = callers;
        this.maxFacts = maxFacts;
    }

    /** @param record {@code false} to look only: sliding through time, or unfolding a reason, is no new advice and leaves
     *     no record */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(
            byte[] body, @RestQuery String explain, @RestQuery String record, @Context HttpHeaders headers) {
        Request request = JsonIntake.read(body, "", maxFacts);
        if (request.asOf() == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        boolean trial = isTrial(record);
        if ("full".equals(explain)) {
            Assessing.Told told = assessing.explain(request, trial ? null : callers.of(headers));
            return Response.ok(ReasonTree.json(told.explained()), MediaType.APPLICATION_JSON)
                    .header("Assessment-Id", told.id())
                    .header(RECORDED, told.id() != null && assessing.keepsRecord())
                    .build();
        }
        if (trial) {
            return Response.ok(assessing.answer(request).json(), MediaType.APPLICATION_JSON)
                    .header(RECORDED, false)
                    .build();
        }
        return assess(request, headers);
    }

    @POST
    @Consumes("text/csv")
    public Response csv(
            byte[] body, @RestQuery String asOf, @RestQuery("for") String asked, @Context HttpHeaders headers) {
        Request request = CsvIntake.read(body, "", null, maxFacts);
        return assess(request.asOf(date(asOf)).asking(economies(asked)), headers);
    }

    @POST
    @Consumes(FactResource.XLSX)
    public Response xlsx(
            byte[] body, @RestQuery String asOf, @RestQuery("for") String asked, @Context HttpHeaders headers) {
        Request request = XlsxIntake.read(body, "", maxFacts);
        if (asOf != null || request.asOf() == null) {
            request = request.asOf(date(asOf));
        }
        return assess(asked == null ? request : request.asking(economies(asked)), headers);
    }

    private Response assess(Request request, HttpHeaders headers) {
        Assessing.Recorded recorded = assessing.assess(request, callers.of(headers));
        Response.ResponseBuilder response = Response.ok()
                .header("Assessment-Id", recorded.receipt().id())
                .header(RECORDED, assessing.keepsRecord())
                .header("Idempotent-Replayed", recorded.receipt().repeated() ? "true" : null);
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            // An answer given before, for the same key, is kept as JSON only.
            if (recorded.assessment() == null || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (accepted.toString().startsWith(FactResource.XLSX)) {
                return response.type(FactResource.XLSX)
                        .entity(XlsxReport.of(recorded.assessment(), request.title()))
                        .build();
            }
            for (Format format : List.of(Format.MD, Format.CSV)) {
                String type = format == Format.MD ? "text/markdown" : "text/csv";
                if (accepted.isCompatible(MediaType.valueOf(type))) {
                    return response.type(type + ";charset=UTF-8")
                            .entity(format.write(recorded.assessment(), request.title()))
                            .build();
                }
            }
        }
        return response.type(MediaType.APPLICATION_JSON)
                .entity(recorded.receipt().answer())
                .build();
    }

    private boolean isTrial(String record) {
        if (record != null && !record.equals("true") && !record.equals("false")) {
            throw new BadInput("?record", "'" + record + "' is neither true nor false", "leave it out, or write false");
        }
        return "false".equals(record) && assessing.allowsTrials();
    }

    private static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput("?asOf", "the date is missing", "add ?asOf=2024-12-03 to the address");
        }
        try {
            return Dates.read(text);
        } catch (InvalidValue e) {
            throw new BadInput("?asOf", e.getMessage(), "write ?asOf=2024-12-03");
        }
    }

    private static List<Economy> economies(String text) {
        List<Economy> economies = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            for (String name : text.split(",")) {
                try {
                    economies.add(Economy.of(name));
                } catch (InvalidValue e) {
                    throw new BadInput("?for", e.getMessage(), e.suggestion());
                }
            }
        }
        return economies;
    }
}
