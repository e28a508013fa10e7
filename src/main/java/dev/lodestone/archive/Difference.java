package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that two answers to one request do not agree on.
 *
 * @param what flag, question, response, or the name of another part of the answer
 * @param change appeared, vanished or changed
 * @param rule name of the rule, key of the response; empty otherwise
 * @param before what the old answer says; null if nothing
 * @param after what the new answer says; null if nothing
 * @param reason what in the rules brought it about
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Difference(
        String what,
        String change,
        String rule,
        String economy,
        String mineral,
        String before,
        String after,
        String reason) {
    private static final Map<String, String> LISTS =
            Map.of("riskFlags", "flag", "questions", "question", "responses", "response");

    /** Ids and stamps: they differ with the rules although nothing is said differently. */
    private static final Set<String> NOT_SAID =
            Set.of("id", "because", "addresses", "wouldDecide", "foldedInto", "uncertainBecause", "exposure");

    /** In the same rules any byte counts; between different ones, what is said. */
    static List<Difference> between(byte[] before, byte[] after, Cause cause) {
        try {
            JsonNode was = Json.shared().readTree(before);
            JsonNode is = Json.shared().readTree(after);
            List<Difference> differences = new ArrayList<>();
            List.of("riskFlags", "responses", "questions")
                    .forEach(list -> differences.addAll(inList(list, was, is, cause)));
            if (differences.isEmpty() && cause.isSameRules()) {
                differences.add(elsewhere(before, after, was, is));
            }
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException("an archived answer is not JSON", e);
        }
    }

    private static List<Difference> inList(String list, JsonNode was, JsonNode is, Cause cause) {
        Map<String, JsonNode> before = byName(was.path(list));
        Map<String, JsonNode> after = byName(is.path(list));
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            JsonNode b = before.get(name);
            JsonNode a = after.get(name);
            if (b == null || a == null || !said(b).equals(said(a))) {
                JsonNode any = a == null ? b : a;
                boolean response = list.equals("responses");
                String rule = any.path(response ? "response" : "rule").asText();
                differences.add(new Difference(
                        LISTS.get(list),
                        b == null ? "appeared" : a == null ? "vanished" : "changed",
                        rule,
                        any.path("economy").asText(),
                        any.path("mineral").asText(),
                        b == null ? null : sentence(b),
                        a == null ? null : sentence(a),
                        response ? cause.ofResponse(rule, answered(b, was), answered(a, is)) : cause.ofRule(rule)));
            }
        }
        return differences;
    }

    /** The rules whose flags a response answers, each with the highest severity. */
    private static Map<String, String> answered(JsonNode response, JsonNode answer) {
        Map<String, String> severities = new LinkedHashMap<>();
        if (response != null) {
            Set<String> ids = new HashSet<>();
            response.path("addresses").forEach(id -> ids.add(id.asText()));
            // Flags stand in the order of their severity.
            for (JsonNode flag : answer.path("riskFlags")) {
                if (ids.contains(flag.path("id").asText())) {
                    severities.putIfAbsent(
                            flag.path("rule").asText(), flag.path("severity").asText());
                }
            }
        }
        return severities;
    }

    /** By what makes it the same conclusion; a rule that concludes the same thing twice is told apart by its sentences. */
    private static Map<String, JsonNode> byName(JsonNode list) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode item : list) {
            String name = item.path("rule").asText() + item.path("response").asText() + " "
                    + item.path("economy").asText() + " " + item.path("mineral").asText();
            for (String key = name; ; key = key + "'") {
                if (byName.putIfAbsent(key, item) == null) {
                    break;
                }
            }
        }
        return byName;
    }

    private static Map<String, JsonNode> said(JsonNode item) {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        item.properties().forEach(p -> {
            if (!NOT_SAID.contains(p.getKey())) {
                said.put(p.getKey(), p.getValue());
            }
        });
        return said;
    }

    private static String sentence(JsonNode item) {
        String says = item.path("says").asText();
        if (item.has("priority")) {
            return "priority " + item.path("priority").asText() + ": " + says;
        }
        return item.has("severity")
                ? item.path("severity").asText() + ", " + item.path("certainty").asText() + ": " + says
                : says;
    }

    static Difference elsewhere(byte[] before, byte[] after, JsonNode was, JsonNode is) {
        List<String> parts = new ArrayList<>();
        is.fieldNames().forEachRemaining(f -> {
            if (!is.get(f).equals(was.get(f))) {
                parts.add(f);
            }
        });
        int at = Arrays.mismatch(before, after);
        return new Difference(
                parts.isEmpty() ? "bytes" : String.join(", ", parts),
                "changed",
                "",
                "",
                "",
                "byte " + at + " of " + before.length,
                "byte " + at + " of " + after.length,
                "the program answers differently now");
    }
}
