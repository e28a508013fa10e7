package dev.lodestone.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Disposition;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.rulebook.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads requests in JSON. */
public final class JsonIntake {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Of a request. The cells are those of the table that facts were imported from: for people who look them up. */
    public static final List<String> FIELDS =
            List.of("title about asOf knownOn since effects for facts cells dossier dispositions".split(" "));

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(50)
                        .maxNumberLength(100)
                        .build());
    }

    private final UnaryOperator<String> at;
    private final int maxFacts;
    /** What a field that there is not may have been meant for. */
    private final List<String> meant;

    private final Faults problems = new Faults();

    private JsonIntake(UnaryOperator<String> at, int maxFacts, List<String> meant) {
        this.at = at;
        this.maxFacts = maxFacts;
        this.meant = meant;
    }

    /**
     * @param name of the file, put before every pointer with the line and the column; empty for a request body
     * @param maxFacts how many facts may be submitted at once
     * @throws BadInput with everything that is wrong
     */
    public static Request read(byte[] json, String name, int maxFacts) {
        return draft(json, name, maxFacts).request();
    }

    /** A request that is a JSON tree already. */
    public static Request read(JsonNode tree, int maxFacts) {
        return read(tree, FIELDS, maxFacts);
    }

    /** @param meant the fields that are named where there is none of a name */
    public static Request read(JsonNode tree, List<String> meant, int maxFacts) {
        return new JsonIntake(UnaryOperator.identity(), maxFacts, meant)
                .draft(tree)
                .request();
    }

    static FactDraft draft(byte[] json, String name, int maxFacts) {
        return new JsonIntake(places(json, name), maxFacts, FIELDS).draft(tree(json, name));
    }

    private static UnaryOperator<String> places(byte[] json, String name) {
        Places places = Places.inJson(json);
        return name.isEmpty() ? UnaryOperator.identity() : pointer -> places.of(name, pointer);
    }

    /**
     * The tree of a JSON text.
     *
     * @throws BadInput if it is not JSON
     */
    public static JsonNode tree(byte[] json, String name) {
        if (new String(json, 0, Math.min(json.length, 200), StandardCharsets.UTF_8).isBlank()) {
            throw new BadInput(name, "the input is empty", "send { \"asOf\": \"2024-12-03\", \"facts\": [ … ] }");
        }
        try {
            JsonNode tree = JSON.readTree(json);
            ControlCharacters.refuse(tree, json, name);
            return tree;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e, name);
        } catch (NumberFormatException e) {
            // The parser gives up on such a number without saying where it stands.
            throw new BadInput(name, "a number in it has too large an exponent", "write the number out");
        } catch (IOException e) {
            throw new BadInput(name, "not JSON: " + e.getMessage(), "save it as UTF-8");
        }
    }

    /**
     * Facts that are JSON objects already and do not have to go together by themselves.
     *
     * @param places where the pointer to a field of each of them leads; to itself if it is empty
     * @throws BadInput with everything that is wrong
     */
    public static List<Fact> facts(List<? extends JsonNode> objects, List<UnaryOperator<String>> places) {
        Faults problems = new Faults();
        FactReader reader = new FactReader(problems, false);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            UnaryOperator<String> place = places.get(i);
            if (!(objects.get(i) instanceof ObjectNode object)) {
                problems.add(
                        new Problem(place.apply(""), "a fact is a JSON object", "{ \"fact\": \"ExportControl\", … }"));
                continue;
            }
            Fact fact = reader.read(object, field -> place.apply(pointer(field)));
            if (fact != null) {
                facts.add(fact);
            }
        }
        problems.refuse();
        return facts;
    }

    /**
     * One fact, and what it replaces.
     *
     * @throws BadInput with everything that is wrong
     */
    public static Given given(JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            throw new BadInput("", "a fact is a JSON object", "{ \"fact\": \"ExportControl\", … }");
        }
        Faults problems = new Faults();
        FactDraft.Placed placed = new FactReader(problems, false).placed(null, object, JsonIntake::pointer);
        problems.refuse();
        return placed.given();
    }

    private FactDraft draft(JsonNode root) {
        if (!root.isObject()) {
            throw new BadInput(
                    at.apply(""), "a request is a JSON object", "{ \"asOf\": \"2024-12-03\", \"facts\": [ … ] }");
        }
        root.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problem(
                        Places.within("", field),
                        "a request has no field '" + Bounds.shown(field) + "'",
                        Words.meant(field, meant, "its fields are " + String.join(", ", meant)));
            }
        });
        text(root, "about", Bounds.ABOUT);
        text(root, "dossier", Bounds.TEXT);
        LocalDate asOf = value(root, "asOf", Dates::read);
        LocalDate knownOn = value(root, "knownOn", Dates::read);
        Since since = value(root, "since", Since::parse);
        boolean effects = effects(root.get("effects"));
        List<Economy> asked = asked(root.get("for"));
        List<FactDraft.Placed> facts = facts(root.get("facts"));
        List<Disposition> dispositions = new DispositionReader(problems, at).read(root.get("dispositions"));
        return new FactDraft(
                Bounds.line(text(root, "title", Bounds.TEXT)),
                asOf,
                knownOn,
                since,
                effects,
                asked,
                facts,
                dispositions,
                problems);
    }

    private boolean effects(JsonNode node) {
        boolean given = node != null && !node.isNull();
        if (given && !node.asText().equals(Request.ALL)) {
            problem(
                    "/effects",
                    Bounds.shown(node.toString()) + " is not known here",
                    "write \"effects\": \"all\", or leave it out");
        }
        return given;
    }

    private String text(JsonNode root, String field, int most) {
        try {
            return Bounds.text(root.path(field).asText(""), most);
        } catch (InvalidValue e) {
            problem("/" + field, e.getMessage(), e.suggestion());
            return "";
        }
    }

    private <T> T value(JsonNode root, String field, Function<String, T> reader) {
        JsonNode node = root.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            if (!node.isTextual()) {
                throw new InvalidValue(
                        Bounds.shown(node.toString()) + " is not a date", "write \"" + field + "\": \"2024-12-03\"");
            }
            return reader.apply(Bounds.text(node.asText(), Bounds.WORD).strip());
        } catch (InvalidValue e) {
            problem("/" + field, e.getMessage(), e.suggestion());
            return null;
        }
    }

    private List<Economy> asked(JsonNode node) {
        List<Economy> economies = new ArrayList<>();
        if (node != null && !node.isNull()) {
            List<JsonNode> names = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(names::add);
            } else {
                names.add(node);
            }
            if (names.size() > Bounds.LIST) {
                problem(
                        "/for",
                        names.size() + " economies are more than " + Bounds.LIST,
                        "leave it out to ask for all");
                return economies;
            }
            for (int i = 0; i < names.size(); i++) {
                String place = node.isArray() ? "/for/" + i : "/for";
                try {
                    if (!names.get(i).isTextual()) {
                        throw new InvalidValue(
                                Bounds.shown(names.get(i).toString()) + " is not an economy",
                                "write \"for\": [\"US\"]");
                    }
                    economies.add(Economy.of(Bounds.text(names.get(i).asText(), Bounds.WORD)));
                } catch (InvalidValue e) {
                    problem(place, e.getMessage(), e.suggestion());
                }
            }
        }
        return economies;
    }

    private List<FactDraft.Placed> facts(JsonNode node) {
        if (node == null) {
            problem("/facts", "the facts are missing", "add \"facts\": [ … ]; an empty list is allowed");
            return List.of();
        }
        if (!node.isArray()) {
            problem("/facts", "the facts are not a list", "write \"facts\": [ { \"fact\": \"ExportControl\", … } ]");
            return List.of();
        }
        if (node.size() > maxFacts) {
            problem(
                    "/facts",
                    node.size() + " facts are more than the limit of " + maxFacts,
                    "send them in parts, or raise the limit");
            return List.of();
        }
        FactReader reader = new FactReader(problems, false);
        List<FactDraft.Placed> facts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            int index = i;
            if (!(node.get(i) instanceof ObjectNode object)) {
                problem("/facts/" + i, "a fact is a JSON object", "{ \"fact\": \"ExportControl\", … }");
                continue;
            }
            FactDraft.Placed fact = reader.placed(null, object, field -> at.apply("/facts/" + index + pointer(field)));
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private void problem(String pointer, String message, String suggestion) {
        problems.add(new Problem(at.apply(pointer), message, suggestion));
    }

    /** To a field of a fact; to the fact itself if it is empty. */
    private static String pointer(String field) {
        return field.isEmpty() ? "" : Places.within("", field);
    }
}
