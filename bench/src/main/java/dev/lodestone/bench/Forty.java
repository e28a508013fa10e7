package dev.lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;

/** A request of everyday size: the first forty facts about gallium of its dossier, for the United States. Prints it as JSON. */
public final class Forty {
    private static final int FACTS = 40;

    private Forty() {}

    public static void main(String[] arguments) {
        System.out.println(json());
    }

    static Request request() {
        return JsonIntake.read(json(), FACTS);
    }

    private static JsonNode json() {
        ObjectNode request = (ObjectNode) JsonIntake.tree(Intake.dossierText("gallium-germanium"), "gallium-germanium");
        ArrayNode facts = request.arrayNode();
        for (JsonNode fact : request.get("facts")) {
            if (facts.size() < FACTS && isAboutGallium(fact)) {
                // What a measure answers is about all minerals, and not among them.
                ((ObjectNode) fact).remove("cause");
                facts.add(fact);
            }
        }
        request.putArray("for").add("US");
        request.set("facts", facts);
        return request;
    }

    private static boolean isAboutGallium(JsonNode fact) {
        boolean about = fact.path("mineral").asText().equals("gallium");
        for (JsonNode mineral : fact.path("minerals")) {
            about |= mineral.asText().equals("gallium");
        }
        return about;
    }
}
