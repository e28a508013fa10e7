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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DossierApiTest {
    private static final String ALL = "/api/v1/dossiers";
    private static final String EMPTY = "{ \"asOf\": \"2024-12-03\", \"facts\": [] }";

    private final String name = "desk-" + UUID.randomUUID();
    private final String one = ALL + "/" + name;

    @BeforeEach
    void begin() throws Exception {
        json(Files.readString(Path.of("facts/gallium-germanium.json")))
                .put(one + "?why=begun")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("facts", equalTo(85))
                .body("why", equalTo("begun"));
    }

    /** The page's tests look at the list of dossiers too. */
    @AfterEach
    void tidyUp() {
        given().header("If-Match", "*").delete(one);
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    @Test
    void what_is_put_is_got_byte_for_byte_and_listed() throws Exception {
        Response got = get(one);
        assertThat(got.asByteArray()).isEqualTo(Files.readAllBytes(Path.of("facts/gallium-germanium.json")));
        assertThat(got.header("ETag")).isEqualTo("\"1\"");
        given().header("If-None-Match", "\"1\"").get(one).then().statusCode(304);
        get(ALL).then().body("name", hasItem(name));
    }

    @Test
    void whoever_does_not_say_what_they_change_is_asked_to() {
        json(EMPTY).put(one).then().statusCode(428).body("errors[0].suggestion", containsString("If-Match: \"1\""));
        json(EMPTY).patch(one).then().statusCode(428);
        given().delete(one).then().statusCode(428);
    }

    @Test
    void of_two_who_edit_at_once_the_second_is_told() {
        json(EMPTY).header("If-Match", "\"1\"").put(one + "?why=emptied").then().statusCode(200);
        json(EMPTY)
                .header("If-Match", "\"1\"")
                .put(one)
                .then()
                .statusCode(412)
                .body("detail", containsString("is at version 2 now"))
                .body("detail", containsString("(emptied)"));
        json(EMPTY).header("If-None-Match", "*").put(one).then().statusCode(412);
        get(one + "/versions").then().body("version", equalTo(java.util.List.of(2, 1)));
    }

    @Test
    void one_figure_is_corrected_by_a_merge_patch_and_the_difference_told() {
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("""
                        { "title": "Corrected", "facts": {
                            "CN-01": { "legalBasis": "Announcement 23" },
                            "US-02": null,
                            "own": { "fact": "ImportShare", "importer": "US", "supplier": "JP", "mineral": "gallium",
                                     "stage": "refined", "share": "12%", "period": "2024", "source": "own" } } }
                        """)
                .patch(one)
                .then()
                .statusCode(200)
                .body("facts", equalTo(85));
        get(one + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(name + "@1"))
                .body("request[0].name", equalTo("title"))
                .body("removed", equalTo(java.util.List.of("US-02")))
                .body("changed.id", equalTo(java.util.List.of("CN-01")))
                .body("changed[0].fields[0].now", equalTo("Announcement 23"))
                .body("added", equalTo(java.util.List.of("own")));
    }

    @Test
    void the_difference_tells_what_it_changes_in_the_advice() {
        json("{ \"facts\": { \"CN-06\": null } }")
                .header("If-Match", "*")
                .patch(one)
                .then()
                .statusCode(200);
        get(one + "/diff").then().body("advice.says", hasItem(containsString("ban")));
    }

    @Test
    void and_where_only_the_figures_in_a_sentence_are_other_ones() {
        json("{ \"facts\": { \"US-import-gallium-metal-CN-2021-24\": { \"share\": \"17%\" } } }")
                .header("If-Match", "\"1\"")
                .patch(one)
                .then()
                .statusCode(200);
        get(one + "/diff").then().body("advice.says", hasItem(containsString("Other figures: China has banned")));
    }

    @Test
    void facts_that_are_wrong_are_refused_and_change_nothing() {
        json("{ \"facts\": { \"CN-01\": { \"minerals\": [\"galium\"] } } }")
                .header("If-Match", "\"1\"")
                .patch(one)
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", containsString("gallium"));
        json("{ \"facts\": { \"none\": null } }")
                .header("If-Match", "\"1\"")
                .patch(one)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/facts/none"));
        get(one).then().header("ETag", equalTo("\"1\""));
        json(EMPTY).put(ALL + "/seed").then().statusCode(400).body("errors[0].message", containsString("shipped"));
        json(EMPTY).put(ALL + "/A_B").then().statusCode(400);
    }

    @Test
    void what_is_removed_is_gone_and_kept() {
        given().header("If-Match", "\"1\"").delete(one).then().statusCode(204);
        get(one).then().statusCode(404).body("detail", containsString("?version=1"));
        get(one + "?version=1").then().statusCode(200);
        json(EMPTY).put(one).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void a_new_version_has_an_answer_of_its_own_at_once() {
        String question = "{ \"dossier\": \"" + name + "\", \"for\": \"US\", \"asOf\": \"2025-01-15\" }";
        String look = "/api/v1/assessments?record=false";
        Response before = json(question).post(look);
        json(EMPTY).header("If-Match", "\"1\"").put(one).then().statusCode(200);
        Response after =
                json(question).header("If-None-Match", before.header("ETag")).post(look);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("Dossier-Version")).isEqualTo("2");
        assertThat(after.jsonPath().getList("riskFlags")).isEmpty();
        assertThat(json(question.replace(name, name + "@1")).post(look).header("ETag"))
                .isEqualTo(before.header("ETag"));
    }

    @Test
    void a_dossier_that_asks_what_has_changed_is_answered_by_the_record_each_time() {
        json(EMPTY.replace("\"facts\"", "\"since\": \"2024-12-02\", \"facts\""))
                .header("If-Match", "\"1\"")
                .put(one)
                .then()
                .statusCode(200);
        Response answer = json("{ \"dossier\": \"" + name + "\" }").post("/api/v1/assessments?record=false");
        assertThat(answer.jsonPath().getString("since")).isEqualTo("2024-12-02");
        assertThat(answer.header("ETag")).isNull();
    }

    @Test
    void an_assessment_points_to_the_version_that_it_used() throws Exception {
        String question = "{ \"dossier\": \"" + name + "\", \"for\": \"US\", \"asOf\": \"2025-01-15\" }";
        Response answer = json(question).post("/api/v1/assessments");
        answer.then().statusCode(200);
        JsonNode record = Json.shared()
                .readTree(get("/api/v1/assessments/" + answer.header("Assessment-Id"))
                        .asByteArray());
        assertThat(record.path("request").path("dossier").asText()).isEqualTo(name + "@1");
        assertThat(record.path("request").path("asOf").asText()).isEqualTo("2025-01-15");
        assertThat(record.path("request").path("facts").size()).isEqualTo(85);
        // What is on record can be sent again, and is replayed.
        json(record.path("request").toString())
                .post("/api/v1/assessments")
                .then()
                .statusCode(200);
        given().post("/api/v1/assessments/" + answer.header("Assessment-Id") + "/replay")
                .then()
                .statusCode(200);
        json(record.path("request").toString().replace("\"CN-01\"", "\"CN-1\""))
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("not those of " + name + "@1"));
    }

    @Test
    void what_a_variant_changes_in_a_dossier_is_changed_in_the_answer_and_nowhere_else() throws Exception {
        String asked = "\"for\": \"US\", \"asOf\": \"2024-12-03\"";
        String changed = "{ \"dossier\": \"" + name + "\", " + asked
                + ", \"variant\": { \"change\": { \"CN-06\": { \"measure\": \"licensing\" } } } }";
        ObjectNode facts = (ObjectNode) Json.shared().readTree(get(one).asByteArray());
        for (JsonNode fact : facts.get("facts")) {
            if (fact.path("id").asText().equals("CN-06")) {
                ((ObjectNode) fact).put("measure", "licensing");
            }
        }
        facts.setAll((ObjectNode) Json.shared().readTree("{ " + asked + " }"));

        List<String> sent = json(facts.toString())
                .post("/api/v1/assessments?record=false")
                .jsonPath()
                .getList("riskFlags.says");
        Response answer = json(changed).post("/api/v1/assessments?record=false&brief=flags");
        assertThat(answer.jsonPath().getList("riskFlags.says", String.class)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(answer.jsonPath().getMap("").keySet()).isEqualTo(Set.of("riskFlags"));
        assertThat(answer.header("Dossier-Version")).isNull();
        json(changed.replace(changed.substring(changed.indexOf(", \"variant")), " }"))
                .post("/api/v1/assessments?record=false")
                .then()
                .header("Dossier-Version", "1");

        Response recorded = json(changed).post("/api/v1/assessments");
        JsonNode record = Json.shared()
                .readTree(get("/api/v1/assessments/" + recorded.header("Assessment-Id"))
                        .asByteArray());
        assertThat(record.path("request").has("dossier")).isFalse();

        json(changed.replace("CN-06", "CN-99"))
                .post("/api/v1/assessments?record=false")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/variant/change/CN-99"));
        json(changed)
                .post("/api/v1/assessments?record=false&brief=some")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?brief"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why | \"rule\": \"export-control/ban-active\"",
                "why-not | \"rule\": \"export-control/ban-active\"",
                "timelines | \"from\": \"2024-11-01\", \"to\": \"2024-12-31\"",
                "sensitivities | \"rule\": \"export-control/ban-active\", \"budget\": 40",
                "comparisons | \"variants\": [ { \"name\": \"later\", \"asOf\": \"2025-01-15\" } ]",
                "plans | \"by\": \"2026-12-03\", \"clear\": \"critical\"",
                "stresses | \"mineral\": \"gallium\", \"without\": \"CN\", \"months\": 6"
            })
    void inquiries_take_a_dossier_by_its_name_too(String inquiry, String own) throws Exception {
        String asked = ", \"for\": \"US\", \"asOf\": \"2024-12-03\", " + own + " }";
        String path = "/api/v1/" + inquiry + (inquiry.matches("plans|stresses") ? "?record=false" : "");
        String byName = json("{ \"dossier\": \"" + name + "\"" + asked)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ObjectNode facts = (ObjectNode) Json.shared().readTree(get(one).asByteArray());
        facts.setAll((ObjectNode) Json.shared().readTree("{ \"about\": \"\"" + asked));
        String byFacts = json(facts.toString()).post(path).asString();
        assertThat(byName.replace(name, "")).isEqualTo(byFacts.replace(name, ""));
        json("{ \"dossier\": \"" + name + "@7\"" + asked)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dossier"));
    }

    @Test
    void a_plan_on_record_points_to_the_version_that_it_used() throws Exception {
        Response answer = json("{ \"dossier\": \"" + name + "\", \"for\": \"US\", \"by\": \"2026-12-03\" }")
                .post("/api/v1/plans");
        answer.then().statusCode(200);
        String place = "/api/v1/assessments/" + answer.header("Assessment-Id");
        assertThat(Json.shared()
                        .readTree(get(place).asByteArray())
                        .path("request")
                        .path("dossier")
                        .asText())
                .isEqualTo(name + "@1");
        given().post(place + "/replay").then().statusCode(200).body("result", equalTo("same"));
    }

    @Test
    void a_dossier_that_is_not_there_is_told_with_the_one_that_was_meant() {
        json("{ \"dossier\": \"" + name + "x\" }")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("did you mean"));
        json("{ \"dossier\": \"seed\", \"asOf\": \"2026-11-26\" }")
                .post("/api/v1/assessments")
                .then()
                .statusCode(200);
    }
}
