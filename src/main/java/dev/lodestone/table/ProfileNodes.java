package dev.lodestone.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Faults;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a profile: names of columns, conditions, ways to a value. */
final class ProfileNodes {
    private static final List<String> OPTION =
            List.of("from", "is", "text", "each", "words", "when", "lookup", "give", "percent", "in", "join");

    private final String file;
    private final Faults faults;

    ProfileNodes(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    void known(JsonNode node, String at, List<String> fields, String what) {
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                fault(
                        at,
                        what + " has no field '" + name + "'",
                        Words.meant(name, fields, "its fields are " + String.join(", ", fields)));
            }
        });
    }

    /** One name or several. */
    List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> names.add(column(n.asText())));
        } else if (!node.isMissingNode()) {
            names.add(column(node.asText()));
        }
        return names;
    }

    private static String column(String name) {
        return name.equals(RowView.HEADING) || name.equals(RowView.CELL) ? name : RowView.normal(name);
    }

    List<Glob> globs(JsonNode node) {
        List<Glob> globs = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> globs.add(Glob.of(n.asText())));
        } else if (!node.isMissingNode()) {
            globs.add(Glob.of(node.asText()));
        }
        return globs;
    }

    Where where(JsonNode node, String at) {
        if (node.isMissingNode()) {
            return Where.ALL;
        }
        if (!node.isObject()) {
            fault(at, "a condition names columns and what stands in them", "where: { measure: imports }");
        }
        Map<String, List<Glob>> columns = new LinkedHashMap<>();
        node.properties().forEach(e -> columns.put(column(e.getKey()), globs(e.getValue())));
        return new Where(columns);
    }

    FieldRule rule(JsonNode node, String at) {
        List<Option> options = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                options.add(option(node.get(i), at + "/" + i));
            }
        } else {
            options.add(option(node, at));
        }
        return new FieldRule(options);
    }

    /** Columns that are found from others, by their names in brackets: each may look at those before it. */
    Map<String, FieldRule> further(JsonNode node, String at) {
        Map<String, FieldRule> further = new LinkedHashMap<>();
        node.properties().forEach(e -> {
            FieldRule rule = rule(e.getValue(), at + "/" + e.getKey());
            String name = "[" + RowView.normal(e.getKey()) + "]";
            for (String column : rule.columns()) {
                if (column.startsWith("[") && !further.containsKey(column) && !column.equals(RowView.CELL)) {
                    fault(at + "/" + e.getKey(), "there is no '" + column + "' before it", "put that column first");
                }
            }
            further.put(name, rule);
        });
        return further;
    }

    private Option option(JsonNode node, String at) {
        if (!node.isObject()) {
            return new Option(Where.ALL, names(node), null, null, Map.of(), null, null, false, false, null, List.of());
        }
        known(node, at, OPTION, "a way to a value");
        if (!node.has("from") && !node.has("is") && !node.has("text") && !node.has("join")) {
            fault(
                    at,
                    "it does not say where the value stands",
                    "add from: a column, is: a value, or text: \"{column}\"");
        }
        Map<Glob, String> words = new LinkedHashMap<>();
        node.path("words")
                .properties()
                .forEach(e -> words.put(Glob.of(e.getKey()), e.getValue().asText()));
        List<FieldRule> join = new ArrayList<>();
        for (int i = 0; i < node.path("join").size(); i++) {
            join.add(rule(node.get("join").get(i), at + "/join/" + i));
        }
        String text =
                node.has("is") ? node.get("is").asText() : node.path("text").asText(null);
        return new Option(
                where(node.path("when"), at + "/when"),
                names(node.path("from")),
                text == null ? null : new CellText(text),
                node.path("each").asText("").isEmpty() ? null : node.get("each").asText(),
                words,
                lookup(node, at),
                node.path("give").asText(""),
                node.path("percent").asBoolean(false) || isAboveOne(node),
                isAboveOne(node),
                node.has("in") ? new CellText(node.get("in").asText()) : null,
                join);
    }

    private static boolean isAboveOne(JsonNode node) {
        return node.path("percent").asText("").equals("above 1");
    }

    private Lookup lookup(JsonNode node, String at) {
        if (!node.has("lookup")) {
            return null;
        }
        try {
            return Lookup.of(node.get("lookup").asText());
        } catch (InvalidValue e) {
            fault(at + "/lookup", e.getMessage(), e.suggestion());
            return null;
        }
    }

    private void fault(String pointer, String message, String suggestion) {
        faults.add(new Problem(file + "#" + pointer, message, suggestion));
    }
}
