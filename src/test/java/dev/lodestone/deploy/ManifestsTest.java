package dev.lodestone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an operator installs: the manifests fit the schemas that are published for them, and the cluster takes their sizes. */
class ManifestsTest {
    private static final Path MANIFEST = Path.of("src/main/kubernetes/lodestone.yaml");
    /** In which {@code kubectl apply} keeps a copy unless the server applies; all annotations of an object together. */
    private static final int ANNOTATIONS = 262_144;

    private static final int CONFIG_MAP = 1_048_576;
    private static final List<Path> DOCKERFILES =
            List.of(Path.of("src/main/docker/Dockerfile.jvm"), Path.of("src/main/docker/Dockerfile.native"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> documents() throws Exception {
        YAMLMapper yaml = new YAMLMapper();
        List<JsonNode> documents = new ArrayList<>();
        yaml.readerFor(JsonNode.class).<JsonNode>readValues(MANIFEST.toFile()).forEachRemaining(documents::add);
        return documents;
    }

    @Test
    void each_document_fits_its_published_schema() throws Exception {
        List<String> kinds = new ArrayList<>();
        for (JsonNode document : documents()) {
            String kind = document.path("kind").asText();
            List<String> faults = new ArrayList<>();
            for (JsonNode schema : schemas()) {
                JsonNode type = typeOf(schema, document);
                if (type != null) {
                    kinds.add(kind);
                    check(schema, type, document, kind, faults);
                    break;
                }
            }
            assertThat(faults).isEmpty();
        }
        assertThat(kinds).containsExactly("Deployment", "Service", "PodDisruptionBudget", "HorizontalPodAutoscaler");
    }

    @Test
    void the_schema_finds_what_is_misspelt() throws Exception {
        ObjectNode deployment = (ObjectNode) documents().get(0);
        JsonNode schema = schemas().stream()
                .filter(s -> typeOf(s, deployment) != null)
                .findFirst()
                .orElseThrow();
        ObjectNode pod = (ObjectNode) deployment.at("/spec/template/spec");
        pod.put("terminationGracePeriod", 45);
        ((ObjectNode) deployment.get("spec")).put("replicas", "two");
        List<String> faults = new ArrayList<>();
        check(schema, typeOf(schema, deployment), deployment, "", faults);
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/spec/replicas is no integer", "/spec/template/spec has no terminationGracePeriod");
    }

    @Test
    void all_rules_and_all_cases_fit_into_their_config_maps_as_they_are_applied() throws Exception {
        fits("lodestone-rules", false);
        fits("lodestone-cases", true);
    }

    private static void fits(String name, boolean cases) throws Exception {
        ObjectNode map = JSON.createObjectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", name).put("namespace", "default");
        ObjectNode data = map.putObject("data");
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cases.yaml") == cases)
                    .sorted()
                    .toList()) {
                data.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        int size = JSON.writeValueAsBytes(map).length;
        // A command goes on in the next line.
        String command = Files.readString(MANIFEST)
                .replaceAll("\\\\\n# +", "")
                .lines()
                .filter(line -> line.contains("create configmap " + name))
                .findFirst()
                .orElseThrow();
        assertThat(size).as(name).isLessThan(CONFIG_MAP * 9 / 10);
        data.fieldNames()
                .forEachRemaining(file -> assertThat(command)
                        .as(file)
                        .containsAnyOf(
                                cases ? "rules/*.cases.yaml" : "rules/*" + file.substring(file.lastIndexOf('.'))));
        if (size + 2 * size / 100 > ANNOTATIONS) {
            assertThat(command)
                    .as("%d bytes do not fit into an annotation", size)
                    .contains("apply --server-side");
        }
    }

    @Test
    void images_have_every_file_of_the_rules() throws Exception {
        for (Path dockerfile : DOCKERFILES) {
            List<PathMatcher> patterns = Files.readAllLines(dockerfile).stream()
                    .filter(line -> line.startsWith("COPY") && line.endsWith(" /rules/"))
                    .flatMap(line -> Stream.of(line.split(" ")).filter(word -> word.startsWith("rules/")))
                    .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                    .toList();
            try (Stream<Path> files = Files.list(Path.of("rules"))) {
                assertThat(files)
                        .as("%s", dockerfile)
                        .allMatch(file -> patterns.stream().anyMatch(pattern -> pattern.matches(file)));
            }
        }
    }

    @Test
    void the_image_that_it_runs_is_the_one_that_is_built() throws Exception {
        String image =
                documents().get(0).at("/spec/template/spec/containers/0/image").asText();
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile.native")))
                .contains("-t " + image + " .");
    }

    @Test
    void it_has_time_to_end_and_comes_back_when_it_left() throws Exception {
        JsonNode pod = documents().get(0).at("/spec/template/spec");
        int sleep = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        String settings = Files.readString(Path.of("src/main/resources/application.properties"));
        int timeout = Integer.parseInt(settings.replaceAll("(?s).*quarkus.shutdown.timeout=(\\d+)S.*", "$1"));
        assertThat(sleep).isPositive();
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(sleep + timeout);
        String unit = Files.readString(Path.of("src/main/systemd/lodestone.service"));
        assertThat(unit).contains("Restart=on-failure");
        assertThat(Integer.parseInt(unit.replaceAll("(?s).*TimeoutStopSec=(\\d+).*", "$1")))
                .isGreaterThan(timeout);
    }

    private static List<JsonNode> schemas() throws Exception {
        List<JsonNode> schemas = new ArrayList<>();
        for (URL url :
                Collections.list(ManifestsTest.class.getClassLoader().getResources("schema/validation-schema.json"))) {
            schemas.add(JSON.readTree(url));
        }
        assertThat(schemas).isNotEmpty();
        return schemas;
    }

    /** The definition of an object's kind and version, or null. */
    private static JsonNode typeOf(JsonNode schema, JsonNode document) {
        for (JsonNode type : schema.path("definitions")) {
            JsonNode fields = type.path("properties");
            if (fields.at("/kind/default").asText().equals(document.path("kind").asText())
                    && fields.at("/apiVersion/default")
                            .asText()
                            .equals(document.path("apiVersion").asText())) {
                return type;
            }
        }
        return null;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode type) {
        return type.has("$ref") ? schema.at(type.get("$ref").asText().substring(1)) : type;
    }

    private static void check(JsonNode schema, JsonNode type, JsonNode value, String at, List<String> faults) {
        JsonNode resolved = resolved(schema, type);
        String java = resolved.path("existingJavaType").asText()
                + type.path("existingJavaType").asText();
        if (java.endsWith("IntOrString") || java.endsWith("Quantity")) {
            if (!value.isValueNode()) {
                faults.add(at + " is neither a number nor a text");
            }
            return;
        }
        switch (resolved.path("type").asText()) {
            case "object" -> object(schema, resolved, value, at, faults);
            case "array" -> {
                for (int i = 0; i < value.size(); i++) {
                    check(schema, resolved.get("items"), value.get(i), at + "/" + i, faults);
                }
                is(value.isArray(), at, "list", faults);
            }
            case "integer" -> is(value.isIntegralNumber(), at, "integer", faults);
            case "boolean" -> is(value.isBoolean(), at, "boolean", faults);
            case "string" -> is(value.isTextual(), at, "text", faults);
            default -> {
                // It may be anything.
            }
        }
    }

    private static void object(JsonNode schema, JsonNode type, JsonNode value, String at, List<String> faults) {
        JsonNode fields = type.path("properties");
        if (!value.isObject()) {
            faults.add(at + " is no object");
            return;
        }
        type.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + " lacks " + name.asText());
            }
        });
        value.properties().forEach(field -> {
            if (fields.has(field.getKey())) {
                check(schema, fields.get(field.getKey()), field.getValue(), at + "/" + field.getKey(), faults);
            } else if (fields.size() > 0) {
                faults.add(at + " has no " + field.getKey());
            }
        });
    }

    private static void is(boolean holds, String at, String what, List<String> faults) {
        if (!holds) {
            faults.add(at + " is no " + what);
        }
    }
}
