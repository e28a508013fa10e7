package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.report.Json;
import dev.lodestone.situation.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
    private static final Set<String> NOT_SAID = Set.of("id", "because", "addresses", "wouldDecide");

    /** In the same rules any byte counts; between different ones, what is said. */
    static List<Difference> between(byte[] before, byte[] after, RuleBase old, RuleBase used, LocalDate asOf) {
        try {
            JsonNode was = Json.shared().readTree(before);
            JsonNode is = Json.shared().readTree(after);
            List<Difference> differences = new ArrayList<>();
            List.of("riskFlags", "responses", "questions")
                    .forEach(list -> differences.addAll(inList(list, was, is, old, used, asOf)));
            if (differences.isEmpty() && old.digest().equals(used.digest())) {
                differences.add(elsewhere(before, after, was, is));
            }
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException("an archived answer is not JSON", e);
        }
    }

    private static List<Difference> inList(
            String list, JsonNode was, JsonNode is, RuleBase old, RuleBase used, LocalDate asOf) {
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
                String rule =
                        any.path(list.equals("responses") ? "response" : "rule").asText();
                differences.add(new Difference(
                        LISTS.get(list),
                        b == null ? "appeared" : a == null ? "vanished" : "changed",
                        rule,
                        any.path("economy").asText(),
                        any.path("mineral").asText(),
                        b == null ? null : sentence(b),
                        a == null ? null : sentence(a),
                        list.equals("responses") ? "" : reason(rule, old, used, asOf)));
            }
        }
        return differences;
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
        String severity = item.path("severity").asText();
        String certainty = item.path("certainty").asText();
        return (severity.isEmpty() ? "" : severity + ", " + certainty + ": ")
                + item.path("says").asText();
    }

    private static String reason(String rule, RuleBase old, RuleBase used, LocalDate asOf) {
        RuleCard was = old.rule(rule);
        RuleCard is = used.rule(rule);
        if (old.digest().equals(used.digest())) {
            return "the program answers differently now";
        }
        if (was == null || is == null) {
            return was == null ? "the rule is new" : "the rule is gone";
        }
        List<String> reasons = new ArrayList<>();
        if (!was.text().equals(is.text())) {
            reasons.add("the rule was changed");
        }
        Map<String, Parameter> before = old.parameters().at(asOf).loose();
        Map<String, Parameter> after = used.parameters().at(asOf).loose();
        Set<String> names = new LinkedHashSet<>(was.parameters());
        names.addAll(is.parameters());
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            String b = value(before.get(id));
            String a = value(after.get(id));
            if (names.contains(id.replaceFirst("\\[.*", "")) && !b.equals(a)) {
                reasons.add(id + " is " + a + ", was " + b);
            }
        }
        return reasons.isEmpty()
                ? "other rules or parameters that it rests on were changed"
                : String.join("; ", reasons);
    }

    private static String value(Parameter parameter) {
        return parameter == null ? "not set" : parameter.threshold() + " " + parameter.unit();
    }

    private static Difference elsewhere(byte[] before, byte[] after, JsonNode was, JsonNode is) {
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
