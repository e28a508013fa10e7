package dev.lodestone.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.drl.Rulebook;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads {@code briefing.yaml}: matters, concerns and their order. */
public final class PolicyFile {
    public static final String NAME = "briefing.yaml";

    private static final List<String> FIELDS = List.of(
            "matters", "concerns", "strengths", "unstaked", "gaps", "room", "soon", "besides", "order", "parameters");
    private static final List<String> MATTER = List.of("flags", "alike", "called", "turns");
    private static final List<String> CONCERN = List.of("matters", "alike", "alone");
    private static final List<String> LIMITS =
            List.of("near", "begun", "lapsed", "days", "exposure", "stake", "concerns", "few", "unknowns");

    private final Places places;
    private final Collection<String> rules;
    /** What each rule does that raises no flag. */
    private final Map<String, String> flagless = new HashMap<>();

    private final Set<String> parameters;
    private final List<Diagnostic> diagnostics;

    private PolicyFile(String text, Rulebook book, Set<String> parameters, List<Diagnostic> diagnostics) {
        this.places = Places.inYaml(text);
        this.rules = book.ruleNames();
        this.parameters = parameters;
        this.diagnostics = diagnostics;
        book.files().stream().flatMap(f -> f.rules().stream()).forEach(rule -> {
            if (rule.isQuestion() || rule.isMeasure()) {
                flagless.put(rule.name(), rule.isQuestion() ? "asks" : "works out a measure");
            }
        });
    }

    /**
     * @param text of the file; empty if there is none
     * @param book the rules that it may name
     * @param parameters the names of all parameters; null to leave them unchecked
     * @param diagnostics receives everything that is wrong with the file
     */
    public static Policy read(String text, Rulebook book, Set<String> parameters, List<Diagnostic> diagnostics) {
        if (text.isBlank()) {
            return Policy.NONE;
        }
        try {
            return new PolicyFile(text, book, parameters, diagnostics).policy(YamlTrees.of(text));
        } catch (JsonProcessingException e) {
            diagnostics.add(YamlTrees.fault(NAME, text, e));
            return Policy.NONE;
        }
    }

    private Policy policy(JsonNode root) {
        fields("the file", "", root, FIELDS);
        JsonNode limits = root.path("parameters");
        fields("parameters", "/parameters", limits, LIMITS);
        Map<String, Policy.Group> matters = matters(root.path("matters"));
        Map<String, Policy.Group> topics = topics(root);
        List<Key> order = new ArrayList<>();
        each("/order", root.path("order"), (at, key) -> order.add(constant(at, Key.class, key, Key.SEVERITY)));
        Map<String, String> stake = new LinkedHashMap<>();
        limits.path("stake")
                .fieldNames()
                .forEachRemaining(s -> stake.put(s, parameter(limits.path("stake"), "/parameters/stake", s)));
        List<String> exposure = new ArrayList<>();
        each("/parameters/exposure", limits.path("exposure"), (at, name) -> exposure.add(parameter(at, name)));
        return new Policy(
                matters,
                topics,
                flags("/strengths", root.path("strengths")),
                flags("/unstaked", root.path("unstaked")),
                flags("/gaps", root.path("gaps")),
                named("/room", root.path("room"), matterNames(root), "matter"),
                named("/soon", root.path("soon"), matterNames(root), "matter"),
                flags("/besides", root.path("besides")),
                order,
                parameter(limits, "/parameters", "near"),
                parameter(limits, "/parameters", "begun"),
                parameter(limits, "/parameters", "lapsed"),
                parameter(limits, "/parameters", "days"),
                exposure,
                stake,
                parameter(limits, "/parameters", "concerns"),
                parameter(limits, "/parameters", "few"),
                parameter(limits, "/parameters", "unknowns"));
    }

