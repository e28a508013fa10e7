package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.RequestJson;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one call: a request as the API takes it, with the tool's own fields beside it. */
final class ToolArguments {
    private static final String DOSSIER = "dossier";
    private static final String FACTS = "facts";
    private static final String RECORD = "record";

    private final ToolCard tool;
    private final ObjectNode given;
    private final Desk desk;

    /** @throws BadInput for what the tool does not take, and for what it needs and does not get */
    ToolArguments(ToolCard tool, JsonNode given, Desk desk) {
        if (given != null && !given.isNull() && !given.isObject()) {
            throw new BadInput("", "the arguments of a tool are a JSON object", "{ \"dossier\": \"timeline\" }");
        }
        this.tool = tool;
        this.given = given instanceof ObjectNode object ? object : Json.shared().createObjectNode();
        this.desk = desk;
        check();
    }

    private void check() {
        List<Problem> problems = new ArrayList<>();
        List<String> known = new ArrayList<>();
        tool.input().get("properties").fieldNames().forEachRemaining(known::add);
        given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(new Problem(
                        "/" + name,
                        "the tool " + tool.name() + " has no argument '" + name + "'",
                        Words.meant(name, known, "its arguments are " + String.join(", ", known))));
            } else if (!given.path(name).isNull()) {
                value(name, given.path(name), tool.input().get("properties").path(name), problems);
            }
        });
        tool.input().path("required").forEach(name -> {
            if (!given.hasNonNull(name.asText())) {
                problems.add(new Problem(
                        "/" + name.asText(),
                        "'" + name.asText() + "' is missing",
                        tool.input()
                                .path("properties")
                                .path(name.asText())
                                .path("description")
                                .asText(null)));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** Words that are none of those there are, and what is neither true nor false, would not be heard. */
    private static void value(String name, JsonNode value, JsonNode schema, List<Problem> problems) {
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        if (!words.isEmpty() && !words.contains(value.asText())) {
            String all = String.join(", ", words);
            problems.add(new Problem(
                    "/" + name,
                    "'" + McpProtocol.shown(value.asText()) + "' is not one of " + all,
                    Words.meant(value.asText(), words, "leave it out, or write one of them")));
        } else if (schema.path("type").asText().equals("boolean") && !value.isBoolean()) {
            problems.add(
                    new Problem("/" + name, "it is neither true nor false", "write true or false, without quotes"));
        }
    }

    Desk desk() {
        return desk;
    }

    JsonNode get(String name) {
        return given.path(name);
    }

    /** @throws BadInput if it is there and no text */
    String text(String name, String otherwise) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw new BadInput("/" + name, "it is no text", "write it in quotes");
        }
        return value.asText();
    }

    /** Whether the answer is to be kept, where any is. */
    boolean records() {
        return given.path(RECORD).asBoolean(true);
    }

    /**
     * What the API would be sent: the facts of the dossiers that are named, each put upon those before it, those given upon them, and the tool's own fields.
     *
     * @throws BadInput also if no facts are named
     */
    JsonNode body() {
        if (!given.hasNonNull(DOSSIER) && !given.hasNonNull(FACTS)) {
            throw new BadInput(
                    "/dossier",
                    "no facts are named",
                    "name a dossier, such as one that the tool search finds, or give facts");
        }
        ObjectNode own = given.deepCopy().without(RECORD);
        List<String> dossiers = List.of(own.path(DOSSIER).asText().split("\\s*,\\s*"));
        if (dossiers.size() < 2 && (!given.hasNonNull(FACTS) || !given.hasNonNull(DOSSIER))) {
            return desk.tree(own);
        }
        if (dossiers.size() > 1) {
            own.put(DOSSIER, dossiers.get(0));
        }
        ObjectNode asked = Json.shared().createObjectNode();
        for (String field : List.of(DOSSIER, "asOf", "knownOn", "for", "since")) {
            if (own.has(field)) {
                asked.set(field, own.remove(field));
            }
        }
        List<JsonNode> upon = new ArrayList<>();
        dossiers.stream()
                .skip(1)
                .forEach(name ->
                        upon.add(desk.tree(Json.shared().createObjectNode().put(DOSSIER, name))));
        if (own.hasNonNull(FACTS)) {
            upon.add(Json.shared().createObjectNode().set(FACTS, own.remove(FACTS)));
        }
        Request both = JsonIntake.read(desk.tree(asked), desk.maxFacts());
        for (JsonNode above : upon) {
            both = both.about(JsonIntake.read(above, desk.maxFacts()).submitted())
                    .with(both);
        }
        if (both.asOf() == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        return RequestJson.tree(both).setAll(own);
    }

    /**
     * The request alone.
     *
     * @throws BadInput with everything that is wrong
     */
    Request request() {
        JsonNode body = body();
        ObjectNode alone = Json.shared().createObjectNode();
        for (String field : List.of("title", DOSSIER, "asOf", "knownOn", "for", "since", FACTS, "dispositions")) {
            if (body.has(field)) {
                alone.set(field, body.get(field));
            }
        }
        Request request = JsonIntake.read(alone, desk.maxFacts())
                .ofDossier(alone.path(DOSSIER).asText(null));
        if (request.asOf() == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        return desk.weighed(request);
    }
}
