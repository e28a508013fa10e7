package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.RecordKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.inquiry.RuleTimings;
import dev.lodestone.inquiry.RuleTraces;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.inquiry.Why;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.AllAtOnce;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.plan.Wanted;
import dev.lodestone.report.Json;
import dev.lodestone.robust.RobustComparison;
import dev.lodestone.robust.RobustOptions;
import dev.lodestone.robust.RobustWanted;
import dev.lodestone.robust.Robustness;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class InquiryResource {
    private final Advice advice;
    private final Admission admission;
    private final Inquiring inquiring;
    private final NamedDossiers dossiers;
    private final int maxFacts;
    private final Duration time;

    InquiryResource(Advice advice, Admission admission, Inquiring inquiring, NamedDossiers dossiers, Sizes sizes) {
        this.time = admission.inquiryTime();
        this.advice = advice;
        this.admission = admission;
        this.inquiring = inquiring;
        this.dossiers = dossiers;
        this.maxFacts = sizes.facts();
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/comparisons")
    public String compare(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), RobustWanted.fields("variants", "by", "severity"));
        Request base = admission.weighed(inquiry.request(null, maxFacts));
        List<Variant> variants = Variants.list(inquiry.get("variants"), "/variants");
        RobustWanted odds = RobustWanted.read(inquiry);
        for (String field : List.of("by", "severity")) {
            if (odds == null && inquiry.get(field) != null) {
                throw new BadInput("/" + field, "it is about odds, which are not asked for", "add \"odds\": true");
            }
        }
        Comparison compared = new Comparer(advice.advisor(), new Budget(Comparer.MOST + 1, time), Effects::proved)
                .compare(base, variants);
        return Json.pretty(new RobustComparison(compared, odds == null ? null : robust(base, variants, inquiry, odds)));
    }

    private Robustness robust(Request base, List<Variant> variants, InquiryBody inquiry, RobustWanted wanted) {
        String severity = inquiry.get("severity") == null ? "high" : inquiry.text("severity", "high");
        return new RobustOptions(advice.advisor(), new Budget(Integer.MAX_VALUE, time), drawn -> {})
                .of(base, variants, Wanted.severity(severity, "/severity"), inquiry.date("by"), wanted);
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/timelines")
    public String timeline(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "from", "to", "mineral", "budget");
        AllAtOnce all = new AllAtOnce();
        LocalDate from = all.read(() -> inquiry.date("from"));
        LocalDate to = all.read(() -> inquiry.date("to"));
        Mineral mineral = all.read(inquiry::mineral);
        Budget budget = all.read(() -> budget(inquiry, Timelines.BUDGET));
        // Any day stands for one that cannot be read, as no answer comes of it.
        Request request = all.read(() -> inquiry.request(from == null ? LocalDate.EPOCH : from, maxFacts));
        all.refuse();
        return Json.pretty(
                new Timelines(advice.advisor(), budget).between(admission.weighed(request), from, to, mineral));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/sensitivities")
    public String sensitivity(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "mineral", "rule", "budget");
        Budget budget = budget(inquiry, Sensitivities.BUDGET);
        String rule = inquiry.get("rule") == null ? null : inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(new Sensitivities(advice.advisor(), budget, Effects::proved)
                .of(admission.weighed(inquiry.request(null, maxFacts)), inquiry.mineral(), rule));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/why")
    public String why(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "rule", "economy", "mineral");
        String rule = inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(Why.of(
                advice.advisor(),
                admission.weighed(inquiry.request(null, maxFacts)),
                rule,
                inquiry.economy(),
                inquiry.mineral()));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/why-not")
    public String whyNot(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "rule", "economy", "mineral", "budget");
        String rule = inquiry.text("rule", "export-control/ban-active");
        // Who gives a budget is ready to wait for it.
        Budget budget = inquiry.get("budget") == null
                ? new Budget(WhyNots.BUDGET.asks(), least(WhyNots.BUDGET.time(), time))
                : budget(inquiry, WhyNots.BUDGET.asks());
        return Json.pretty(new WhyNots(advice.advisor(), budget)
                .ask(admission.weighed(inquiry.request(null, maxFacts)), rule, inquiry.economy(), inquiry.mineral()));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/rule-traces")
    public String ruleTrace(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "rule", "economy", "mineral");
        String rule = inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(RuleTraces.of(
                advice.advisor().within(time),
                admission.weighed(inquiry.request(null, maxFacts)),
                rule,
                inquiry.economy(),
                inquiry.mineral()));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/timings")
    public String timings(byte[] body) {
        InquiryBody inquiry = new InquiryBody(dossiers.tree(body), "rule");
        String rule = inquiry.get("rule") == null ? null : inquiry.text("rule", "export-control/ban-active");
        Request request = admission.weighed(inquiry.request(null, maxFacts));
        return Json.pretty(
                RuleTimings.of(advice.advisor().within(time), List.of(request), rule, least(RuleTimings.TIME, time)));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/stresses")
    public Response stress(byte[] body, @RestQuery String record, @Context HttpHeaders headers) {
        return inquiring.answer(Inquiry.read(RecordKind.STRESS, dossiers.tree(body), maxFacts), record, headers);
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/plans")
    public Response plan(byte[] body, @RestQuery String record, @Context HttpHeaders headers) {
        return inquiring.answer(Inquiry.read(RecordKind.PLAN, dossiers.tree(body), maxFacts), record, headers);
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/odds")
    public Response odds(byte[] body, @RestQuery String record, @Context HttpHeaders headers) {
        return inquiring.answer(Inquiry.read(RecordKind.ODDS, dossiers.tree(body), maxFacts), record, headers);
    }

    private Budget budget(InquiryBody inquiry, int otherwise) {
        return new Budget(inquiry.whole("budget", otherwise), time);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
