package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.access.Role;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assistants over HTTP: who may what, what is refused, and that nothing but what a document says is proposed as a fact. */
@QuarkusTest
@TestProfile(Keyed.class)
class McpApiTest {
    private static Response post(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-API-Key", key)
                .body(body)
                .post("/mcp");
    }

    private static Response ask(Role role, String method, JsonNode params) {
        ObjectNode message = Json.shared()
                .createObjectNode()
                .put("jsonrpc", "2.0")
                .put("id", 7)
                .put("method", method);
        message.set("params", params);
        return post("key-of-" + role, message.toString());
    }

    private static JsonNode tree(String text) {
        try {
            return Json.shared().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode call(Role role, String tool, String arguments) {
        ObjectNode params = Json.shared().createObjectNode().put("name", tool);
        params.set("arguments", tree(arguments));
        return tree(ask(role, "tools/call", params).asString());
    }

    private static List<String> tools(Role role) {
        List<String> names = new ArrayList<>();
        tree(ask(role, "tools/list", null).asString())
                .at("/result/tools")
                .forEach(t -> names.add(t.path("name").asText()));
        return names;
    }

    @Test
    void who_does_not_say_who_they_are_gets_nothing() {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}";
        Response refused = given().contentType(ContentType.JSON).body(message).post("/mcp");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.asString()).doesNotContain("protocolVersion");
        assertThat(post("no-such-key", message).statusCode()).isEqualTo(401);
    }

