package dev.lodestone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The body of every refusal, after RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(String type, String title, int status, String detail, List<Problem> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    static String text(int status, String title, String detail) {
        return Json.pretty(new ProblemBody("about:blank", title, status, detail, List.of()));
    }

    static Response response(int status, String title, String detail, List<Problem> errors) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(Json.pretty(new ProblemBody("about:blank", title, status, detail, errors)))
                .build();
    }
}
