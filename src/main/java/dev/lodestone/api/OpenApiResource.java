package dev.lodestone.api;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lodestone.access.Role;
import dev.lodestone.fact.Carried;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestQuery;

/** What every endpoint takes and answers, as OpenAPI: the file as it is written, where others would work it out anew at each start. */
@Path("/q/openapi")
public class OpenApiResource {
    private static final String YAML = "application/yaml;charset=UTF-8";

    /** @param format {@code json} for JSON in place of YAML, as an Accept header asks for it too */
    @Needs(Role.READER)
    @GET
    @Blocking
    public Response description(@RestQuery String format, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        String written = Carried.text("/META-INF/openapi.yaml");
        boolean json = "json".equalsIgnoreCase(format)
                || format == null && accept != null && accept.contains(MediaType.APPLICATION_JSON);
        Response.ResponseBuilder answer =
                json ? Response.ok(json(written), MediaType.APPLICATION_JSON) : Response.ok(written, YAML);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static String json(String yaml) {
        try {
            return Json.pretty(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
