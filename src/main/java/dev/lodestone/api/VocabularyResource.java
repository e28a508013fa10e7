package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The names of economies and minerals behind the codes that answers carry. */
@Path("/api/v1/vocabulary")
public class VocabularyResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String names() {
        ObjectNode vocabulary = JsonNodeFactory.instance.objectNode();
        ArrayNode economies = vocabulary.putArray("economies");
        Economy.all().stream()
                .sorted()
                .forEach(e -> economies.addObject().put("code", e.code()).put("name", e.name()));
        ArrayNode minerals = vocabulary.putArray("minerals");
        Mineral.all().stream()
                .sorted()
                .forEach(m -> minerals.addObject().put("key", m.key()).put("name", m.name()));
        return Json.pretty(vocabulary);
    }
}
