package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.Json;
import dev.lodestone.workbench.VocabularyListing;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** All that facts, rules and answers may name: economies and minerals behind their codes, and the types that rules read. */
@Path("/api/v1/vocabulary")
public class VocabularyResource {
    private final Advice advice;

    VocabularyResource(Advice advice) {
        this.advice = advice;
    }

    /** @param of {@code names} for economies and minerals alone */
    @Needs(Role.READER)
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public String vocabulary(@RestQuery String of) {
        boolean brief = Choice.is("of", of, "names");
        ObjectNode vocabulary = JsonNodeFactory.instance.objectNode();
        ArrayNode economies = vocabulary.putArray("economies");
        Economy.all().stream().sorted().forEach(e -> {
            ObjectNode economy = economies.addObject().put("code", e.code()).put("name", e.name());
            if (!brief) {
                e.spellings().forEach(economy.putArray("spellings")::add);
            }
        });
        ArrayNode minerals = vocabulary.putArray("minerals");
        Mineral.all().stream()
                .sorted()
                .forEach(m -> minerals.addObject().put("key", m.key()).put("name", m.name()));
        if (!brief) {
            vocabulary.set(
                    "types",
                    Json.shared()
                            .valueToTree(VocabularyListing.of(advice.advisor().rules())));
        }
        return Json.pretty(vocabulary);
    }
}
