package dev.lodestone.api;

import static dev.lodestone.api.RevisionApiTest.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where looking without a record is not allowed. */
@QuarkusTest
@TestProfile(RevisionApiTest.Kept.class)
class TrialsTest {
    private static final String URL = "/api/v1/assessments";

    @ParameterizedTest
    @ValueSource(strings = {"?record=false", "?record=false&explain=full"})
    void every_answer_is_kept_whatever_the_request_asks_for(String parameters) {
        Response answer = as("dora")
                .contentType(ContentType.JSON)
                .body("{ \"asOf\": \"2024-12-04\", \"facts\": [] }")
                .post(URL + parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Lodestone-Recorded")).isEqualTo("true");
        as("dora").get(URL + "/" + answer.header("Assessment-Id")).then().statusCode(200);
    }
}
