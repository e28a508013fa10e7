package dev.lodestone.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads visitors to the documentation of the API. */
@Path("/")
public class Home {

    @GET
    public Response toDocumentation() {
        return Response.seeOther(URI.create("/q/openapi")).build();
    }
}
