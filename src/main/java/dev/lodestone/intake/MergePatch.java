package dev.lodestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Merge patches of JSON (RFC 7396): what is null goes, objects are merged, all else takes the place of what was there. Facts may be an
 * object of facts by their ids, too, so that one figure is corrected without all others being sent.
 */
public final class MergePatch {
    private static final String FACTS = "facts";

    private MergePatch() {}

    /** @throws BadInput if the patch is no object, or names a fact without an id */
    public static ObjectNode of(ObjectNode dossier, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new BadInput(
                    "", "a merge patch is a JSON object", "{ \"facts\": { \"ID\": { \"share\": \"60%\" } } }");
        }
        ObjectNode merged = dossier.deepCopy();
        changes.fields().forEachRemaining(field -> {
            if (field.getKey().equals(FACTS) && field.getValue() instanceof ObjectNode byId) {
                merged.set(FACTS, facts(merged.path(FACTS), byId));
            } else {
                put(merged, field.getKey(), field.getValue());
            }
        });
        return merged;
    }

    private static void put(ObjectNode target, String name, JsonNode value) {
        if (value.isNull()) {
            target.remove(name);
        } else if (value instanceof ObjectNode changes) {
            ObjectNode inner = target.get(name) instanceof ObjectNode there ? there : target.objectNode();
            changes.fields().forEachRemaining(field -> put(inner, field.getKey(), field.getValue()));
            target.set(name, inner);
        } else {
            target.set(name, value);
        }
    }

    /** In their order; those that are new come last. */
    private static ArrayNode facts(JsonNode before, ObjectNode changes) {
        ArrayNode facts = changes.arrayNode();
        Map<String, JsonNode> open = new LinkedHashMap<>();
        changes.fields().forEachRemaining(field -> open.put(field.getKey(), field.getValue()));
        for (JsonNode fact : before) {
            JsonNode change = open.remove(fact.path("id").asText());
            if (change == null) {
                facts.add(fact);
            } else if (!change.isNull()) {
                facts.add(merged(fact, change));
            }
        }
        open.forEach((id, fact) -> {
            if (fact.isNull()) {
                throw new BadInput(
                        "/facts/" + id, "there is no fact '" + id + "' to remove", "take an id of the dossier");
            }
            facts.add(merged(changes.objectNode().put("id", id), fact));
        });
        return facts;
    }

    private static JsonNode merged(JsonNode fact, JsonNode change) {
        if (!(fact instanceof ObjectNode before) || !(change instanceof ObjectNode fields)) {
            return change;
        }
        fields.fields().forEachRemaining(field -> put(before, field.getKey(), field.getValue()));
        return before;
    }
}
