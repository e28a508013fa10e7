package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;

/** A request as JSON that can be sent again; however it was given, the same request gives the same text. */
public final class RequestJson {
    private RequestJson() {}

    public static ObjectNode tree(Request request) {
        ObjectNode root = Json.shared().createObjectNode();
        if (!request.title().isEmpty()) {
            root.put("title", request.title());
        }
        Json.put(root, "dossier", request.dossier());
        root.put("asOf", request.asOf().toString());
        Json.put(root, "knownOn", request.knownOn());
        if (request.since() != null) {
            root.put("since", request.since().toString());
        }
        if (request.effects()) {
            root.put("effects", Request.ALL);
        }
        if (!request.asked().isEmpty()) {
            ArrayNode asked = root.putArray("for");
            request.asked().forEach(e -> asked.add(e.code()));
        }
        root.set("facts", facts(request));
        if (!request.dispositions().isEmpty()) {
            root.set("dispositions", Json.shared().valueToTree(request.dispositions()));
        }
        return root;
    }

    /** All facts that were given, in their order. */
    public static ArrayNode facts(Request request) {
        ArrayNode facts = Json.shared().createArrayNode();
        request.submitted().given().forEach(g -> facts.add(tree(g)));
        return facts;
    }

    private static ObjectNode tree(Given given) {
        Fact fact = given.fact();
        FactType type = FactType.of(fact);
        ObjectNode node = Json.shared().createObjectNode();
        node.put("fact", type.name());
        for (FactType.Field field : type.fields()) {
            Object value = field.of(fact);
            if (field.isSaid(value)) {
                // As text a rate above 100% reads back, which as a bare number is refused as a likely slip.
                node.set(
                        field.name(),
                        value instanceof Estimate e && e.kind().isPercent()
                                ? new TextNode(e.written())
                                : Json.shared().valueToTree(value));
            }
        }
        Json.put(node, "replaces", given.replaces());
        return node;
    }
}
