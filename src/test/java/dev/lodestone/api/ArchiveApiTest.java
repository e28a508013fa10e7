package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArchiveApiTest {
    private static final String URL = "/api/v1/assessments";
    private static final String ID = "Assessment-Id";

    private static Response assess(String key) throws Exception {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Files.readAllBytes(Path.of("facts/gallium-germanium.json")))
                .post(URL);
    }

    @Test
    void an_answer_comes_with_its_name_in_the_record() throws Exception {
        Response answer = assess(UUID.randomUUID().toString());
        get(URL + "/" + answer.header(ID))
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2024-12-03"))
                .body("request.facts", notNullValue())
                .body("answer.riskFlags[0].id", equalTo("f1"))
                .body("hash", notNullValue());
        get(URL + "?economy=US&mineral=gallium&severity=critical&limit=200")
                .then()
                .statusCode(200)
                .body("assessments.id", hasItem(answer.header(ID)));
    }

    @Test
    void the_same_key_gives_the_same_assessment_and_another_request_with_it_is_refused() throws Exception {
        String key = UUID.randomUUID().toString();
        Response first = assess(key);
        Response second = assess(key);
        assertThat(second.header(ID)).isEqualTo(first.header(ID));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{ \"asOf\": \"2024-12-04\", \"facts\": [] }")
                .post(URL)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void one_record_is_had_with_all_that_its_hash_is_over() throws Exception {
        String id = assess(UUID.randomUUID().toString()).header(ID);
        String hash = get(URL + "/" + id).then().extract().path("hash");
        get(URL + "/" + id + "/trace")
                .then()
                .statusCode(200)
                .body("trace", equalTo("lodestone-trace-1"))
                .body("link", equalTo("record"))
                .body("hash", equalTo(hash))
                .body("labels", not(hasSize(0)));
        get(URL + "/none/trace").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_recorded_assessment_is_answered_the_same_again() throws Exception {
        String id = assess(UUID.randomUUID().toString()).header(ID);
        given().post(URL + "/" + id + "/replay").then().statusCode(200).body("result", equalTo("same"));
        given().post(URL + "/" + id + "/replay?rules=current")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }

    @Test
    void an_answer_by_what_was_known_on_a_day_says_so_on_record_and_is_answered_the_same_again() throws Exception {
        String body = Files.readString(Path.of("facts/gallium-germanium.json"))
                .replaceFirst("\\{", "{ \"knownOn\": \"2024-12-02\",");
        String id = given().contentType(ContentType.JSON).body(body).post(URL).header(ID);
        get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("knownOn", equalTo("2024-12-02"))
                .body("request.knownOn", equalTo("2024-12-02"))
                .body("answer.knownOn", equalTo("2024-12-02"));
        given().post(URL + "/" + id + "/replay").then().statusCode(200).body("result", equalTo("same"));
    }

    @Test
    void an_answer_says_whether_it_is_on_record() throws Exception {
        assertThat(assess(UUID.randomUUID().toString()).header("Lodestone-Recorded"))
                .isEqualTo("true");
        Response trial = given().contentType(ContentType.JSON)
                .body("{ \"asOf\": \"2024-12-04\", \"facts\": [] }")
                .post(URL + "?record=false");
        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.header("Lodestone-Recorded")).isEqualTo("false");
        assertThat(trial.header(ID)).isNull();
        given().contentType(ContentType.JSON)
                .body("{ \"asOf\": \"2024-12-04\", \"facts\": [] }")
                .post(URL + "?record=no")
                .then()
                .statusCode(400);
    }

    @Test
    void pages_are_linked_by_cursors() throws Exception {
        assess(UUID.randomUUID().toString());
        assess(UUID.randomUUID().toString());
        String next = get(URL + "?limit=1").then().statusCode(200).extract().path("next");
        get(URL + "?limit=1&cursor=" + next).then().statusCode(200).body("assessments", hasSize(1));
    }

    @Test
    void what_is_not_there_or_cannot_be_asked_is_refused_with_a_reason() {
        get(URL + "/nothing").then().statusCode(404).contentType("application/problem+json");
        get(URL + "?limit=0").then().statusCode(400);
        get(URL + "?from=yesterday").then().statusCode(400);
        get(URL + "?from=-999999999-01-01").then().statusCode(400);
        get(URL + "?to=%2B999999999-01-01T00:00:00Z").then().statusCode(400);
        get(URL + "?economy=Atlantis").then().statusCode(400);
        get(URL + "?cursor=x").then().statusCode(400);
        get(URL + "?severity=grave").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "with blanks in it")
                .body("{ \"asOf\": \"2024-12-04\", \"facts\": [] }")
                .post(URL)
                .then()
                .statusCode(400);
    }

    @Test
    void readiness_tells_of_the_archive() {
        get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("archive"));
    }
}
