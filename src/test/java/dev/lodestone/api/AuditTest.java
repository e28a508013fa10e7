package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who did what is written down, and inventing requests makes neither entries beyond that nor series of metrics. */
@QuarkusTest
@TestProfile(AuditTest.Audited.class)
class AuditTest {
    private static final String URL = "/api/v1/assessments";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";
    private static Path folder;

    public static class Audited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                folder = Path.of("target", "audit-test");
                Files.createDirectories(folder);
                Files.deleteIfExists(folder.resolve("audit.ndjson"));
                Files.writeString(
                        folder.resolve("keys"),
                        "jane assessor " + Keys.hash("key-of-jane") + "\nprom operator " + Keys.hash("key-of-prom")
                                + "\n");
                return Map.of(
                        "lodestone.access.keys", folder.resolve("keys").toString(),
                        "lodestone.audit.to", folder.resolve("audit.ndjson").toString(),
                        "lodestone.archive.url", folder.resolve("archive.db").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static RequestSpecification as(String who) {
        return given().header("X-API-Key", "key-of-" + who).contentType("application/json");
    }

    private static List<JsonNode> events() throws Exception {
        // An answer is out a moment before its line is written.
        Thread.sleep(300);
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("target", "audit-test", "audit.ndjson"))) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    @Test
    void assessments_reads_of_records_refusals_and_rules_are_noted_with_who_did_it() throws Exception {
        String id = as("jane").body(BODY).post(URL).header("Assessment-Id");
        as("prom").get(URL + "/" + id).then().statusCode(200);
        as("stranger").body(BODY).post(URL).then().statusCode(401);
        as("prom").body(BODY).post(URL).then().statusCode(403);
        as("jane").get("/api/v1/parameters").then().statusCode(200);
        List<JsonNode> events = events();
        assertThat(events).anySatisfy(e -> {
            assertThat(e.path("who").asText()).isEqualTo("key:jane");
            assertThat(e.path("what").asText()).isEqualTo("AssessmentResource.json");
            assertThat(e.path("status").asInt()).isEqualTo(200);
            assertThat(e.path("assessment").asText()).isEqualTo(id);
            assertThat(e.path("from").asText()).isEqualTo("127.0.0.1");
        });
        assertThat(events).anySatisfy(e -> {
            assertThat(e.path("who").asText()).isEqualTo("key:prom");
            assertThat(e.path("what").asText()).isEqualTo("ArchiveResource.one");
            assertThat(e.path("path").asText()).endsWith(id);
        });
        assertThat(events).anySatisfy(e -> assertThat(e.path("status").asInt()).isEqualTo(401));
        assertThat(events).anySatisfy(e -> {
            assertThat(e.path("who").asText()).isEqualTo("key:prom");
            assertThat(e.path("status").asInt()).isEqualTo(403);
        });
        assertThat(events).anySatisfy(e -> {
            assertThat(e.path("what").asText()).isEqualTo("rules in use");
            assertThat(e.path("detail").asText()).startsWith("sha256:");
        });
        assertThat(events).noneSatisfy(e -> assertThat(e.path("path").asText()).contains("parameters"));
    }

    @Test
    void invented_methods_and_addresses_make_no_series() throws Exception {
        for (int i = 0; i < 300; i++) {
            given().request("INVENT" + i, "/api/v1/invented" + i);
            given().get("/js/invented" + i + ".js");
            as("jane").get("/api/v1/rules/invented/rule" + i);
        }
        String metrics = as("prom").get("/q/metrics").asString();
        assertThat(metrics).doesNotContainIgnoringCase("invented");
        assertThat(metrics.lines().filter(l -> l.startsWith("http_server"))).hasSizeLessThan(200);
        assertThat(metrics).contains("/api/v1/rules/{theme}/{name}");
    }

    @Test
    void a_record_with_a_name_that_no_database_holds_is_refused() {
        for (String path : List.of("/%00", "/a%00b", "?flag=%00", "?rule=a%00")) {
            as("jane")
                    .urlEncodingEnabled(false)
                    .get(URL + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
