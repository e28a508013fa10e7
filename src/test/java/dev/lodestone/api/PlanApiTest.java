package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.RequestJson;
import dev.lodestone.plan.Small;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanApiTest {
    private static final String PLANS = "/api/v1/plans";

    @Test
    void a_plan_holds_three_packages_with_their_schedules_and_what_cannot_be_cleared() throws IOException {
        post(PLANS, "{\"by\":\"2028-01-01\",\"clear\":\"high\",\"budget\":\"60m USD\"}")
                .statusCode(200)
                .body("plans.kind", equalTo(java.util.List.of("cheapest", "fastest", "fullest")))
                .body("plans[0].measures.response", hasItem("exempt-input"))
                .body("plans[0].measures[0].start", equalTo("2026-11-26"))
                .body("plans[0].measures[0].works", notNullValue())
                .body("plans[0].cost.unit", equalTo("dollars"))
                .body("plans[0].clears", not(hasSize(0)))
                .body("curve[0].cost", equalTo(0.0f))
                .body("cannot.binds", hasItem("physics"))
                .body("leftOut", hasSize(0));
    }

    @Test
    void what_the_work_did_not_suffice_for_is_named() throws IOException {
        post(PLANS, "{\"by\":\"2028-01-01\",\"clear\":\"high\",\"work\":3}")
                .statusCode(200)
                .body("leftOut", not(hasSize(0)));
        post(PLANS, "{\"by\":\"2028-01-01\",\"work\":0}").statusCode(400);
    }

    @Test
    void packages_are_looked_at_over_draws_where_odds_are_asked_for() throws IOException {
        post(
                        PLANS,
                        "{\"by\":\"2027-03-31\",\"clear\":\"high\",\"mineral\":\"indium\",\"odds\":true,\"draws\":200,\"seed\":7}")
                .statusCode(200)
                .body("plans.kind", hasItem("cheapest"))
                .body("odds.draws", equalTo(200))
                .body("odds.options[0].name", equalTo("doing nothing"))
                .body("odds.options[1].clears.low", notNullValue())
                .body("odds.options[1].inTime.high", notNullValue());
        refused("{\"by\":\"2028-01-01\",\"draws\":200}", "/draws");
        refused("{\"by\":\"2028-01-01\",\"odds\":\"yes\"}", "/odds");
        refused("{\"by\":\"2028-01-01\",\"odds\":true,\"draws\":0}", "draws");
    }

    @Test
    void what_makes_no_sense_is_refused_in_its_place() throws IOException {
        refused("{\"clear\":\"high\"}", "/by");
        refused("{\"by\":\"2020-01-01\"}", "by");
        refused("{\"by\":\"2028-01-01\",\"budget\":\"2bn\"}", "/budget");
        refused("{\"by\":\"2028-01-01\",\"budget\":\"2bn EUR\"}", "budget");
        refused("{\"by\":\"2028-01-01\",\"clear\":\"worst\"}", "/clear");
        refused("{\"by\":\"2028-01-01\",\"without\":[\"INS-US-NDZ\"]}", "without");
        refused("{\"by\":\"2028-01-01\",\"without\":\"INS-US-NDS\"}", "/without");
        post(PLANS, "{\"by\":\"2028-01-01\",\"without\":[\"INS-US-NDZ\"]}")
                .body("errors[0].suggestion", containsString("INS-US-NDS"));
    }

    @Test
    void effects_of_all_measures_are_told_where_they_are_asked_for_and_answered_again_alike() throws IOException {
        String path = "/api/v1/assessments?effects=all";
        ValidatableResponse told = post(path, "{}")
                .statusCode(200)
                .body("responses.clears.flatten().rule", hasItem("tariff/on-unavoidable-import"));
        String id = told.extract().header("Assessment-Id");
        given().post("/api/v1/assessments/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("result", equalTo("same"));
        post("/api/v1/assessments?effects=some", "{}").statusCode(400).body("errors.pointer", hasItem("?effects"));
        post("/api/v1/assessments", "{\"effects\":\"some\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/effects"));
        post("/api/v1/assessments", "{\"effects\":\"all\"}").statusCode(200).body("effectsLeftOut", nullValue());
    }

    @Test
    void a_plan_is_on_record_with_its_question_and_is_answered_the_same_again() throws IOException {
        String own = "{\"by\":\"2028-01-01\",\"clear\":\"high\",\"budget\":\"60m USD\",\"mineral\":\"indium\"}";
        ValidatableResponse told = post(PLANS, own).statusCode(200).header("Lodestone-Recorded", "true");
        String id = told.extract().header("Assessment-Id");
        ValidatableResponse kept = given().get("/api/v1/assessments/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("plan"))
                .body("request.budget", equalTo("60000000 USD"));
        assertThat(kept.extract().jsonPath().getMap("answer"))
                .isEqualTo(told.extract().jsonPath().getMap(""));
        given().post("/api/v1/assessments/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("result", equalTo("same"));
        given().get("/api/v1/assessments?kind=plan&economy=US&mineral=indium")
                .then()
                .statusCode(200)
                .body("assessments.id", hasItem(id))
                .body("assessments.kind", everyItem(equalTo("plan")));
        given().get("/api/v1/assessments").then().body("assessments.kind", everyItem(equalTo("assessment")));
        given().get("/api/v1/assessments?kind=plans").then().statusCode(400).body("errors.pointer", hasItem("?kind"));
    }

    @Test
    void a_plan_to_look_at_only_leaves_no_record_and_one_for_a_key_is_given_once() throws IOException {
        String own = "{\"by\":\"2028-01-01\",\"mineral\":\"indium\"}";
        post(PLANS + "?record=false", own)
                .statusCode(200)
                .header("Lodestone-Recorded", "false")
                .header("Assessment-Id", nullValue());
        post(PLANS + "?record=no", own).statusCode(400).body("errors.pointer", hasItem("?record"));
        String key = UUID.randomUUID().toString();
        String id = post(PLANS, own, key).statusCode(200).extract().header("Assessment-Id");
        post(PLANS, own, key).header("Assessment-Id", id).header("Idempotent-Replayed", "true");
        post(PLANS, "{\"by\":\"2029-01-01\",\"mineral\":\"indium\"}", key).statusCode(422);
        post("/api/v1/assessments", "{}", key).statusCode(422);
    }

    private static void refused(String own, String pointer) throws IOException {
        post(PLANS, own)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors[0].suggestion", notNullValue());
    }

    /** Shipped facts on indium and fluorspar, with fields of one's own. */
    private static ValidatableResponse post(String path, String own) throws IOException {
        return post(path, own, UUID.randomUUID().toString());
    }

    private static ValidatableResponse post(String path, String own, String key) throws IOException {
        ObjectNode body = RequestJson.tree(Small.states("indium", "fluorspar"));
        body.setAll((ObjectNode) Json.shared().readTree(own));
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Json.shared().writeValueAsBytes(body))
                .post(path)
                .then();
    }
}
