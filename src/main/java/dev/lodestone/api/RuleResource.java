package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RuleListing;
import dev.lodestone.workbench.RulebookCheck;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {
    private final Advice advice;
    private final Bundles bundles;
    private final Revisions revisions;
    private volatile RuleListing listing;

    RuleResource(Advice advice, Bundles bundles, Revisions revisions) {
        this.revisions = revisions;
        this.advice = advice;
        this.bundles = bundles;
    }

    @Needs(Role.READER)
    @GET
    @Path("/rules")
    @Blocking
    public String rules() {
        return listing().json();
    }

    /** Kept, as reading all cases takes a while. */
    private RuleListing listing() {
        RuleBase rules = advice.advisor().rules();
        RuleListing last = listing;
        if (last == null || last.rules() != rules) {
            last = new RuleListing(rules, rules.rules());
            listing = last;
        }
        return last;
    }

    @Needs(Role.READER)
    @GET
    @Path("/rules/{theme}/{name}")
    @Blocking
    public String rule(String theme, String name) {
        RuleListing all = listing();
        RuleBase rules = all.rules();
        RuleCard card = rules.rule(theme + "/" + name);
        if (card == null) {
            List<String> names = rules.rules().stream().map(RuleCard::name).toList();
            String nearest = Words.nearest(theme + "/" + name, names);
            throw new NotFoundException("There is no rule '" + theme + "/" + name + "'"
                    + (nearest == null ? "." : "; did you mean '" + nearest + "'?"));
        }
        return all.only(card).one();
    }

    @Needs(Role.READER)
    @GET
    @Path("/rules/status")
    public String status() {
        LiveRules.Status status = advice.status();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", status.advisor() == null ? "broken" : status.isDegraded() ? "degraded" : "good");
        body.put("from", advice.from());
        if (status.advisor() != null) {
            body.put("digest", status.advisor().rules().digest());
            body.put("rules", status.advisor().rules().rules().size());
        }
        body.put("reloads", status.reloads());
        body.put("refusals", status.refusals());
        body.put("diagnostics", status.diagnostics());
        if (bundles.status() != null) {
            body.put("bundle", bundles.status().json());
        }
        if (revisions.pull() != null) {
            body.put("revision", revisions.pull().status());
        }
        return Json.pretty(body);
    }

    /** For authors, where the gate lets them in. */
    @Needs(Role.AUTHOR)
    @POST
    @Path("/rules/checks")
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    public String check(String text, @RestQuery String file) {
        String name = fileName(file);
        RuleFiles files = advice.files();
        List<Diagnostic> found = RulebookCheck.of(files.with(name, text == null ? "" : text), LocalDate.now()).stream()
                .filter(d -> d.file().equals(name))
                .toList();
        return Json.pretty(Map.of("diagnostics", found));
    }

    /** @throws BadInput if no rule file can have that name */
    static String fileName(String file) {
        String name = file == null || file.isBlank() ? "draft.drl" : file;
        if (!name.matches("[a-z0-9-]+(\\.cases)?\\.(drl|yaml|csv)")) {
            throw new BadInput("?file", "'" + name + "' is no name of a rule file", "add ?file=export-control.drl");
        }
        return name;
    }

    @Needs(Role.READER)
    @GET
    @Path("/parameters")
    public String parameters() {
        return Json.pretty(advice.advisor().rules().parameters().byName());
    }
}
