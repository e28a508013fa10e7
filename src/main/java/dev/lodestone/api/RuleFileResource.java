package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.fact.Words;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The rulebook's files as they are written. */
@Path("/api/v1/rules/files/{name}")
@Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
public class RuleFileResource {
    private final Advice advice;

    RuleFileResource(Advice advice) {
        this.advice = advice;
    }

    @Needs(Role.READER)
    @GET
    public String text(String name) {
        Map<String, String> texts = advice.advisor().rules().files().texts();
        String text = texts.get(name);
        if (text == null) {
            String nearest = Words.nearest(name, texts.keySet());
            throw new NotFoundException("There is no rule file '" + name + "'"
                    + (nearest == null ? "." : "; did you mean '" + nearest + "'?"));
        }
        return text;
    }
}
