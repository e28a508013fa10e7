package dev.lodestone.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;

/** Writes facts as they are submitted. */
public final class FactWriter {
    private FactWriter() {}

    /** The object that reads back as the fact; what is not given is left out. */
    public static ObjectNode json(Fact fact) {
        ObjectNode object = Json.shared().createObjectNode();
        FactType type = FactType.of(fact);
        object.put("fact", type.name());
        for (FactType.Field field : type.fields()) {
            Object value = field.of(fact);
            if (field.isSaid(value)) {
                // A rate above 2 is read only with its per cent sign.
                Object written = value instanceof Estimate e && e.kind() == Estimate.Kind.RATE ? e.written() : value;
                object.set(
                        field.name(),
                        written instanceof String text
                                ? TextNode.valueOf(text) // Most are texts, and need no mapper.
                                : Json.shared().<JsonNode>valueToTree(written));
            }
        }
        return object;
    }
}
