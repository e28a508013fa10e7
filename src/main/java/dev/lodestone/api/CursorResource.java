package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.intake.BadInput;
import dev.lodestone.lsp.CursorAnswers;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** What the language server tells at a place in a text, beside the rules in use; for authors, as checks are. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.TEXT_PLAIN)
public class CursorResource {
    private final Advice advice;
    private final CursorAnswers answers = new CursorAnswers();

    CursorResource(Advice advice) {
        this.advice = advice;
    }

    @Needs(Role.AUTHOR)
    @POST
    @Path("/rules/completions")
    @Blocking
    public String completions(String text, @RestQuery String file, @RestQuery String at) {
        return told(answers::completions, text, file, at);
    }

    @Needs(Role.AUTHOR)
    @POST
    @Path("/rules/hovers")
    @Blocking
    public String hover(String text, @RestQuery String file, @RestQuery String at) {
        return told(answers::hover, text, file, at);
    }

    private interface Telling {
        Object at(RuleFiles files, String file, String text, int offset);
    }

    private String told(Telling telling, String text, String file, String at) {
        String name = RuleResource.fileName(file);
        String given = text == null ? "" : text;
        return Json.pretty(telling.at(advice.files(), name, given, offset(at, given)));
    }

    private static int offset(String at, String text) {
        if (at == null || !at.matches("\\d{1,9}") || Integer.parseInt(at) > text.length()) {
            throw new BadInput(
                    "?at",
                    (at == null ? "is missing" : "'" + at + "' is no place in the text"),
                    "give the characters before the cursor as a number, 0 to " + text.length());
        }
        return Integer.parseInt(at);
    }
}
