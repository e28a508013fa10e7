package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Prompts: the questions that are asked most, with how the tools answer them. */
final class CommonQuestions {
    private CommonQuestions() {}

    static ObjectNode list(Collection<PromptCard> cards) {
        ObjectNode result = Json.shared().createObjectNode();
        ArrayNode prompts = result.putArray("prompts");
        for (PromptCard card : cards) {
            ObjectNode prompt = prompts.addObject()
                    .put("name", card.name())
                    .put("title", card.title())
                    .put("description", card.description());
            ArrayNode arguments = prompt.putArray("arguments");
            card.arguments()
                    .forEach(a -> arguments
                            .addObject()
                            .put("name", a.name())
                            .put("description", a.description())
                            .put("required", a.required()));
        }
        return result;
    }

    static ObjectNode get(Map<String, PromptCard> cards, JsonNode params) {
        PromptCard card = cards.get(params.path("name").asText(""));
        if (card == null) {
            throw new McpError(
                    McpError.PARAMS, "There is no such prompt; they are " + String.join(", ", cards.keySet()) + ".");
        }
        List<String> known =
                card.arguments().stream().map(PromptCard.Argument::name).toList();
        params.path("arguments").fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new McpError(
                        McpError.PARAMS,
                        "There is no argument '" + name + "'; there are " + String.join(", ", known) + ".");
            }
        });
        String text = card.text();
        for (PromptCard.Argument argument : card.arguments()) {
            String given = params.path("arguments").path(argument.name()).asText("");
            if (given.isBlank() && argument.required()) {
                throw new McpError(
                        McpError.PARAMS, "'" + argument.name() + "' is missing: " + argument.description() + ".");
            }
            text = text.replace("{" + argument.name() + "}", given.isBlank() ? argument.otherwise() : given.strip());
        }
        ObjectNode result = Json.shared().createObjectNode().put("description", card.description());
        result.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", text);
        return result;
    }
}
