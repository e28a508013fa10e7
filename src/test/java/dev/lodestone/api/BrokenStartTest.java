package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.lodestone.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A service that starts with broken rules. */
@QuarkusTest
@TestProfile(EditableRules.Broken.class)
class BrokenStartTest {

    @Test
    void it_is_up_but_not_ready_and_says_why_until_the_rules_are_mended() throws Exception {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'rules' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'rules' }.data.state", equalTo("broken"))
                .body("checks.find { it.name == 'rules' }.data.first", startsWith("exposure.drl:2:"));
        get("/api/v1/rules/status")
                .then()
                .statusCode(200)
                .body("state", equalTo("broken"))
                .body("diagnostics.code", hasItem("forbidden-attribute"))
                .body("diagnostics.suggestion", hasItem("did you mean 'when'?"))
                .body("diagnostics[0].line", equalTo(2));
        given().contentType("application/json")
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[]}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("errors[0].pointer", startsWith("exposure.drl:2:"));
        given().contentType("text/plain")
                .body("rule")
                .post("/api/v1/rules/checks")
                .then()
                .statusCode(200)
                .body("diagnostics.code", hasItem("syntax"));

        EditableRules.write("exposure.drl", Files.readString(Path.of("rules/exposure.drl")));
        Patience.until(() -> get("/q/health/ready").statusCode() == 200);
        get("/api/v1/rules/status").then().body("state", equalTo("good"));
    }
}
