package dev.lodestone.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advice.Wording;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code responses.yaml}: what each response that a rule may recommend says, comes down to and opposes. */
public final class ResponseFile {
    private static final Set<String> FIELDS =
            new TreeSet<>(List.of("says", "measure", "days", "except", "opposes", "because"));
    private static final Map<String, MeasureKind> MEASURES =
            Arrays.stream(MeasureKind.values()).collect(Collectors.toMap(MeasureKind::toString, m -> m));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final JsonNode responses;
    private final Set<String> parameters;
    private final Map<String, String> always;
    private final Places places;
    private final List<Diagnostic> diagnostics;

    private ResponseFile(
            JsonNode responses,
            Set<String> parameters,
            Map<String, String> always,
            Places places,
            List<Diagnostic> diagnostics) {
        this.responses = responses;
        this.parameters = parameters;
        this.always = always;
        this.places = places;
        this.diagnostics = diagnostics;
    }

    /**
     * The responses by their keys, sound or not; null if the file cannot be read at all.
     *
     * @param parameters the names of all parameters; null to leave them unchecked
     * @param always the units of those that have a value on any day, by name
     * @param diagnostics receives everything that is wrong with the file
     */
    public static Map<String, ResponseEntry> read(
            String text, Set<String> parameters, Map<String, String> always, List<Diagnostic> diagnostics) {
        try {
            JsonNode responses = YamlTrees.of(text);
            if (!responses.isObject()) {
                String wayOut = "write one: diversify: { says: \"Build up further suppliers of {mineral}.\" }";
                diagnostics.add(new Diagnostic(
                        RuleFiles.RESPONSES, 1, 1, "response", "the file holds no responses", null, wayOut));
                return null;
            }
            ResponseFile file = new ResponseFile(responses, parameters, always, Places.inYaml(text), diagnostics);
            Map<String, ResponseEntry> read = new TreeMap<>();
            responses.properties().forEach(r -> read.put(r.getKey(), file.response(r.getKey(), r.getValue())));
            return Collections.unmodifiableMap(read);
        } catch (JsonProcessingException e) {
            diagnostics.add(YamlTrees.fault(RuleFiles.RESPONSES, text, e));
            return null;
        }
    }

    private ResponseEntry response(String key, JsonNode node) {
        for (String field : (Iterable<String>) node::fieldNames) {
            if (!FIELDS.contains(field)) {
                fault(key, field, "has no field '" + field + "'", Words.meant(field, FIELDS, null));
            }
        }
        String because = node.path("because").asText("");
        if (!because.isEmpty() && !node.has("opposes")) {
            fault(key, "because", "says why it holds, and opposes none", "name those that it opposes under 'opposes'");
        }
        String days = days(key, node);
        String says = says(key, node);
        if (days == null && says.contains("{days}")) {
            fault(key, "says", "has '{days}', and no 'days'", "name under 'days' the parameter that says how many");
        }
        return new ResponseEntry(says, opposes(key, node), because, measure(key, node), days, except(key, node));
    }

    private String says(String key, JsonNode node) {
        String says = node.isTextual() ? node.asText() : node.path("says").asText();
        if (says.isBlank()) {
            fault(key, "says", "says nothing", "give it a sentence under 'says'");
        }
        for (Matcher each = PLACEHOLDER.matcher(says); each.find(); ) {
            String name = each.group(1);
            if (!ResponseEntry.PLACEHOLDERS.contains(name)) {
                String others = "{economy}, {mineral} and {days} are filled in";
                fault(key, "says", "has '{" + name + "}', which nothing fills in", meant(name, others));
            }
        }
        return says;
    }

    private static String meant(String name, String others) {
        String meant = Words.nearest(name, ResponseEntry.PLACEHOLDERS);
        return meant == null ? others : "did you mean '{" + meant + "}'?";
    }

    private Set<String> opposes(String key, JsonNode node) {
        Set<String> against = new TreeSet<>(Wording.list(node.path("opposes").asText()));
        node.path("opposes").forEach(each -> against.add(each.asText()));
        for (String other : against) {
            if (other.equals(key)) {
                fault(key, "opposes", "opposes itself", "leave it out");
            } else if (!responses.has(other)) {
                String meant = Words.meant(other, responses::fieldNames, "leave it out");
                fault(key, "opposes", "opposes '" + other + "', which is none", meant);
            }
        }
        return Collections.unmodifiableSet(against);
    }

    private Set<Mineral> except(String key, JsonNode node) {
        Set<String> named = new TreeSet<>(Wording.list(node.path("except").asText()));
        node.path("except").forEach(each -> named.add(each.asText()));
        Set<Mineral> minerals = new LinkedHashSet<>();
        for (String mineral : named) {
            try {
                minerals.add(Mineral.of(mineral));
            } catch (InvalidValue e) {
                fault(
                        key,
                        "except",
                        "excepts '" + mineral + "', which is no mineral",
                        e.suggestion() == null ? "leave it out" : e.suggestion());
            }
        }
        return Collections.unmodifiableSet(minerals);
    }

    private MeasureKind measure(String key, JsonNode node) {
        String measure = node.path("measure").asText("");
        if (!measure.isEmpty() && !MEASURES.containsKey(measure)) {
            fault(
                    key,
                    "measure",
                    "is '" + measure + "', which is no measure",
                    Words.meant(
                            measure,
                            MEASURES.keySet(),
                            "write one of " + String.join(", ", new TreeSet<>(MEASURES.keySet()))));
        }
        return MEASURES.get(measure);
    }

    private String days(String key, JsonNode node) {
        String days = node.path("days").asText(null);
        if (days == null || parameters == null) {
            return days;
        }
        if (!parameters.contains(days)) {
            String otherwise = "name a parameter that says for how many days the stock is to last";
            String meant = Words.meant(days, parameters, otherwise);
            fault(key, "days", "has 'days: " + days + "', which is no parameter", meant);
        } else if (!always.containsKey(days)) {
            String wayOut = "give the parameter a 'value' beside its 'values'";
            fault(key, "days", "has 'days: " + days + "', which has no value before its first day", wayOut);
        } else if (!always.get(days).equals("days")) {
            String what = "has 'days: " + days + "', which is in " + always.get(days) + ", not in days";
            fault(key, "days", what, "name a parameter with unit: days");
        }
        return days;
    }

    private void fault(String key, String field, String what, String suggestion) {
        Places.Place at = places.of(Places.within(Places.within("", key), field));
        String message = "response '" + key + "' " + what;
        diagnostics.add(
                new Diagnostic(RuleFiles.RESPONSES, at.line(), at.column(), "response", message, null, suggestion));
    }
}
