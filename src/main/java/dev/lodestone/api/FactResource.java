package dev.lodestone.api;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads facts in one form and gives them back in another, checked but not assessed. */
@Path("/api/v1/facts")
@Produces({MediaType.APPLICATION_JSON, FactResource.XLSX})
@Blocking
public class FactResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final int maxFacts;

    FactResource(@ConfigProperty(name = "lodestone.limits.facts", defaultValue = "100000") int maxFacts) {
        this.maxFacts = maxFacts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(byte[] body, @Context HttpHeaders headers) {
        return written(JsonIntake.read(body, "", maxFacts), headers);
    }

    @POST
    @Consumes("text/csv")
    public Response csv(byte[] body, @Context HttpHeaders headers) {
        return written(CsvIntake.read(body, "", null, maxFacts), headers);
    }

    @POST
    @Consumes(XLSX)
    public Response xlsx(byte[] body, @Context HttpHeaders headers) {
        return written(XlsxIntake.read(body, "", maxFacts), headers);
    }

    private static Response written(Request request, HttpHeaders headers) {
        FactBook book = new FactBook(
                request.title(),
                request.asOf(),
                request.asked(),
                request.facts().all());
        boolean workbook = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(t -> t.toString().startsWith(XLSX))
                .isPresent();
        return workbook
                ? Response.ok(book.workbook(), XLSX).build()
                : Response.ok(Json.pretty(book.json()), MediaType.APPLICATION_JSON)
                        .build();
    }
}
