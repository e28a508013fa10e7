package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What two answers to one inquiry do not agree on, part by part. */
final class InquiryDifference {
    /** Ids and counts of work: they differ with the rules although nothing is said differently. */
    private static final Set<String> NOT_SAID =
            Set.of("id", "flag", "addresses", "conflictsWith", "costOpen", "asked", "candidates", "leftOut");

    private static final List<String> SENTENCES = List.of("headline", "says");

    private InquiryDifference() {}

    /** In the same rules any byte counts; between different ones, what is said. */
    static List<Difference> between(byte[] before, byte[] after, Cause cause) {
        try {
            JsonNode was = Json.shared().readTree(before);
            JsonNode is = Json.shared().readTree(after);
            if (cause.isSameRules()) {
                return List.of(Difference.elsewhere(before, after, was, is));
            }
            List<Difference> differences = new ArrayList<>();
            Set<String> parts = new LinkedHashSet<>();
            was.fieldNames().forEachRemaining(parts::add);
            is.fieldNames().forEachRemaining(parts::add);
            parts.removeAll(NOT_SAID);
            for (String part : parts) {
                if (!said(was.path(part)).equals(said(is.path(part)))) {
                    differences.add(new Difference(
                            part,
                            "changed",
                            "",
                            "",
                            "",
                            told(was, part),
                            told(is, part),
                            "other rules or parameters lead to it"));
                }
            }
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException("an archived answer is not JSON", e);
        }
    }

    /** A sentence as it is, a list by how long it is: it is told whole in the answer. */
    private static String told(JsonNode answer, String part) {
        JsonNode value = answer.path(part);
        if (SENTENCES.contains(part) || value.isValueNode()) {
            return value.isArray() ? value.path(0).asText() : value.asText();
        }
        return value.isArray() ? value.size() + " of them" : null;
    }

    private static JsonNode said(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode said = Json.shared().createArrayNode();
            array.forEach(each -> said.add(said(each)));
            return said;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode said = Json.shared().createObjectNode();
            object.properties().forEach(p -> {
                if (!NOT_SAID.contains(p.getKey()) || p.getValue().isObject()) {
                    said.set(p.getKey(), said(p.getValue()));
                }
            });
            return said;
        }
        return node;
    }
}
