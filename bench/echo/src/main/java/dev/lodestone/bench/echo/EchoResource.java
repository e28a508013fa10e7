package dev.lodestone.bench.echo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a request as a tree of JSON and answers, from a tree, what Lodestone answered to it: what HTTP and JSON cost alone. */
@Path("/api/v1/assessments")
public class EchoResource {
    private final JsonNode answer;

    EchoResource(ObjectMapper mapper, @ConfigProperty(name = "echo.answer") File answer) throws IOException {
        this.answer = mapper.readTree(answer);
    }

    @POST
    public JsonNode answer(JsonNode request) {
        if (!request.has("facts")) {
            throw new IllegalArgumentException("a request has facts");
        }
        return answer;
    }
}
