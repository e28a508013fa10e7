package dev.lodestone.api;

import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    private final Advice advice;

    RuleResource(Advice advice) {
        this.advice = advice;
    }

    @GET
    @Path("/rules")
    public String rules() {
        return Json.pretty(advice.advisor().rules().rules());
    }

    @GET
    @Path("/rules/{theme}/{name}")
    public String rule(String theme, String name) {
        RuleBase rules = advice.advisor().rules();
        RuleCard card = rules.rule(theme + "/" + name);
        if (card == null) {
            List<String> names = rules.rules().stream().map(RuleCard::name).toList();
            String nearest = Words.nearest(theme + "/" + name, names);
            throw new NotFoundException("There is no rule '" + theme + "/" + name + "'"
                    + (nearest == null ? "." : "; did you mean '" + nearest + "'?"));
        }
        return Json.pretty(card);
    }

    @GET
    @Path("/parameters")
    public String parameters() {
        return Json.pretty(advice.advisor().rules().parameters().byName());
    }
}
