package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a body is told all at once, where it is, and in plain words. */
@QuarkusTest
class FaultsApiTest {

    @Test
    void a_number_beyond_all_sources_is_refused_with_its_place() {
        given().contentType("application/json")
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[{\"fact\":\"Production\",\"country\":\"CN\",\"mineral\":"
                        + "\"gallium\",\"stage\":\"refined\",\"quantity\":1e400,\"unit\":\"t\",\"source\":\"USGS\"}]}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/facts/0/quantity"))
                .body("errors[0].message", equalTo("the figure is larger than 1,000,000,000,000,000"));
    }

    @Test
    void all_that_is_wrong_with_a_timeline_and_with_a_watch_is_told() {
        given().contentType("application/json")
                .body("{\"from\":\"x\",\"to\":\"y\",\"facts\":[]}")
                .post("/api/v1/timelines")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/from", "/to")));
        given().contentType("application/json")
                .body("{\"readers\":[\"QQ\"],\"minerals\":[\"galium\"],\"severity\":\"worst\"}")
                .post("/api/v1/watches")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/readers/0", "/minerals/0", "/severity")));
    }

    @Test
    void a_watch_of_a_rule_that_there_is_not_is_refused() {
        given().contentType("application/json")
                .body("{\"rules\":[\"export-contrl\"]}")
                .post("/api/v1/watches")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rules"))
                .body("errors[0].suggestion", equalTo("did you mean 'export-control'?"));
    }

    @Test
    void dossiers_are_named_by_texts_and_shipped_ones_have_no_versions() {
        get("/api/v1/dossiers/japan/versions")
                .then()
                .statusCode(404)
                .body("detail", containsString("'japan' comes with the program and has no versions"));
        given().contentType("application/json")
                .body("{\"dossier\":7}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("the name of a dossier is a text"));
    }

    @Test
    void a_day_beyond_the_years_of_figures_is_refused() {
        given().contentType("application/json")
                .body("{\"asOf\":\"9999-12-31\",\"facts\":[],\"rule\":\"export-control/ban-active\"}")
                .post("/api/v1/why-not")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("not between 1900 and 2200"));
    }

    @Test
    void what_is_no_json_is_told_in_plain_words() {
        given().contentType("application/json")
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[]} {}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("not JSON: something follows behind its end"))
                .body(not(containsString("fasterxml")));
        given().contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body("{}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(415)
                .body("detail", containsString("without Content-Encoding"));
    }

    @Test
    void a_line_of_a_batch_has_one_number() {
        given().contentType("application/x-ndjson")
                .body("{\"dossier\":\"korea\"}\n{x\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments/batch")
                .then()
                .body(containsString("{\"line\":2,\"problem\":"))
                .body(containsString("\"pointer\":\"column 2\""));
    }

    @Test
    void a_field_that_an_inquiry_has_not_is_told_with_its_own() {
        given().contentType("application/json")
                .body(
                        "{\"asOf\":\"2024-12-03\",\"by\":\"2026-01-01\",\"facts\":[],\"budgt\":\"1 billion USD\",\"severity\":\"high\"}")
                .post("/api/v1/plans?record=false")
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", equalTo("did you mean 'budget'?"))
                .body("errors[1].suggestion", startsWith("its fields are "))
                .body("errors[1].suggestion", containsString(" clear, "))
                .body("errors[1].suggestion", not(containsString("effects")));
    }

    @Test
    void an_address_that_there_is_not_is_told_in_our_words() {
        given().get("/api/v1/nosuch")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is nothing at this address."));
    }

    @Test
    void a_line_of_a_batch_may_name_a_dossier() {
        given().contentType("application/x-ndjson")
                .body("{\"dossier\":\"gallium-germanium\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/assessments/batch")
                .then()
                .statusCode(200)
                .body(containsString("\"riskFlags\""));
    }
}
