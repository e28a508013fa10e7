package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** What is served names every endpoint by itself; what is written tells what it is for. */
    @Test
    void every_endpoint_that_is_served_is_described_in_writing() throws IOException {
        JsonNode written = new YAMLMapper()
                .readTree(Path.of("src/main/resources/META-INF/openapi.yaml").toFile())
                .path("paths");
        Map<String, Map<String, Object>> served =
                get("/q/openapi?format=JSON").jsonPath().getMap("paths");
        List<String> silent = served.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .filter(method -> written.path(path.getKey())
                                .path(method)
                                .path("summary")
                                .asText("")
                                .isBlank())
                        .map(method -> method + " " + path.getKey()))
                .sorted()
                .toList();
        assertThat(served).containsKeys("/api/v1/assessments", "/api/v1/rules/impacts");
        assertThat(silent).isEmpty();
    }
}
