package dev.lodestone.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.drl.YamlTrees;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code briefing.yaml}: matters, concerns and their order. */
public final class PolicyFile {
    public static final String NAME = "briefing.yaml";

    private static final List<String> FIELDS =
            List.of("matters", "concerns", "strengths", "room", "besides", "order", "parameters");
    private static final List<String> MATTER = List.of("flags", "alike", "called");
    private static final List<String> CONCERN = List.of("matters", "alike", "alone");
    private static final List<String> LIMITS =
            List.of("near", "days", "exposure", "stake", "concerns", "few", "unknowns");

    private final String[] lines;
    private final Collection<String> rules;
    private final Set<String> parameters;
    private final List<Diagnostic> diagnostics;

    private PolicyFile(String text, Collection<String> rules, Set<String> parameters, List<Diagnostic> diagnostics) {
        this.lines = text.split("\\R", -1);
        this.rules = rules;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
    }

    /**
     * @param text of the file; empty if there is none
     * @param rules the names of all rules
     * @param parameters the names of all parameters; null to leave them unchecked
     * @param diagnostics receives everything that is wrong with the file
     */
    public static Policy read(
            String text, Collection<String> rules, Set<String> parameters, List<Diagnostic> diagnostics) {
        if (text.isBlank()) {
            return Policy.NONE;
        }
        try {
            return new PolicyFile(text, rules, parameters, diagnostics).policy(YamlTrees.of(text));
        } catch (JsonProcessingException e) {
            diagnostics.add(YamlTrees.fault(NAME, e));
            return Policy.NONE;
        }
    }

    private Policy policy(JsonNode root) {
        fields("the file", root, FIELDS);
        fields("parameters", root.path("parameters"), LIMITS);
        Map<String, Policy.Group> matters = matters(root.path("matters"));
        Map<String, Policy.Group> topics = topics(root);
        JsonNode limits = root.path("parameters");
        List<Key> order = new ArrayList<>();
        root.path("order").forEach(key -> order.add(constant(Key.class, key.asText(), Key.SEVERITY)));
        Map<String, String> stake = new LinkedHashMap<>();
        limits.path("stake").properties().forEach(s -> stake.put(s.getKey(), parameter(s.getValue())));
        List<String> exposure = new ArrayList<>();
        limits.path("exposure").forEach(e -> exposure.add(parameter(e)));
        return new Policy(
                matters,
                topics,
                named(root.path("strengths"), rules, "rule"),
                named(root.path("room"), matterNames(root), "matter"),
                named(root.path("besides"), rules, "rule"),
                order,
                parameter(limits.path("near")),
                parameter(limits.path("days")),
                exposure,
                stake,
                parameter(limits.path("concerns")),
                parameter(limits.path("few")),
                parameter(limits.path("unknowns")));
    }

    /** What flags are one matter, by the flags' rules. */
    private Map<String, Policy.Group> matters(JsonNode matters) {
        Map<String, Policy.Group> byRule = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> matter : matters.properties()) {
            fields("matter '" + matter.getKey() + "'", matter.getValue(), MATTER);
            List<String> flags = named(matter.getValue().path("flags"), rules, "rule");
            String called = matter.getValue().path("called").asText(null);
            Policy.Group group =
                    new Policy.Group(matter.getKey(), traits(matter.getValue(), "alike"), List.of(), flags, called);
            for (String rule : flags) {
                once(byRule, rule, group);
            }
        }
        return byRule;
    }

    /** What matters are one concern, by the matters' names. */
    private Map<String, Policy.Group> topics(JsonNode root) {
        Map<String, Policy.Group> topics = new LinkedHashMap<>();
        Set<String> names = matterNames(root);
        for (Map.Entry<String, JsonNode> topic : root.path("concerns").properties()) {
            fields("concern '" + topic.getKey() + "'", topic.getValue(), CONCERN);
            List<String> gathered = named(topic.getValue().path("matters"), names, "matter");
            Policy.Group group = new Policy.Group(
                    topic.getKey(),
                    traits(topic.getValue(), "alike"),
                    traits(topic.getValue(), "alone"),
                    gathered,
                    null);
            for (String matter : gathered) {
                once(topics, matter, group);
            }
        }
        return topics;
    }

    private static Set<String> matterNames(JsonNode root) {
        Set<String> names = new TreeSet<>();
        root.path("matters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void fields(String of, JsonNode node, List<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                fault(field + ":", of + " has no field '" + field + "'", Words.meant(field, known, null));
            }
        });
    }

    private void once(Map<String, Policy.Group> groups, String part, Policy.Group group) {
        Policy.Group before = groups.putIfAbsent(part, group);
        if (before != null) {
            fault(
                    part,
                    "'" + part + "' is part of '" + before.name() + "' and of '" + group.name() + "'",
                    "leave one out");
        }
    }

    private List<Trait> traits(JsonNode group, String field) {
        List<Trait> traits = new ArrayList<>();
        group.path(field).forEach(t -> traits.add(constant(Trait.class, t.asText(), Trait.RULE)));
        return traits;
    }

    /** The names in a list, in which {@code theme/*} stands for all of a theme that no other list names. */
    private List<String> named(JsonNode list, Collection<String> known, String what) {
        List<String> named = new ArrayList<>();
        for (JsonNode each : list) {
            String name = each.asText();
            if (name.endsWith("/*")) {
                known.stream()
                        .filter(k -> k.startsWith(name.substring(0, name.length() - 1)))
                        .forEach(named::add);
            } else if (known.contains(name)) {
                named.add(name);
            } else {
                fault(name, "there is no " + what + " '" + name + "'", Words.meant(name, known, null));
            }
        }
        return named;
    }

    /** Null if it is missing or unknown. */
    private String parameter(JsonNode node) {
        String name = node.asText();
        if (node.isMissingNode() || parameters == null || parameters.contains(name)) {
            return node.isMissingNode() ? null : name;
        }
        fault(name, "there is no parameter '" + name + "'", Words.meant(name, parameters, "add it to parameters.yaml"));
        return null;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String text, E otherwise) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            List<String> known = EnumSet.allOf(type).stream().map(Words::of).toList();
            fault(text, "'" + text + "' is not one of " + String.join(", ", known), Words.meant(text, known, null));
            return otherwise;
        }
    }

    private void fault(String at, String message, String suggestion) {
        int line = 0;
        while (line < lines.length && !lines[line].contains(at)) {
            line++;
        }
        boolean found = line < lines.length;
        diagnostics.add(new Diagnostic(
                NAME,
                found ? line + 1 : 0,
                found ? lines[line].indexOf(at) + 1 : 0,
                "briefing",
                message,
                null,
                suggestion));
    }
}
