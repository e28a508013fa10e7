package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Asker;
import dev.lodestone.access.Role;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Inquired;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.Receipt;
import dev.lodestone.assistant.Desk;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.settings.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What assistants ask over HTTP: with the caller's role, under the limits of the API, on the same record. */
@ApplicationScoped
class AssistantDesk implements Desk {
    private static final Logger LOG = Logger.getLogger(AssistantDesk.class);

    private final CurrentVertxRequest current;
    private final Advice advice;
    private final Assessing assessing;
    private final Admission admission;
    private final NamedDossiers dossiers;
    private final Record record;
    private final Sizes sizes;
    private final Duration time;
    private final boolean trials;
    private final boolean authoring;

    AssistantDesk(
            CurrentVertxRequest current,
            Advice advice,
            Assessing assessing,
            Admission admission,
            NamedDossiers dossiers,
            Record record,
            Sizes sizes,
            Settings settings) {
        this.current = current;
        this.advice = advice;
        this.assessing = assessing;
        this.admission = admission;
        this.dossiers = dossiers;
        this.record = record;
        this.sizes = sizes;
        this.time = admission.inquiryTime();
        this.trials = settings.archive().trials();
        this.authoring = settings.access().authoring();
    }

    @Override
    public Advisor advisor() {
        return advice.advisor();
    }

    @Override
    public String refusal(Role role) {
        if (role == Role.AUTHOR && !authoring) {
            return "Authoring is off on this service (lodestone.access.authoring).";
        }
        Asker asker = asker();
        return asker != null && asker.may(role) ? null : Doorkeeper.missing(role);
    }

    private Asker asker() {
        return current.getCurrent().get(Gate.ASKER);
    }

    @Override
    public List<ObjectNode> dossiers() {
        List<ObjectNode> all = new ArrayList<>();
        for (String name : Intake.dossiers()) {
            String title = JsonIntake.tree(Intake.dossierText(name), name)
                    .path("title")
                    .asText("");
            all.add(Json.shared().createObjectNode().put("name", name).put("title", title));
        }
        try {
            record.kept()
                    .map(Archive::dossiers)
                    .ifPresent(kept -> kept.all()
                            .forEach(d -> all.add(Json.shared()
                                    .createObjectNode()
                                    .put("name", d.name())
                                    .put("title", d.title()))));
        } catch (ArchiveUnavailable e) {
            // The shipped ones need no database; health tells of it.
            LOG.warn("Only the shipped dossiers are listed: " + e.getMessage());
        }
        return all;
    }

    @Override
    public JsonNode tree(ObjectNode body) {
        return dossiers.tree(Json.line(body));
    }

    @Override
    public int maxFacts() {
        return sizes.facts();
    }

    @Override
    public Request weighed(Request request) {
        return admission.weighed(request);
    }

    @Override
    public Budget budget(int asks) {
        return new Budget(asks, time);
    }

    @Override
    public Kept<Assessment> assess(Request request, boolean kept) {
        if (!kept && trials) {
            return new Kept<>(assessing.look(request, AnswerPart.WHOLE).assessment(), null);
        }
        Assessing.Recorded recorded = assessing.assess(request, caller());
        return new Kept<>(recorded.assessment(), onRecord(recorded.receipt()));
    }

    @Override
    public <T> Kept<T> ask(Inquiry<T> inquiry, boolean kept) {
        Inquired<T> answered = Inquired.by(advice.advisor(), inquiry, time, () -> {});
        return kept || !trials
                ? new Kept<>(
                        answered.answer(),
                        onRecord(Assessing.durable(record.recorder().record(answered, caller()))))
                : new Kept<>(answered.answer(), null);
    }

    private String onRecord(Receipt receipt) {
        return assessing.keepsRecord() ? receipt.id() : null;
    }

    /** A call has no key of its own: each is a new question. */
    private Caller caller() {
        return new Caller(
                asker().name(), null, Tracing.id(current.getCurrent().request().getHeader("traceparent")));
    }
}
