package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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

    private static void refused(String own, String pointer) throws IOException {
        post(PLANS, own)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors[0].suggestion", notNullValue());
    }

    /** Shipped facts on indium and fluorspar, with fields of one's own. */
    private static ValidatableResponse post(String path, String own) throws IOException {
        ObjectNode body = RequestJson.tree(Small.states("indium", "fluorspar"));
        body.setAll((ObjectNode) Json.shared().readTree(own));
        return given().contentType(ContentType.JSON)
                .body(Json.shared().writeValueAsBytes(body))
                .post(path)
                .then();
    }
}
