package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.intake.CsvIntake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.XlsxIntake;
import dev.lodestone.report.FactBook;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reads facts in one form and gives them back in another, checked but not assessed. */
@Path("/api/v1/facts")
@Produces({MediaType.APPLICATION_JSON, FactResource.XLSX, "text/csv"})
@Blocking
public class FactResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Admission admission;
    private final int maxFacts;

    FactResource(Admission admission, Sizes sizes) {
        this.admission = admission;
        this.maxFacts = sizes.facts();
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(byte[] body, @Context HttpHeaders headers) {
        return written(JsonIntake.read(body, "", maxFacts), headers);
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes("text/csv")
    public Response csv(byte[] body, @Context HttpHeaders headers) {
        return written(CsvIntake.read(body, "", null, maxFacts), headers);
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(XLSX)
    public Response xlsx(byte[] body, @Context HttpHeaders headers) {
        return written(XlsxIntake.read(body, "", maxFacts), headers);
    }

    private Response written(Request request, HttpHeaders headers) {
        admission.weighed(request);
        FactBook book = new FactBook(request);
        String wanted = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("");
        if (wanted.startsWith(XLSX)) {
            return Response.ok(book.workbook(), XLSX).build();
        }
        return wanted.startsWith("text/csv")
                ? Response.ok(book.csv(), "text/csv;charset=UTF-8").build()
                : Response.ok(Json.pretty(book.json()), MediaType.APPLICATION_JSON)
                        .build();
    }
}
