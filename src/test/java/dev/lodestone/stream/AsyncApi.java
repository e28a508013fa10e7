package dev.lodestone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** What docs/asyncapi.yaml promises. */
final class AsyncApi {
    private final JsonNode root;

    AsyncApi() throws IOException {
        root = new YAMLMapper().readTree(Path.of("docs/asyncapi.yaml").toFile());
    }

    JsonNode root() {
        return root;
    }

    /** What is wrong with a message. @param schema its name among the components */
    Set<ValidationMessage> faults(String schema, JsonNode message) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", root.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(message);
    }
}
