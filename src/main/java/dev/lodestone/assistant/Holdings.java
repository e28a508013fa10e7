package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.advice.Assessment;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactGuide;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import dev.lodestone.workbench.VocabularyListing;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Resources: what can be read as a whole. A briefing is assessed when it is read, and leaves no record. */
final class Holdings {
    private static final String SCHEME = "lodestone://";
    private static final String MARKDOWN = "text/markdown";
    private static final String DOSSIERS = "dossiers/";
    private static final String BRIEFINGS = "briefings/";
    private static final String FILES = "rules/";

    private Holdings() {}

    static ObjectNode list(Desk desk) {
        ObjectNode result = Json.shared().createObjectNode();
        ArrayNode all = result.putArray("resources");
        if (desk.refusal(Role.READER) == null) {
            card(all, "uri", "rulebook", "Rulebook", "Every rule in a sentence, theme by theme", MARKDOWN);
            card(all, "uri", "vocabulary", "Vocabulary", "All that rules may name, and what it is", MARKDOWN);
            card(all, "uri", "facts", "Facts", "How facts are written: types, fields, units, examples", MARKDOWN);
            card(all, "uri", "dossiers", "Dossiers", "Names and titles of the dossiers there are", "application/json");
        }
        if (desk.refusal(Role.ASSESSOR) == null) {
            for (ObjectNode dossier : desk.dossiers()) {
                String name = dossier.path("name").asText();
                String about = dossier.path("title").asText();
                card(all, "uri", BRIEFINGS + coded(name), "Briefing: " + name, about, MARKDOWN);
            }
        }
        return result;
    }

    static ObjectNode templates(Desk desk) {
        ObjectNode result = Json.shared().createObjectNode();
        ArrayNode all = result.putArray("resourceTemplates");
        if (desk.refusal(Role.READER) == null) {
            card(
                    all,
                    "uriTemplate",
                    FILES + "{file}",
                    "Rule file",
                    "The text of a file of rules, such as export-control.drl",
                    "text/plain");
            card(
                    all,
                    "uriTemplate",
                    DOSSIERS + "{name}",
                    "Dossier",
                    "The facts of a dossier, or of a version NAME@3",
                    "application/json");
        }
        if (desk.refusal(Role.ASSESSOR) == null) {
            card(
                    all,
                    "uriTemplate",
                    BRIEFINGS + "{name}",
                    "Briefing",
                    "What a dossier comes to, with its annex",
                    MARKDOWN);
        }
        return result;
    }

    private static void card(ArrayNode into, String at, String uri, String title, String about, String type) {
        into.addObject()
                .put(at, SCHEME + uri)
                .put("name", uri)
                .put("title", title)
                .put("description", about)
                .put("mimeType", type);
    }

    static ObjectNode read(String uri, Desk desk) {
        String path = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : "";
        McpProtocol.refuse(desk.refusal(path.startsWith(BRIEFINGS) ? Role.ASSESSOR : Role.READER));
        try {
            return switch (path) {
                case "rulebook" ->
                    content(uri, MARKDOWN, rulebook(desk.advisor().rules()));
                case "vocabulary" ->
                    content(
                            uri,
                            MARKDOWN,
                            VocabularyListing.markdown(
                                    VocabularyListing.of(desk.advisor().rules())));
                case "facts" -> content(uri, MARKDOWN, FactGuide.markdown());
                case "dossiers" -> content(uri, "application/json", Json.pretty(desk.dossiers()));
                default -> one(uri, path, desk);
            };
        } catch (BadInput e) {
            throw new McpError(McpError.RESOURCE, e.getMessage());
        }
    }

    private static ObjectNode one(String uri, String path, Desk desk) {
        if (path.startsWith(FILES)) {
            String text = desk.advisor().rules().files().texts().get(name(path));
            if (text != null) {
                return content(uri, "text/plain", text);
            }
        }
        if (path.startsWith(DOSSIERS)) {
            return content(uri, "application/json", Json.pretty(dossier(name(path), desk)));
        }
        if (path.startsWith(BRIEFINGS)) {
            Request request = JsonIntake.read(dossier(name(path), desk), desk.maxFacts());
            Assessment answer = desk.assess(desk.weighed(request), false).answer();
            return content(uri, MARKDOWN, Format.MD.write(answer, request.title()));
        }
        throw new McpError(McpError.RESOURCE, "There is no such resource; resources/list names those that there are.");
    }

    private static JsonNode dossier(String name, Desk desk) {
        return desk.tree(Json.shared().createObjectNode().put("dossier", name));
    }

    private static String name(String path) {
        return URLDecoder.decode(path.substring(path.indexOf('/') + 1), StandardCharsets.UTF_8);
    }

    private static String coded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ObjectNode content(String uri, String type, String text) {
        ObjectNode result = Json.shared().createObjectNode();
        result.putArray("contents")
                .addObject()
                .put("uri", uri)
                .put("mimeType", type)
                .put("text", text);
        return result;
    }

    private static String rulebook(RuleBase rules) {
        StringBuilder text = new StringBuilder("# The rules in use\n");
        String theme = "";
        for (RuleCard rule : rules.rules()) {
            String its = rule.theme();
            if (!its.equals(theme)) {
                text.append("\n## ").append(its).append("\n\n");
                theme = its;
            }
            text.append("- ").append(rule.name());
            text.append(rule.severity() == null ? "" : " (" + rule.severity() + ")");
            text.append(": ")
                    .append(rule.comment().isEmpty() ? rule.says() : rule.comment())
                    .append('\n');
        }
        return text.toString();
    }
}
