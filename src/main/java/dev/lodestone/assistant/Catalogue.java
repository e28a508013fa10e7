package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.access.Role;
import dev.lodestone.fact.Carried;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools and prompts as they are published: read off {@code assistant/*.yaml}, so that words and schemas stand in one place. */
final class Catalogue {
    private final Map<String, ToolCard> tools = new LinkedHashMap<>();
    private final Map<String, PromptCard> prompts = new LinkedHashMap<>();

    Catalogue() {
        JsonNode file = yaml("/assistant/tools.yaml");
        ObjectNode shared = (ObjectNode) file.get("facts");
        file.get("tools").forEach(tool -> {
            ToolCard card = tool(tool, shared);
            tools.put(card.name(), card);
        });
        yaml("/assistant/prompts.yaml").forEach(prompt -> {
            PromptCard card = prompt(prompt);
            prompts.put(card.name(), card);
        });
    }

    Map<String, ToolCard> tools() {
        return tools;
    }

    Map<String, PromptCard> prompts() {
        return prompts;
    }

    private static JsonNode yaml(String resource) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Carried.bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToolCard tool(JsonNode tool, ObjectNode shared) {
        ObjectNode input = closed(tool.path("input"));
        if (tool.path("asks").asBoolean()) {
            ObjectNode own = (ObjectNode) input.get("properties");
            ObjectNode all = shared.deepCopy();
            all.setAll(own);
            input.set("properties", all);
        }
        if (tool.has("required")) {
            input.set("required", tool.get("required"));
        }
        ObjectNode output = tool.path("output").deepCopy();
        output.put("type", "object");
        return new ToolCard(
                tool.path("name").asText(),
                tool.path("title").asText(),
                tool.path("description").asText().strip(),
                Role.of(tool.path("role").asText()),
                tool.path("records").asBoolean(),
                input,
                output);
    }

    /** An object that takes nothing but these. */
    private static ObjectNode closed(JsonNode properties) {
        ObjectNode schema = new ObjectMapper().createObjectNode().put("type", "object");
        schema.set("properties", properties.isObject() ? properties.deepCopy() : new ObjectMapper().createObjectNode());
        return schema.put("additionalProperties", false);
    }

    private static PromptCard prompt(JsonNode prompt) {
        List<PromptCard.Argument> arguments = new ArrayList<>();
        prompt.path("arguments")
                .forEach(a -> arguments.add(new PromptCard.Argument(
                        a.path("name").asText(),
                        a.path("description").asText(),
                        a.path("required").asBoolean(),
                        a.path("otherwise").asText())));
        return new PromptCard(
                prompt.path("name").asText(),
                prompt.path("title").asText(),
                prompt.path("description").asText(),
                arguments,
                prompt.path("text").asText().strip());
    }
}