    @Test
    void everybody_sees_and_may_what_their_role_may() throws IOException {
        assertThat(tools(Role.READER)).containsExactly("search");
        assertThat(tools(Role.OPERATOR)).containsExactly("search");
        assertThat(tools(Role.ASSESSOR))
                .hasSize(11)
                .contains("assess", "draft_facts")
                .doesNotContain("check_rule");
        assertThat(tools(Role.AUTHOR)).hasSize(12).contains("check_rule");
        ObjectNode params = Json.shared().createObjectNode().put("name", "assess");
        params.set("arguments", tree("{\"dossier\":\"seed\"}"));
        Response refused = ask(Role.READER, "tools/call", params);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("error.message")).isEqualTo("This needs the role assessor.");
        JsonNode briefing = Json.shared().createObjectNode().put("uri", "lodestone://briefings/seed");
        assertThat(ask(Role.READER, "resources/read", briefing).statusCode()).isEqualTo(403);
        assertThat(Files.readString(Keyed.AUDIT))
                .contains("\"who\":\"key:reader\"", "\"what\":\"McpResource tools/call assess\"", "\"status\":403");
    }

    @Test
    void an_answer_is_on_the_same_record_as_those_of_the_api() {
        JsonNode kept = call(Role.ASSESSOR, "assess", "{\"dossier\":\"gallium-germanium\",\"for\":[\"US\"]}");
        String id = kept.at("/result/structuredContent/record").asText();
        assertThat(kept.at("/result/content/0/text").asText()).contains("On record as " + id);
        Response record = given().header("X-API-Key", "key-of-reader").get("/api/v1/assessments/" + id);
        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.asString()).contains("key:assessor");
        JsonNode looked =
                call(Role.ASSESSOR, "assess", "{\"dossier\":\"gallium-germanium\",\"for\":[\"US\"],\"record\":false}");
        assertThat(looked.at("/result/structuredContent").has("record")).isFalse();
        assertThat(looked.at("/result/structuredContent/headline"))
                .isEqualTo(kept.at("/result/structuredContent/headline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess {\"dossier\":\"galium\"}",
                "assess {}",
                "assess {\"dossier\":\"seed\",\"asof\":\"2024-12-03\"}",
                "assess {\"dossier\":\"seed\",\"asOf\":\"yesterday\"}",
                "explain {\"dossier\":\"seed\"}",
                "explain {\"dossier\":\"seed\",\"rule\":\"export-control/ban-activ\"}",
                "why_not {\"dossier\":\"seed\",\"rule\":\"export-control/ban-active\",\"economy\":\"Atlantis\"}",
                "compare {\"dossier\":\"seed\",\"variants\":[]}",
                "compare {\"dossier\":\"seed\",\"variants\":[{\"name\":\"x\",\"remove\":[\"none\"]}]}",
                "timeline {\"dossier\":\"seed\",\"from\":\"2024-01-01\"}",
                "plan {\"dossier\":\"seed\",\"by\":\"2027-12-31\",\"clear\":\"everything\"}",
                "stress {\"dossier\":\"japan\",\"mineral\":\"unobtainium\"}",
                "odds {\"dossier\":\"seed\",\"by\":\"1999-01-01\"}",
                "check_rule {\"text\":\"\",\"file\":\"../x.drl\"}",
                "draft_facts {\"dossier\":\"seed\",\"document\":\"x\",\"drafts\":[]}",
                "draft_facts {\"dossier\":\"seed\",\"document\":\"\",\"drafts\":[{}]}",
                "assess \"seed\""
            })
    void what_cannot_be_answered_is_told_with_its_place_and_a_way_out(String asked) {
        String[] parts = asked.split(" ", 2);
        JsonNode result = call(Role.AUTHOR, parts[0], parts[1]).path("result");
        assertThat(result.path("isError").asBoolean()).as(asked).isTrue();
        assertThat(result.has("structuredContent")).isFalse();
        assertThat(result.at("/content/0/text").asText()).contains(": ", "(");
    }

    @Test
    void what_is_no_message_is_refused_and_notifications_are_taken() {
        String key = "key-of-reader";
        assertThat(post(key, "{").statusCode()).isEqualTo(400);
        assertThat(post(key, "[]").statusCode()).isEqualTo(400);
        for (String id : List.of("null", "{}", "[1]", "true")) {
            Response refused = post(key, "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
            assertThat(tree(refused.asString()).at("/error/code").asInt())
                    .as(id)
                    .isEqualTo(-32600);
        }
        Response beside = ask(
                Role.READER,
                "prompts/get",
                tree("{\"name\":\"what_stands\",\"arguments\":{\"dossier\":\"desk\",\"bogus\":\"1\"}}"));
        assertThat(tree(beside.asString()).at("/error/message").asText()).contains("There is no argument 'bogus'");
        assertThat(post(key, "{\"id\":1,\"method\":\"ping\"}").statusCode()).isEqualTo(400);
        assertThat(post(key, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(tree(ask(Role.READER, "tools/burn", null).asString())
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32601);
        assertThat(tree(ask(Role.READER, "resources/read", tree("{\"uri\":\"file:///etc/passwd\"}"))
                                .asString())
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32002);
        assertThat(given().header("X-API-Key", key).get("/mcp").statusCode()).isEqualTo(405);
        assertThat(given().header("X-API-Key", key).delete("/mcp").statusCode()).isEqualTo(405);
    }

    private static Response modern(String version, String versionInHeader, String methodInHeader) {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/protocolVersion\":\"" + version
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
        return given().contentType(ContentType.JSON)
                .header("X-API-Key", "key-of-reader")
                .header("MCP-Protocol-Version", versionInHeader)
                .header("Mcp-Method", methodInHeader)
                .body(message)
                .post("/mcp");
    }

    @Test
    void a_message_that_tells_its_version_is_answered_in_it_and_its_headers_have_to_agree() {
        Response answer = modern("2026-07-28", "2026-07-28", "server/discover");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode result = tree(answer.asString()).path("result");
        assertThat(result.path("supportedVersions").toString()).isEqualTo("[\"2026-07-28\"]");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("cacheScope").asText()).isEqualTo("private");
        Response other = modern("2026-07-28", "2026-07-28", "tools/call");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(tree(other.asString()).at("/error/code").asInt()).isEqualTo(-32020);
        assertThat(tree(modern("2026-07-28", "2025-11-25", "server/discover").asString())
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32020);
        JsonNode unspoken =
                tree(modern("2031-01-01", "2031-01-01", "server/discover").asString());
        assertThat(unspoken.at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(unspoken.at("/error/data/supported/0").asText()).isEqualTo("2026-07-28");
        assertThat(given().header("X-API-Key", "key-of-reader")
                        .header("MCP-Protocol-Version", "1999-01-01")
                        .contentType(ContentType.JSON)
                        .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Stream<Arguments> drafts(String kind) throws IOException {
        try (InputStream in = McpApiTest.class.getResourceAsStream("/assistant/drafts.yaml")) {
            JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(in);
            return StreamSupport.stream(file.get(kind).spliterator(), false)
                    .map(d -> Arguments.of(
                            d.path("name").asText(), file.path("document").asText(), d));
        }
    }

    static Stream<Arguments> faulty() throws IOException {
        return drafts("faulty");
    }

    static Stream<Arguments> sound() throws IOException {
        return drafts("sound");
    }

    private static JsonNode judged(String document, JsonNode draft) {
        ObjectNode arguments = Json.shared()
                .createObjectNode()
                .put("dossier", "gallium-germanium")
                .put("document", document);
        arguments.putArray("drafts").add(((ObjectNode) draft.deepCopy()).without(List.of("name", "why", "look")));
        return call(Role.ASSESSOR, "draft_facts", arguments.toString()).at("/result/structuredContent");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void a_faulty_draft_is_refused_with_the_reason(String name, String document, JsonNode draft) {
        JsonNode judged = judged(document, draft);
        assertThat(judged.path("stored").asBoolean(true)).isFalse();
        assertThat(judged.path("proposed")).isEmpty();
        assertThat(judged.path("adviceWouldChange")).isEmpty();
        assertThat(judged.path("refused")).hasSize(1);
        assertThat(judged.at("/refused/0/reasons").toString())
                .contains(draft.path("why").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void a_sound_draft_is_proposed_and_nothing_is_stored(String name, String document, JsonNode draft) {
        JsonNode judged = judged(document, draft);
        assertThat(judged.path("refused")).as(judged.toString()).isEmpty();
        assertThat(judged.path("proposed")).hasSize(1);
        String look = judged.at("/proposed/0/lookAt").toString();
        assertThat(look).contains(draft.path("look").asText("[]"));
        assertThat(judged.path("stored").asBoolean(true)).isFalse();
        assertThat(given().header("X-API-Key", "key-of-reader")
                        .get("/api/v1/dossiers/gallium-germanium")
                        .asString())
                .doesNotContain("bulletin");
    }

    @Test
    void what_a_draft_would_change_in_the_advice_is_told() throws IOException {
        Arguments first = sound().findFirst().orElseThrow();
        JsonNode judged = judged((String) first.get()[1], (JsonNode) first.get()[2]);
        assertThat(judged.path("adviceWouldChange").toString())
                .contains("New: China alone supplies more than 65% of what the United States imports of gallium.");
    }

    @Test
    void a_draft_that_says_what_another_one_says_is_a_double() throws IOException {
        Arguments first = sound().findFirst().orElseThrow();
        JsonNode draft = ((ObjectNode) ((JsonNode) first.get()[2]).deepCopy()).without(List.of("name"));
        ObjectNode arguments = Json.shared()
                .createObjectNode()
                .put("dossier", "gallium-germanium")
                .put("document", (String) first.get()[1]);
        arguments.putArray("drafts").add(draft).add(draft);
        JsonNode judged =
                call(Role.ASSESSOR, "draft_facts", arguments.toString()).at("/result/structuredContent");
        assertThat(judged.path("proposed")).hasSize(1);
        assertThat(judged.at("/refused/0/reasons/0/why").asText()).contains("another draft says so already");
    }
}
