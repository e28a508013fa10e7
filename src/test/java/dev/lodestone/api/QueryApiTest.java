package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind the question mark is heard, or refused. */
@QuarkusTest
class QueryApiTest {
    private static final String URL = "/api/v1/assessments";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";
    private static final String CSV = "id,importer,supplier,mineral,stage,share,source\n"
            + "1,US,CN,gallium,refined,98%,USGS\n2,JP,CN,gallium,refined,98%,USGS\n3,EU,CN,gallium,refined,98%,USGS\n";

    private static final String TABLE = "fact," + CSV.replaceAll("(?m)^(\\d)", "ImportShare,$1");

    private static RequestSpecification json() {
        return given().contentType("application/json").body(BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/api/v1/assessments?econmy=US | there is no parameter 'econmy' here | did you mean 'economy'?",
                "/api/v1/changes?dosier=a | there is no parameter 'dosier' here | did you mean 'dossier'?",
                "/api/v1/assessments/a%00b | there is a control character in it | take it out",
                "/api/v1/assessments?rule=a%00b | there is a control character in it | take it out",
                "/api/v1/changes?rule=export-contrl | there is no rule or theme 'export-contrl' | did you mean 'export-control'?",
                "/api/v1/assessments?rule=export-control/ban-actve | there is no rule 'export-control/ban-actve', and there was none on record | did you mean 'export-control/ban-active'?",
                "/api/v1/fact-types?x=1 | there is no parameter 'x' here | this address takes none",
                "/api/v1/dossiers?of=nams | 'nams' is not known here | write of=names, or leave it out",
                "/api/v1/vocabulary?of=all | 'all' is not known here | write of=names, or leave it out",
                "/api/v1/assessments?mineral=gallium&mineral=germanium | 'mineral' is there more than once | write it once"
            })
    void a_question_that_is_not_heard_is_refused(String address, String message, String suggestion) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo(message))
                .body("errors[0].suggestion", equalTo(suggestion));
    }

    @Test
    void the_vocabulary_tells_all_spellings_of_an_economy_unless_names_alone_are_asked_for() {
        given().get("/api/v1/vocabulary")
                .then()
                .body("economies.find { it.code == 'GB' }.spellings", hasItems("GBR", "UK", "Great Britain"))
                .body("economies.find { it.code == 'KR' }.spellings", hasItems("Korea"));
        given().get("/api/v1/vocabulary?of=names").then().body("economies[0].size()", equalTo(2));
    }

    @Test
    void what_is_for_tables_belongs_into_a_body_of_json() {
        json().post(URL + "?asOf=2023-01-01&for=US")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?asOf", "?for")))
                .body("errors[0].suggestion", equalTo("put it into the body, as \"asOf\""));
        given().contentType("text/csv")
                .body(CSV)
                .post(URL + "/?asOf=2024-12-03&explain=full")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("'explain' is not taken"));
    }

    @Test
    void a_table_is_looked_at_without_a_record_as_json_is() {
        String looked = given().contentType("text/csv")
                .accept("application/json")
                .body(TABLE)
                .post(URL + "?asOf=2024-12-03&record=false")
                .then()
                .statusCode(200)
                .header("Lodestone-Recorded", "false")
                .header("Assessment-Id", nullValue())
                .extract()
                .asString();
        given().contentType("text/csv")
                .accept("application/json")
                .body(TABLE)
                .post(URL + "?asOf=2024-12-03")
                .then()
                .header("Lodestone-Recorded", "true")
                .body(equalTo(looked));
    }

    @Test
    void words_that_a_parameter_does_not_know_are_refused() {
        json().post(URL + "?explain=ful").then().statusCode(400).body("errors[0].suggestion", containsString("full"));
        given().contentType("text/csv")
                .body("mineral,country\n")
                .post("/api/v1/imports?fix=maybe")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?fix"));
        given().contentType("application/x-ndjson")
                .body(BODY.getBytes(StandardCharsets.UTF_8))
                .post(URL + "/batch?record=false")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("'record'"));
    }

    @Test
    void each_economy_that_is_asked_for_is_advised_once() {
        for (String asked : List.of("for=US&for=JP", "for=US,JP", "for=US,JP&for=US")) {
            JsonPath answer = given().contentType("text/csv")
                    .body(TABLE)
                    .post(URL + "?asOf=2024-12-03&" + asked)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(answer.getList("asked")).as(asked).isEqualTo(List.of("US", "JP"));
        }
    }
}
