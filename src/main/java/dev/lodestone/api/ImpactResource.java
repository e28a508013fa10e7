package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.Impact;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;

/** What a changed text would change in the advice on the shipped dossiers, and in the cases; for authors, as checks are. */
@Path("/api/v1/rules/impacts")
@Produces(MediaType.APPLICATION_JSON)
public class ImpactResource {
    private final Advice advice;

    ImpactResource(Advice advice) {
        this.advice = advice;
    }

    @Needs(Role.AUTHOR)
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    public String impact(String text, @RestQuery String file) {
        Advisor before = advice.advisor();
        Advisor after = changed(before.rules().files().with(RuleResource.fileName(file), text == null ? "" : text));
        Map<String, Request> dossiers = new TreeMap<>();
        Intake.dossiers().forEach(name -> dossiers.put(name, Intake.dossier(name)));
        CaseRunner runner = new CaseRunner(after);
        List<CaseRunner.Outcome> cases = CaseRunner.cases(after.rules().files()).stream()
                .map(runner::run)
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("dossiers", dossiers.size());
        answer.put("differences", Impact.of(before, after, dossiers));
        answer.put("cases", cases.size());
        answer.put(
                "failed",
                cases.stream()
                        .filter(c -> !c.passed())
                        .map(c -> Map.of("case", c.ruleCase().name(), "differences", c.differences()))
                        .toList());
        return Json.pretty(answer);
    }

    private static Advisor changed(RuleFiles files) {
        try {
            return new Advisor(new RuleBase(files));
        } catch (BrokenRules e) {
            throw new BadInput(
                    e.diagnostics().stream().map(ImpactResource::problem).toList());
        }
    }

    private static Problem problem(Diagnostic d) {
        return new Problem(d.file() + ":" + d.line() + ":" + d.column(), d.message(), d.suggestion());
    }
}
