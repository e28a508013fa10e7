package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.inquiry.Why;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Money;
import dev.lodestone.plan.Planner;
import dev.lodestone.plan.Wanted;
import dev.lodestone.report.Json;
import dev.lodestone.stress.Stop;
import dev.lodestone.stress.StopReader;
import dev.lodestone.stress.Stresses;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class InquiryResource {
    private final Advice advice;
    private final Admission admission;
    private final int maxFacts;
    private final Duration time;

    InquiryResource(
            Advice advice,
            Admission admission,
            Sizes sizes,
            @ConfigProperty(name = "lodestone.limits.inquiry", defaultValue = "30s") Duration time) {
        this.time = time;
        this.advice = advice;
        this.admission = admission;
        this.maxFacts = sizes.facts();
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/comparisons")
    public String compare(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "variants");
        Request base = admission.weighed(inquiry.request(null, maxFacts));
        return Json.pretty(new Comparer(advice.advisor(), new Budget(Comparer.MOST + 1, time))
                .compare(base, Variants.list(inquiry.get("variants"), "/variants")));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/timelines")
    public String timeline(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "from", "to", "mineral", "budget");
        LocalDate from = inquiry.date("from");
        LocalDate to = inquiry.date("to");
        Timelines timelines = new Timelines(advice.advisor(), budget(inquiry, Timelines.BUDGET));
        return Json.pretty(
                timelines.between(admission.weighed(inquiry.request(from, maxFacts)), from, to, inquiry.mineral()));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/sensitivities")
    public String sensitivity(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "mineral", "rule", "budget");
        Budget budget = budget(inquiry, Sensitivities.BUDGET);
        String rule = inquiry.get("rule") == null ? null : inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(new Sensitivities(advice.advisor(), budget)
                .of(admission.weighed(inquiry.request(null, maxFacts)), inquiry.mineral(), rule));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/why")
    public String why(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "rule", "economy", "mineral");
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
        InquiryBody inquiry = new InquiryBody(body, "rule", "economy", "mineral", "budget");
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
    @Path("/stresses")
    public String stress(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "mineral", "without", "from", "months", "cut", "assume");
        Request request = admission.weighed(inquiry.request(null, maxFacts));
        List<Variant> assumed =
                inquiry.get("assume") == null ? List.of() : Variants.list(inquiry.get("assume"), "/assume");
        Stop stop = new StopReader(inquiry.texts(StopReader.FIELDS), field -> "/" + field).read(request);
        return Json.pretty(new Stresses(advice.advisor()).of(request, stop, assumed));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Path("/plans")
    public String plan(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "clear", "by", "budget", "mineral", "without", "work");
        Wanted wanted = new Wanted(
                Wanted.severity(
                        inquiry.get("clear") == null ? "critical" : inquiry.text("clear", "critical"), "/clear"),
                inquiry.date("by"),
                inquiry.get("budget") == null ? null : Money.parse(inquiry.text("budget", "2bn USD"), "/budget"),
                inquiry.mineral(),
                inquiry.list("without", "ids of instruments", "INS-US-VAULT"));
        Budget budget = new Budget(inquiry.whole("work", Planner.BUDGET), time);
        Request request = admission.weighed(inquiry.request(null, maxFacts));
        return Json.pretty(new Planner(advice.advisor(), budget).plan(request, wanted));
    }

    private Budget budget(InquiryBody inquiry, int otherwise) {
        return new Budget(inquiry.whole("budget", otherwise), time);
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
