package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.BadInput;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A merge patch of a dossier, in which facts may be an object of facts by their ids, too, so that one figure is corrected without all
 * others being sent.
 */
public final class DossierPatch {
    private static final String FACTS = "facts";

    private DossierPatch() {}

    /** @throws BadInput if the patch is no object, or removes a fact that is not there */
    public static ObjectNode apply(ObjectNode dossier, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new BadInput(
                    "", "a merge patch is a JSON object", "{ \"facts\": { \"ID\": { \"share\": \"60%\" } } }");
        }
        ObjectNode merged =
                (ObjectNode) MergePatch.apply(dossier, changes.deepCopy().without(FACTS));
        JsonNode facts = changes.get(FACTS);
        if (facts != null) {
            merged.set(FACTS, facts instanceof ObjectNode byId ? facts(dossier.path(FACTS), byId) : facts);
        }
        return merged;
    }

    /** In their order; those that are new come last. */
    private static ArrayNode facts(JsonNode before, ObjectNode changes) {
        ArrayNode facts = changes.arrayNode();
        Map<String, JsonNode> open = new LinkedHashMap<>();
        changes.properties().forEach(field -> open.put(field.getKey(), field.getValue()));
        for (JsonNode fact : before) {
            JsonNode change = open.remove(fact.path("id").asText());
            if (change == null) {
                facts.add(fact);
            } else if (!change.isNull()) {
                facts.add(MergePatch.apply(fact, change));
            }
        }
        open.forEach((id, fact) -> {
            if (fact.isNull()) {
                throw new BadInput(
                        "/facts/" + id, "there is no fact '" + id + "' to remove", "take an id of the dossier");
            }
            facts.add(MergePatch.apply(changes.objectNode().put("id", id), fact));
        });
        return facts;
    }
}
