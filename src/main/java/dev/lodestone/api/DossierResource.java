package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Intake;
import dev.lodestone.report.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The dossiers that the artifact carries: complete, sourced requests to start from. */
@Path("/api/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {
    private volatile String list;

    /** What each is about; the facts themselves are a click further. */
    @Needs(Role.READER)
    @GET
    public String all() {
        if (list == null) {
            list = Json.pretty(summaries());
        }
        return list;
    }

    @Needs(Role.READER)
    @GET
    @Path("/{name}")
    public byte[] one(String name) {
        byte[] text = Intake.dossierText(name);
        if (text == null) {
            String nearest = Words.nearest(name, Intake.dossiers());
            throw new NotFoundException("There is no dossier '" + name + "'"
                    + (nearest == null ? "." : "; did you mean '" + nearest + "'?"));
        }
        return text;
    }

    private static ArrayNode summaries() {
        ArrayNode summaries = JsonNodeFactory.instance.arrayNode();
        for (String name : Intake.dossiers()) {
            try {
                JsonNode dossier = Json.shared().readTree(Intake.dossierText(name));
                ObjectNode summary = summaries.addObject().put("name", name);
                for (String field : new String[] {"title", "about", "asOf", "for"}) {
                    if (dossier.has(field)) {
                        summary.set(field, dossier.get(field));
                    }
                }
                summary.put("facts", dossier.path("facts").size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return summaries;
    }
}