    /** What flags are one matter, by the flags' rules. */
    private Map<String, Policy.Group> matters(JsonNode matters) {
        Map<String, Policy.Group> byRule = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> matter : matters.properties()) {
            String at = Places.within("/matters", matter.getKey());
            JsonNode group = matter.getValue();
            fields("matter '" + matter.getKey() + "'", at, group, MATTER);
            List<String> flags = flags(at + "/flags", group.path("flags"));
            String called = group.path("called").asText(null);
            String turns = group.path("turns").asText("changes");
            List<Trait> alike = traits(at + "/alike", group.path("alike"));
            once(
                    byRule,
                    new Policy.Group(matter.getKey(), alike, List.of(), flags, called, turns),
                    at + "/flags",
                    group.path("flags"));
        }
        return byRule;
    }

    /** What matters are one concern, by the matters' names. */
    private Map<String, Policy.Group> topics(JsonNode root) {
        Map<String, Policy.Group> topics = new LinkedHashMap<>();
        Set<String> names = matterNames(root);
        for (Map.Entry<String, JsonNode> topic : root.path("concerns").properties()) {
            String at = Places.within("/concerns", topic.getKey());
            JsonNode group = topic.getValue();
            fields("concern '" + topic.getKey() + "'", at, group, CONCERN);
            List<String> gathered = named(at + "/matters", group.path("matters"), names, "matter");
            List<Trait> alike = traits(at + "/alike", group.path("alike"));
            List<Trait> alone = traits(at + "/alone", group.path("alone"));
            once(
                    topics,
                    new Policy.Group(topic.getKey(), alike, alone, gathered, null, null),
                    at + "/matters",
                    group.path("matters"));
        }
        return topics;
    }

    /** Those under a field that nobody knows may be meant: of that its name is told, not what follows from it. */
    private static Set<String> matterNames(JsonNode root) {
        Set<String> names = new TreeSet<>();
        root.properties().stream()
                .filter(field -> field.getKey().equals("matters") || !FIELDS.contains(field.getKey()))
                .forEach(field -> field.getValue().fieldNames().forEachRemaining(names::add));
        return names;
    }

    private void fields(String of, String at, JsonNode node, List<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                String message = of + " has no field '" + field + "'";
                String otherwise = "its fields are " + String.join(", ", known);
                fault(Places.within(at, field), message, Words.meant(field, known, otherwise));
            }
        });
    }

    /** @param list as written at that place, where the parts of the group may stand as {@code theme/*} */
    private void once(Map<String, Policy.Group> groups, Policy.Group group, String at, JsonNode list) {
        for (String part : group.parts()) {
            Policy.Group before = groups.putIfAbsent(part, group);
            if (before != null) {
                int place = 0;
                while (place < list.size() && !stands(part, list.get(place).asText())) {
                    place++;
                }
                String message = "'" + part + "' is part of '" + before.name() + "' and of '" + group.name() + "'";
                fault(at + "/" + place, message, "leave one out");
            }
        }
    }

    private static boolean stands(String part, String written) {
        return written.endsWith("/*")
                ? part.startsWith(written.substring(0, written.length() - 1))
                : written.equals(part);
    }

    private List<Trait> traits(String at, JsonNode list) {
        List<Trait> traits = new ArrayList<>();
        each(at, list, (place, trait) -> traits.add(constant(place, Trait.class, trait, Trait.RULE)));
        return traits;
    }

    /** Each text of a list, with its place. */
    private void each(String at, JsonNode list, BiConsumer<String, String> each) {
        if (!list.isMissingNode() && !list.isArray()) {
            fault(at, "'" + at.replaceAll(".*/", "") + "' is no list", "write [ … ]");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            each.accept(at + "/" + i, list.get(i).asText());
        }
    }

    private List<String> flags(String at, JsonNode list) {
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String name = list.get(i).asText();
            if (flagless.containsKey(name)) {
                String message = "the rule '" + name + "' " + flagless.get(name) + ", and raises no flag";
                fault(at + "/" + i, message, "leave it out");
            }
        }
        return named(at, list, rules, "rule");
    }

    /** The names in a list, in which {@code theme/*} stands for all of a theme that no other list names. */
    private List<String> named(String at, JsonNode list, Collection<String> known, String what) {
        List<String> named = new ArrayList<>();
        each(at, list, (place, name) -> {
            List<String> meant = known.stream().filter(k -> stands(k, name)).toList();
            named.addAll(meant);
            if (meant.isEmpty() && name.endsWith("/*")) {
                Set<String> themes = new TreeSet<>();
                known.forEach(k -> themes.add(k.replaceFirst("/.*", "/*")));
                fault(place, "'" + name + "' stands for no " + what, Words.meant(name, themes, "leave it out"));
            } else if (meant.isEmpty()) {
                fault(place, "there is no " + what + " '" + name + "'", Words.meant(name, known, "leave it out"));
            }
        });
        return named;
    }

    /** Null if it is missing or unknown. */
    private String parameter(JsonNode node, String at, String field) {
        return node.has(field)
                ? parameter(Places.within(at, field), node.get(field).asText())
                : null;
    }

    private String parameter(String at, String name) {
        if (parameters == null || parameters.contains(name)) {
            return name;
        }
        String meant = Words.meant(name, parameters, "add it to parameters.yaml");
        fault(at, "there is no parameter '" + name + "'", meant);
        return null;
    }

    private <E extends Enum<E>> E constant(String at, Class<E> type, String text, E otherwise) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            List<String> known = EnumSet.allOf(type).stream().map(Words::of).toList();
            fault(
                    at,
                    "'" + text + "' is not one of " + String.join(", ", known),
                    Words.meant(text, known, "leave it out"));
            return otherwise;
        }
    }

    private void fault(String at, String message, String suggestion) {
        Places.Place place = places.of(at);
        diagnostics.add(new Diagnostic(NAME, place.line(), place.column(), "briefing", message, null, suggestion));
    }
}
