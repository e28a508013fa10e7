package dev.lodestone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of the topics names those that there are; {@link FactStreamTest} holds each message that is written to it. */
class AsyncApiTest {
    private final AsyncApi api;

    AsyncApiTest() throws IOException {
        api = new AsyncApi();
    }

    @Test
    void each_topic_is_described_under_its_name() {
        StreamTopics topics = new StreamTopics("lodestone");
        Map<String, String> described = Map.of(
                "facts", topics.facts(),
                "changes", topics.changes(),
                "advised", topics.advised(),
                "dead", topics.dead(),
                "requests", topics.requests(),
                "assessments", topics.assessments(),
                "decisions", topics.decisions());
        assertThat(api.root().get("asyncapi").asText()).startsWith("3.");
        JsonNode channels = api.root().get("channels");
        assertThat(channels).hasSameSizeAs(described.keySet());
        described.forEach((name, topic) ->
                assertThat(channels.at("/" + name + "/address").asText()).isEqualTo(topic));
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        List<String> references = new ArrayList<>();
        references(api.root(), references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(api.root().at(r.substring(1)).isMissingNode())
                        .as(r)
                        .isFalse());
        Set<String> used = new HashSet<>(references);
        for (String part : List.of("messages", "schemas")) {
            api.root()
                    .at("/components/" + part)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + part + "/" + name));
        }
    }

    private static void references(JsonNode node, List<String> all) {
        if (node.has("$ref")) {
            all.add(node.get("$ref").asText());
        }
        node.forEach(child -> references(child, all));
    }

    @Test
    void the_version_of_facts_and_the_patterns_of_keys_are_those_of_the_program() {
        assertThat(api.root()
                        .at("/components/schemas/factHeaders/properties/" + FactRecord.SCHEMA + "/const")
                        .asText())
                .isEqualTo(FactRecord.VERSION);
        assertThat(key("fact")).matches(p -> "desk/CN-06".matches(p)).matches(p -> !"desk/".matches(p));
        assertThat(key("dossier")).matches(p -> "desk/".matches(p));
        assertThat(key("request")).matches(p -> new String(new BatchKey("b-1", 7).bytes()).matches(p));
        assertThat(key("count")).matches(p -> new String(new BatchKey("b-1", 0).bytes()).matches(p));
        assertThat(DossierKey.of("desk/a/b".getBytes())).isEqualTo(new DossierKey("desk", "a/b"));
    }

    @Test
    void a_dossier_lies_where_other_programs_find_it_by_what_is_written() {
        assertThat(DossierKey.partition("desk", 12)).isEqualTo(8);
        assertThat(DossierKey.partition("gallium-desk", 12)).isEqualTo(5);
    }

    private String key(String message) {
        return api.root()
                .at("/components/messages/" + message + "/bindings/kafka/key/pattern")
                .asText();
    }

    @Test
    void what_scales_by_lag_names_topics_and_groups_that_there_are() throws IOException {
        JsonNode scaled = new YAMLMapper()
                .readTree(Path.of("src/main/kubernetes/optional/keda.yaml").toFile());
        StreamTopics topics = new StreamTopics("lodestone");
        JsonNode facts = scaled.at("/spec/triggers/0/metadata");
        JsonNode requests = scaled.at("/spec/triggers/1/metadata");
        assertThat(facts.get("topic").asText()).isEqualTo(topics.facts());
        assertThat(facts.get("consumerGroup").asText()).isEqualTo("lodestone");
        assertThat(requests.get("topic").asText()).isEqualTo(topics.requests());
        assertThat(requests.get("consumerGroup").asText()).isEqualTo("lodestone" + BatchSession.GROUP);
        assertThat(scaled.at("/spec/maxReplicaCount").asInt()).isEqualTo(StreamSettings.PARTITIONS);
    }

    @Test
    void a_message_that_is_otherwise_is_found() throws IOException {
        JsonNode change = new ObjectMapper().readTree("{ \"specversion\": \"1.0\", \"more\": 1 }");
        assertThat(api.faults("change", change)).hasSizeGreaterThan(5);
    }
}
