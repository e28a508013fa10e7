package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is decided of a concern is kept with the dossier and told in the next briefing; flags stay as they are. */
@QuarkusTest
class DispositionApiTest {
    private final String one = "/api/v1/dossiers/decided-" + UUID.randomUUID();

    @AfterEach
    void tidyUp() {
        given().header("If-Match", "*").delete(one);
    }

    private static ObjectNode dossier() throws IOException {
        return (ObjectNode) Json.shared().readTree(Files.readString(Path.of("facts/gallium-germanium.json")));
    }

    private static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body.toString());
    }

    private static JsonNode assess(JsonNode request) throws IOException {
        Response answer = json(request).post("/api/v1/assessments?record=false");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Json.shared().readTree(answer.asString());
    }

    /** The leading flag of the first concern. */
    private static JsonNode leading(JsonNode answer) {
        String id = answer.at("/briefing/concerns/0/flags/0").asText();
        for (JsonNode flag : answer.path("riskFlags")) {
            if (flag.path("id").asText().equals(id)) {
                return flag;
            }
        }
        throw new AssertionError("no flag " + id);
    }

    private static ObjectNode decide(ObjectNode request, JsonNode flag, String kind, String until, String why) {
        ObjectNode decision = request.withArray("dispositions").addObject().put("kind", kind);
        for (String field : new String[] {"rule", "economy", "mineral"}) {
            if (flag.has(field)) {
                decision.set(field, flag.get(field));
            }
        }
        if (until != null) {
            decision.put("until", until);
        }
        decision.put("why", why).put("says", flag.path("says").asText());
        return request;
    }

    @Test
    void a_decision_is_told_beside_its_concern_and_hides_nothing() throws IOException {
        JsonNode before = assess(dossier());
        ObjectNode request = decide(dossier(), leading(before), "handled", null, "licences are applied for.");
        JsonNode after = assess(request);
        assertThat(after.at("/briefing/concerns/0/disposition/says").asText())
                .isEqualTo("Handled: licences are applied for.");
        assertThat(after.path("riskFlags")).isEqualTo(before.path("riskFlags"));
        assertThat(after.at("/briefing/concerns").size())
                .isEqualTo(before.at("/briefing/concerns").size());
        String briefing = json(request)
                .accept("text/markdown")
                .post("/api/v1/assessments?record=false")
                .asString();
        assertThat(briefing).contains("**Handled: licences are applied for.**");
    }

    @Test
    void what_is_deferred_comes_back_on_its_day() throws IOException {
        JsonNode flag = leading(assess(dossier()));
        ObjectNode request = decide(dossier(), flag, "deferred", "2025-01-10", "");
        JsonNode early = assess(request).at("/briefing/concerns/0/disposition");
        assertThat(early.path("due").asBoolean()).isFalse();
        assertThat(early.path("says").asText()).isEqualTo("Deferred until 2025-01-10.");
        JsonNode late = assess(request.put("asOf", "2025-01-10"));
        assertThat(late.path("briefing").toString()).contains("Due again: deferred until 2025-01-10.");
    }

    @Test
    void a_decision_on_what_is_no_concern_any_more_is_told_beside_the_others() throws IOException {
        JsonNode flag = leading(assess(dossier()));
        ObjectNode request = decide(dossier(), flag, "disputed", null, "the figure is of ore");
        JsonNode before = assess(request.put("asOf", "2021-06-01"));
        assertThat(before.at("/briefing/dispositions/0/says").asText())
                .startsWith(flag.path("says").asText().replaceFirst("\\.$", ""))
                .contains("Disputed: the figure is of ore.")
                .contains("No such risk is seen on this day.");
    }

    @Test
    void what_is_wrong_in_a_decision_is_told_in_its_place() throws IOException {
        ObjectNode request = dossier();
        request.withArray("dispositions")
                .addObject()
                .put("kind", "deferred")
                .put("rule", "a/b")
                .put("economy", "US");
        request.withArray("dispositions")
                .addObject()
                .put("kind", "solved")
                .put("rule", "a/b")
                .put("economy", "US");
        request.withArray("dispositions")
                .addObject()
                .put("kind", "disputed")
                .put("rule", "a/b")
                .put("econmy", "US");
        json(request)
                .post("/api/v1/assessments?record=false")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dispositions/0"))
                .body("errors.message", hasItem("until when it is deferred is not said"))
                .body("errors.pointer", hasItem("/dispositions/1/kind"))
                .body("errors.suggestion", hasItem("did you mean 'economy'?"))
                .body("errors.pointer", hasItem("/dispositions/2/economy"));
    }

    @Test
    void who_puts_a_version_signs_what_is_decided_newly_and_nothing_else() throws IOException {
        JsonNode flag = leading(assess(dossier()));
        ObjectNode request = decide(dossier(), flag, "handled", null, "done");
        json(request).put(one).then().statusCode(201);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        get(one).then().body("dispositions[0].on", equalTo(today));
        // Put again with a day of another's making: the same decision keeps its day.
        ((ObjectNode) request.at("/dispositions/0")).put("on", "2020-01-01");
        json(request).header("If-Match", "\"1\"").put(one).then().statusCode(200);
        get(one).then().header("ETag", "\"2\"").body("dispositions[0].on", equalTo(today));
        String name = one.substring(one.lastIndexOf('/') + 1);
        json("{ \"dossier\": \"" + name + "\" }")
                .post("/api/v1/assessments?record=false")
                .then()
                .statusCode(200)
                .body("briefing.concerns[0].disposition.says", containsString("Handled (" + today));
    }

    @Test
    void an_answer_on_record_with_decisions_is_answered_again_byte_for_byte() throws IOException {
        ObjectNode request = decide(dossier(), leading(assess(dossier())), "disputed", null, "the figure is of ore");
        String id = json(request).post("/api/v1/assessments").header("Assessment-Id");
        get("/api/v1/assessments/" + id)
                .then()
                .body("request.dispositions[0].kind", equalTo("disputed"))
                .body("answer.briefing.concerns[0].disposition.why", equalTo("the figure is of ore"));
        given().post("/api/v1/assessments/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("result", equalTo("same"));
    }
}
