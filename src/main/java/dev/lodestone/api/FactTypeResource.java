package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.intake.FactSchema;
import dev.lodestone.report.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/api/v1/fact-types")
public class FactTypeResource {

    @Needs(Role.READER)
    @GET
    @Produces("application/schema+json")
    public String schema() {
        return Json.pretty(FactSchema.whole());
    }
}
