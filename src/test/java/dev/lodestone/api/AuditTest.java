package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who did what is written down, and inventing requests makes neither entries beyond that nor series of metrics. */
@QuarkusTest
@TestProfile(Keyed.class)
class AuditTest {
    private static final String URL = "/api/v1/assessments";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    private static RequestSpecification as(String who) {
        return given().header("X-API-Key", "key-of-" + who).contentType("application/json");
    }

    private static List<JsonNode> events() throws Exception {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(Keyed.AUDIT)) {
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
        // An answer is out a moment before its line is written.
        List<JsonNode> events = Patience.until(
                AuditTest::events,
                found -> found.stream().filter(e -> e.toString().contains(id)).count() > 1
                        && found.stream().anyMatch(e -> e.path("status").asInt() == 403));
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
    void invented_methods_and_addresses_make_no_series() {
        invent(0);
        long series = series(metrics());
        for (int i = 1; i < 300; i++) {
            invent(i);
        }
        String metrics = metrics();
        assertThat(metrics).doesNotContainIgnoringCase("invented");
        assertThat(series(metrics)).isEqualTo(series);
        assertThat(metrics).contains("/api/v1/rules/{theme}/{name}");
    }

    private static void invent(int i) {
        given().request("INVENT" + i, "/api/v1/invented" + i);
        given().get("/js/invented" + i + ".js");
        as("jane").get("/api/v1/rules/invented/rule" + i);
    }

    /** The second time: being asked for is a series of its own. */
    private static String metrics() {
        as("prom").get("/q/metrics");
        return as("prom").get("/q/metrics").asString();
    }

    private static long series(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("http_server")).count();
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
