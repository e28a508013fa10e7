package dev.lodestone.api;

import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class InquiryResource {
    private final Advice advice;
    private final int maxFacts;

    InquiryResource(
            Advice advice, @ConfigProperty(name = "lodestone.limits.facts", defaultValue = "100000") int maxFacts) {
        this.advice = advice;
        this.maxFacts = maxFacts;
    }

    @POST
    @Path("/comparisons")
    public String compare(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "variants");
        Request base = inquiry.request(null, maxFacts);
        return Json.pretty(
                new Comparer(advice.advisor()).compare(base, Variants.list(inquiry.get("variants"), "/variants")));
    }

    @POST
    @Path("/timelines")
    public String timeline(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "from", "to", "mineral", "budget");
        LocalDate from = inquiry.date("from");
        LocalDate to = inquiry.date("to");
        Timelines timelines = new Timelines(advice.advisor(), inquiry.whole("budget", Timelines.BUDGET));
        return Json.pretty(timelines.between(inquiry.request(from, maxFacts), from, to, inquiry.mineral()));
    }

    @POST
    @Path("/sensitivities")
    public String sensitivity(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "mineral", "rule", "budget");
        int budget = inquiry.whole("budget", Sensitivities.BUDGET);
        String rule = inquiry.get("rule") == null ? null : inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(new Sensitivities(advice.advisor(), budget)
                .of(inquiry.request(null, maxFacts), inquiry.mineral(), rule));
    }

    @POST
    @Path("/why-not")
    public String whyNot(byte[] body) {
        InquiryBody inquiry = new InquiryBody(body, "rule", "economy", "mineral");
        String rule = inquiry.text("rule", "export-control/ban-active");
        return Json.pretty(new WhyNots(advice.advisor())
                .ask(inquiry.request(null, maxFacts), rule, inquiry.economy(), inquiry.mineral()));
    }
}
