package dev.lodestone.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.Recorder;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The server's side of the Model Context Protocol, one message at a time and without memory of those before: what a message needs stands
 * in it, so that any replica can answer it and none keeps a session.
 */
public final class McpProtocol {
    private static final String INSTRUCTIONS =
            "Lodestone advises on critical minerals by rules. Every sentence of an answer comes of a"
                    + " rule and of facts with sources: repeat figures as they stand, say what is only possible, and add none of your own."
                    + " Begin with search or the resource lodestone://dossiers to find a dossier, then assess it; explain, why_not and"
                    + " what_would_change tell more. draft_facts stores nothing: show its proposal to the person, who decides.";

    /** What there is only before 2026-07-28. */
    private static final Set<String> HANDSHAKE = Set.of("initialize", "ping");

    private final Catalogue catalogue = new Catalogue();

    /**
     * An answer.
     *
     * @param message null where none is due
     * @param what was asked, for logs: the method, with the tool or prompt that it names
     * @param status over HTTP
     */
    public record Reply(ObjectNode message, String what, int status) {
        /** In UTF-8, on one line. */
        public byte[] bytes() {
            return Json.line(message);
        }
    }

    /**
     * Answers one message.
     *
     * @param header gives what a header of the request says; null where there are no headers
     */
    public Reply answer(byte[] message, UnaryOperator<String> header, Desk desk) {
        JsonNode tree;
        try {
            tree = Json.shared().readTree(new String(message, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return failed(null, "", new McpError(McpError.PARSE, "This is no JSON."));
        }
        JsonNode id = tree.get("id");
        if (!tree.isObject() || !tree.path("jsonrpc").asText().equals("2.0")) {
            return failed(
                    id, "", new McpError(McpError.REQUEST, "This is no message of JSON-RPC 2.0, or several at once."));
        }
        if (tree.has("method") && !tree.get("method").isTextual()) {
            return failed(id, "", new McpError(McpError.REQUEST, "The method is no text."));
        }
        if (tree.has("method") && id != null && !id.isTextual() && !id.isNumber()) {
            return failed(null, "", new McpError(McpError.REQUEST, "The id is neither a text nor a number."));
        }
        if (!tree.path("method").isTextual() || id == null) {
            // A notification, or an answer to something that was never asked.
            return new Reply(null, "notification", 202);
        }
        String what = what(tree.get("method").asText(), tree.path("params"));
        try {
            return answer(tree, what, McpEra.of(tree, header), desk);
        } catch (McpError e) {
            return failed(id, what, e);
        }
    }

    private Reply answer(JsonNode message, String what, McpEra era, Desk desk) {
        String method = message.get("method").asText();
        try {
            ObjectNode reply = envelope(message.get("id"));
            reply.set("result", era.stamped(result(method, message.path("params"), era, desk), method));
            return new Reply(reply, what, 200);
        } catch (McpError e) {
            return failed(message.get("id"), what, era.told(e));
        } catch (BadInput e) {
            return failed(message.get("id"), what, new McpError(McpError.PARAMS, e.getMessage()));
        }
    }

    /** What stands for an answer that could not be given. */
    public static byte[] failure(byte[] message, String reason) {
        JsonNode id = null;
        try {
            id = Json.shared()
                    .readTree(new String(message, StandardCharsets.UTF_8))
                    .get("id");
        } catch (JsonProcessingException e) {
            // Whatever it was, it is answered.
        }
        return failed(id, "", new McpError(McpError.INTERNAL, reason)).bytes();
    }

    private static Reply failed(JsonNode id, String what, McpError e) {
        ObjectNode reply = envelope(id);
        ObjectNode error = reply.putObject("error").put("code", e.code()).put("message", e.getMessage());
        if (e.data() != null) {
            error.set("data", e.data());
        }
        return new Reply(reply, what, e.status());
    }

    private static ObjectNode envelope(JsonNode id) {
        ObjectNode reply = Json.shared().createObjectNode().put("jsonrpc", "2.0");
        return reply.set("id", id);
    }

    /** Names are those that are published, so that nobody writes into logs what they like. */
    private String what(String method, JsonNode params) {
        String name = params.path("name").asText("");
        return switch (method) {
            case "tools/call" -> method + (catalogue.tools().containsKey(name) ? " " + name : "");
            case "prompts/get" -> method + (catalogue.prompts().containsKey(name) ? " " + name : "");
            case "server/discover",
                    "initialize",
                    "ping",
                    "tools/list",
                    "resources/list",
                    "resources/templates/list",
                    "resources/read",
                    "prompts/list" -> method;
            default -> "unknown";
        };
    }

    private ObjectNode result(String method, JsonNode params, McpEra era, Desk desk) {
        return switch (era.modern() && HANDSHAKE.contains(method) ? "" : method) {
            case "server/discover" -> discovered();
            case "initialize" -> initialized(params);
            case "ping" -> Json.shared().createObjectNode();
            case "tools/list" -> tools(desk);
            case "tools/call" -> call(params, desk);
            case "resources/list" -> Holdings.list(desk);
            case "resources/templates/list" -> Holdings.templates(desk);
            case "resources/read" -> Holdings.read(params.path("uri").asText(""), desk);
            case "prompts/list" -> CommonQuestions.list(catalogue.prompts().values());
            case "prompts/get" -> CommonQuestions.get(catalogue.prompts(), params);
            default -> throw new McpError(McpError.METHOD, "There is no method '" + shown(method) + "' here.");
        };
    }

    private static ObjectNode initialized(JsonNode params) {
        String wanted = params.path("protocolVersion").asText("");
        ObjectNode result = Json.shared()
                .createObjectNode()
                .put("protocolVersion", McpEra.EARLIER.contains(wanted) ? wanted : McpEra.EARLIER.get(0));
        result.set("serverInfo", serverInfo());
        return described(result);
    }

    private static ObjectNode discovered() {
        ObjectNode result = Json.shared().createObjectNode();
        result.putArray("supportedVersions").add(McpEra.NEWEST);
        return described(result);
    }

    private static ObjectNode described(ObjectNode result) {
        ObjectNode capabilities = result.putObject("capabilities");
        List.of("tools", "resources", "prompts").forEach(capabilities::putObject);
        return result.put("instructions", INSTRUCTIONS);
    }

    static ObjectNode serverInfo() {
        return Json.shared()
                .createObjectNode()
                .put("name", "lodestone")
                .put("title", "Lodestone, advice on critical minerals")
                .put("version", Recorder.VERSION);
    }

    /** Those that who asks may call. */
    private ObjectNode tools(Desk desk) {
        ObjectNode result = Json.shared().createObjectNode();
        ArrayNode tools = result.putArray("tools");
        for (ToolCard card : catalogue.tools().values()) {
            if (desk.refusal(card.role()) == null) {
                ObjectNode tool = tools.addObject()
                        .put("name", card.name())
                        .put("title", card.title())
                        .put("description", card.description());
                tool.set("inputSchema", card.input());
                tool.set("outputSchema", card.output());
                tool.putObject("annotations")
                        .put("title", card.title())
                        .put("readOnlyHint", !card.records())
                        .put("destructiveHint", false)
                        .put("openWorldHint", false);
            }
        }
        return result;
    }

    private ObjectNode call(JsonNode params, Desk desk) {
        String name = params.path("name").asText("");
        ToolCard card = catalogue.tools().get(name);
        if (card == null) {
            String nearest = Words.nearest(shown(name), catalogue.tools().keySet());
            throw new McpError(
                    McpError.PARAMS,
                    "There is no tool '" + shown(name) + "'"
                            + (nearest == null ? "." : "; did you mean '" + nearest + "'?"));
        }
        refuse(desk.refusal(card.role()));
        ObjectNode result = Json.shared().createObjectNode();
        ObjectNode content = result.putArray("content").addObject().put("type", "text");
        try {
            ToolAnswer answer = Toolbox.answer(new ToolArguments(card, params.get("arguments"), desk), card);
            content.put("text", answer.text());
            result.set("structuredContent", answer.structured());
        } catch (BadInput e) {
            content.put("text", refused(e));
            result.put("isError", true);
        }
        return result;
    }

    static void refuse(String refusal) {
        if (refusal != null) {
            throw new McpError(McpError.REFUSED, refusal);
        }
    }

    private static String refused(BadInput bad) {
        StringBuilder text = new StringBuilder(bad.count() == 1 ? "One thing is wrong:\n" : bad.summary() + ":\n");
        for (Problem p : bad.problems()) {
            boolean lost = p.suggestion() == null && p.message().startsWith("unknown ");
            text.append("- ").append(p).append(lost ? " (the tool search finds names)\n" : "\n");
        }
        return text.toString();
    }

    static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
