package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.Places;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Reads variants: {@code { "title", "about", "asOf", "knownOn", "add": [facts], "remove": [ids], "change": { id: patch } }}, each part
 * optional, at least one given.
 */
public final class Variants {
    private static final List<String> FIELDS =
            List.of("name", "title", "about", "asOf", "knownOn", "add", "remove", "change");

    private Variants() {}

    /**
     * A variant from a file.
     *
     * @param name what its column is called
     * @throws BadInput with everything that is wrong
     */
    public static Variant file(String name, Path file) {
        byte[] text = Intake.bytes(file);
        Places places = Places.inJson(text);
        return read(JsonIntake.tree(text, file.toString()), name, pointer -> places.of(file.toString(), pointer));
    }

    /**
     * The variants of a request body, each with a {@code name}.
     *
     * @throws BadInput with everything that is wrong
     */
    public static List<Variant> list(JsonNode array, String at) {
        if (array == null || !array.isArray() || array.isEmpty()) {
            throw new BadInput(
                    at,
                    "no variants are given",
                    "add \"variants\": [ { \"name\": \"lifted\", \"remove\": [\"CN-06\"] } ]");
        }
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String name = array.get(i).path("name").asText("");
            if (name.isBlank()) {
                throw new BadInput(at + "/" + i + "/name", "the variant has no name", "add \"name\": \"lifted\"");
            }
            variants.add(read(array.get(i), name, (at + "/" + i)::concat));
        }
        return variants;
    }

    /** A variant as {@link #list} reads it. */
    public static ObjectNode json(Variant variant) {
        ObjectNode json = Json.shared().createObjectNode();
        json.put("name", variant.name());
        if (!variant.title().isEmpty()) {
            json.put("title", variant.title());
        }
        Json.put(json, "asOf", variant.asOf());
        Json.put(json, "knownOn", variant.knownOn());
        json.set("add", Json.shared().valueToTree(variant.add()));
        json.set("remove", Json.shared().valueToTree(variant.remove()));
        json.set("change", Json.shared().valueToTree(variant.change()));
        return json;
    }

    /** @throws BadInput if two variants have one name */
    static void distinct(List<Variant> variants) {
        Set<String> names = new HashSet<>();
        names.add(Comparison.BASE);
        for (Variant variant : variants) {
            if (!names.add(variant.name())) {
                throw new BadInput(
                        variant.at().apply(""),
                        variant.name().equals(Comparison.BASE)
                                ? "'base' is what the variants are compared with"
                                : "two variants are called '" + variant.name() + "'",
                        "give each a name of its own");
            }
        }
    }

    /**
     * One variant.
     *
     * @param name what its column is called
     * @param at where a JSON Pointer within it leads, for its errors
     * @throws BadInput with everything that is wrong
     */
    public static Variant read(JsonNode node, String name, UnaryOperator<String> at) {
        if (!node.isObject()) {
            throw new BadInput(
                    at.apply(""), "a variant is a JSON object", "{ \"title\": \"…\", \"remove\": [\"CN-06\"] }");
        }
        List<Problem> problems = new ArrayList<>();
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problems.add(new Problem(
                        at.apply(Places.within("", field)),
                        "a variant has no field '" + field + "'",
                        Words.meant(field, FIELDS, "its fields are " + String.join(", ", FIELDS))));
            }
        });
        expect(node, "add", JsonNode::isArray, "a list of facts", at, problems);
        expect(node, "remove", JsonNode::isArray, "a list of ids: [\"CN-06\"]", at, problems);
        expect(
                node,
                "change",
                JsonNode::isObject,
                "an object with the fields of each id: { \"CN-06\": { … } }",
                at,
                problems);
        List<JsonNode> add = new ArrayList<>();
        node.path("add").forEach(add::add);
        List<String> remove = new ArrayList<>();
        node.path("remove").forEach(id -> remove.add(id.asText()));
        Map<String, ObjectNode> change = change(node, at, problems);
        LocalDate asOf = date(node, "asOf", at, problems);
        LocalDate knownOn = date(node, "knownOn", at, problems);
        boolean moves = asOf != null || knownOn != null;
        if (problems.isEmpty() && add.isEmpty() && remove.isEmpty() && change.isEmpty() && !moves) {
            problems.add(new Problem(
                    at.apply(""), "the variant changes nothing", "add, remove or change a fact, or move asOf"));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Variant(name, node.path("title").asText(""), at, asOf, knownOn, add, remove, change);
    }

    private static void expect(
            JsonNode node,
            String field,
            Predicate<JsonNode> fits,
            String what,
            UnaryOperator<String> at,
            List<Problem> problems) {
        if (node.hasNonNull(field) && !fits.test(node.get(field))) {
            problems.add(new Problem(
                    at.apply("/" + field),
                    "'" + field + "' cannot be read: it is another kind of value",
                    "it is " + what));
        }
    }

    private static Map<String, ObjectNode> change(JsonNode node, UnaryOperator<String> at, List<Problem> problems) {
        Map<String, ObjectNode> change = new LinkedHashMap<>();
        node.path("change").properties().forEach(c -> {
            if (c.getValue() instanceof ObjectNode patch && !patch.isEmpty()) {
                change.put(c.getKey(), patch);
            } else {
                problems.add(new Problem(
                        at.apply(Places.within("/change", c.getKey())),
                        "the patch changes nothing",
                        "{ \"share\": \"5%\" }"));
            }
        });
        return change;
    }

    private static LocalDate date(JsonNode node, String field, UnaryOperator<String> at, List<Problem> problems) {
        if (!node.hasNonNull(field)) {
            return null;
        }
        try {
            return Dates.read(node.get(field).asText());
        } catch (InvalidValue e) {
            problems.add(new Problem(at.apply("/" + field), e.getMessage(), e.suggestion()));
            return null;
        }
    }
}
