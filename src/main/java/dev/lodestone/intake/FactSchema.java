package dev.lodestone.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Disposition;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Suspension;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** JSON Schema (2020-12) of requests and facts, read off the fact types. */
public final class FactSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactSchema() {}

    /** The schema of a request, with one definition a fact type. */
    public static ObjectNode whole() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://lodestone.dev/schema/request.json");
        schema.put("title", "Request");
        schema.put("description", "Facts to assess, at a date, for economies.");
        schema.put("type", "object");
        ArrayNode oneOf = properties(schema.putObject("properties"));
        schema.putArray("required").add("facts");
        schema.put("additionalProperties", false);
        ObjectNode definitions = schema.putObject("$defs");
        for (FactType type : FactType.all()) {
            oneOf.addObject().put("$ref", "#/$defs/" + type.name());
            definitions.set(type.name(), of(type));
        }
        return schema;
    }

    /** @return where the types go that a fact may have */
    private static ArrayNode properties(ObjectNode properties) {
        properties.putObject("title").put("type", "string");
        properties.putObject("about").put("type", "string");
        day(properties, "asOf").put("description", "the date to advise for");
        day(properties, "knownOn")
                .put(
                        "description",
                        "the day after which nothing published is looked at; everything is known if missing");
        properties
                .putObject("since")
                .put("type", "string")
                .put("description", "a day, or the id of an assessment on record, to tell what has changed since");
        properties
                .putObject("for")
                .put("description", "the economies to advise; all that the facts are about if missing")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        ArrayNode oneOf = properties
                .putObject("facts")
                .put("type", "array")
                .putObject("items")
                .putArray("oneOf");
        properties
                .putObject("cells")
                .put("type", "object")
                .put("description", "where each value of an imported fact stood, by id and field; not looked at");
        properties
                .putObject("dispositions")
                .put("type", "array")
                .put(
                        "description",
                        "what was decided of concerns, named by rule, economy and mineral of their leading flags")
                .set("items", disposition());
        return oneOf;
    }

    private static ObjectNode day(ObjectNode properties, String name) {
        return properties.putObject(name).put("type", "string").put("format", "date");
    }

    private static ObjectNode disposition() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode kinds = properties.putObject("kind").putArray("enum");
        Arrays.stream(Disposition.Kind.values()).forEach(k -> kinds.add(k.toString()));
        for (String text : List.of("rule", "economy", "mineral", "why", "says", "by")) {
            properties.putObject(text).put("type", "string");
        }
        for (String day : List.of("until", "on")) {
            day(properties, day);
        }
        schema.putArray("required").add("kind").add("rule").add("economy");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode of(FactType type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("title", type.name());
        schema.put("description", type.about());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("fact").put("const", type.name());
        ArrayNode required = schema.putArray("required").add("fact");
        for (FactType.Field field : type.fields()) {
            ObjectNode value = value(field);
            if (field.list()) {
                ObjectNode list = JSON.objectNode();
                list.putArray("anyOf")
                        .add(JSON.objectNode().put("type", "array").set("items", value))
                        .add(value.deepCopy());
                value = list;
            }
            value.put("description", field.about() + (field.unit().isEmpty() ? "" : " [" + field.unit() + "]"));
            properties.set(field.name(), value);
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        properties
                .putObject(FactReader.REPLACES)
                .put("type", "string")
                .put("description", "the id of the fact whose place it takes, its own if it keeps that id");
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode value(FactType.Field field) {
        ObjectNode schema = JSON.objectNode();
        Class<?> type = field.type();
        if (type == Estimate.class) {
            schema.putArray("type").add("number").add("string");
            schema.put("x-unit", field.unit());
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Period.class) {
            schema.putArray("type").add("integer").add("string");
        } else if (type.isEnum()) {
            ArrayNode constants = schema.put("type", "string").putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                constants.add(constant.toString());
            }
        } else {
            schema.put("type", "string");
            schema.put("x-type", name(type));
        }
        if (!field.example().isEmpty()) {
            schema.putArray("examples").add(field.example());
        }
        return schema;
    }

    private static String name(Class<?> type) {
        if (type == Economy.class) {
            return "economy";
        } else if (type == Mineral.class) {
            return "mineral";
        } else if (type == Suspension.class) {
            return "suspension";
        }
        return type == PhaseOut.class ? "phase-out" : "text";
    }
}
