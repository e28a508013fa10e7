package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.report.Json;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.Coverage;
import dev.lodestone.workbench.RuleCase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cases of its theme show of one rule; found out once for each rule and rulebook, and for one at a time, as it takes many runs. */
@Path("/api/v1/rules/{theme}/{name}/coverage")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {
    /** The answers by a rulebook. */
    private record Known(RuleBase rules, Map<String, String> answers) {}

    private final Advice advice;
    private volatile Known known = new Known(null, Map.of());

    CoverageResource(Advice advice) {
        this.advice = advice;
    }

    @Needs(Role.READER)
    @GET
    @Blocking
    public String coverage(String theme, String name) {
        RuleBase rules = advice.advisor().rules();
        RuleCard card = rules.rule(theme + "/" + name);
        if (card == null) {
            throw new NotFoundException("There is no rule '" + theme + "/" + name + "'.");
        }
        Known now = known;
        if (now.rules() != rules) {
            now = new Known(rules, new HashMap<>());
            known = now;
        }
        synchronized (now) {
            return now.answers().computeIfAbsent(card.name(), k -> of(rules, card));
        }
    }

    private static String of(RuleBase rules, RuleCard card) {
        List<RuleCase> cases = CaseRunner.cases(rules.files()).stream()
                .filter(c -> c.theme().equals(card.theme()))
                .toList();
        return Json.pretty(Coverage.of(rules, List.of(card), cases));
    }
}
