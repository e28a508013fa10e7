package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.intake.Intake;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The policy options that the artifact carries, each ready for a comparison. */
@Path("/api/v1/variants")
public class VariantResource {

    @Needs(Role.READER)
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String all() {
        return Intake.shippedVariants();
    }
}
