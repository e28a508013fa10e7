package dev.lodestone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Earlier;
import dev.lodestone.archive.Inquired;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.Recordable;
import dev.lodestone.assistant.Desk;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an assistant asks of whoever started it: they may do everything, and their archive is used if they named one. */
final class LocalDesk implements Desk {
    /** Clients give up on a call after a minute. */
    private static final Duration TIME = Duration.ofSeconds(45);

    private final Advisor advisor;
    private final Archive archive;

    /** @param archive null to keep nothing, and to know no dossiers but those that are shipped */
    LocalDesk(Advisor advisor, Archive archive) {
        this.advisor = advisor;
        this.archive = archive;
    }

    @Override
    public Advisor advisor() {
        return advisor;
    }

    @Override
    public String refusal(Role role) {
        return null;
    }

    @Override
    public List<ObjectNode> dossiers() {
        List<ObjectNode> all = new ArrayList<>();
        for (String name : Intake.dossiers()) {
            all.add(named(
                    name,
                    JsonIntake.tree(Intake.dossierText(name), name)
                            .path("title")
                            .asText("")));
        }
        if (archive != null) {
            archive.dossiers().all().forEach(d -> all.add(named(d.name(), d.title())));
        }
        return all;
    }

    private static ObjectNode named(String name, String title) {
        return Json.shared().createObjectNode().put("name", name).put("title", title);
    }

    @Override
    public JsonNode tree(ObjectNode body) {
        if (!body.path("dossier").isTextual()) {
            return body;
        }
        DossierName name = DossierName.parse(body.get("dossier").asText());
        byte[] text = name.shipped();
        if (text == null) {
            if (archive == null) {
                throw name.missing(List.of());
            }
            text = name.in(archive).text();
        }
        ObjectNode dossier = (ObjectNode) JsonIntake.tree(text, name.toString());
        return dossier.setAll(body);
    }

    @Override
    public int maxFacts() {
        return Intake.MAX_FACTS;
    }

    @Override
    public Request weighed(Request request) {
        return request;
    }

    @Override
    public Budget budget(int asks) {
        return new Budget(asks, TIME);
    }

    @Override
    public Kept<Assessment> assess(Request request, boolean record) {
        Answered answered = Answered.by(advisor, request, new Earlier(archive));
        return new Kept<>(answered.assessment(), kept(answered, record));
    }

    @Override
    public <T> Kept<T> ask(Inquiry<T> inquiry, boolean record) {
        Inquired<T> answered = Inquired.by(advisor, inquiry, TIME, () -> {});
        return new Kept<>(answered.answer(), kept(answered, record));
    }

    private String kept(Recordable answered, boolean record) {
        return record && archive != null ? KeepOption.record(answered, archive).id() : null;
    }
}
