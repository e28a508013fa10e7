package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");

    @Test
    void the_shipped_profiles_are_listed() {
        get("/api/v1/imports").then().statusCode(200).body("name", hasItem("usgs-world-production"));
    }

    @Test
    void a_table_is_read_by_the_profile_that_knows_its_header() throws IOException {
        JsonPath answer = given().contentType("text/csv")
                .body(Files.readAllBytes(TABLES.resolve("usgs-world-production.csv")))
                .post("/api/v1/imports?name=production.csv")
                .then()
                .statusCode(200)
                .body("profile", equalTo("usgs-world-production"))
                .extract()
                .jsonPath();
        String id = answer.getString("facts[0].id");
        assertThat(answer.getList("facts")).hasSize(answer.getInt("imported.Production"));
        assertThat(answer.getString("cells.'" + id + "'.quantity")).isEqualTo("production.csv:2:5");
    }

    @Test
    void what_was_imported_can_be_assessed_as_it_is() throws IOException {
        String facts = given().contentType("text/csv")
                .body(Files.readAllBytes(TABLES.resolve("usgs-import-sources.csv")))
                .post("/api/v1/imports?as=usgs-import-sources")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .prettify();
        String list = facts.substring(facts.indexOf("\"facts\""));
        given().contentType("application/json")
                .body("{ \"asOf\": \"2026-03-01\", " + list)
                .post("/api/v1/assessments")
                .then()
                .statusCode(200);
    }

    @Test
    void a_table_of_ones_own_comes_with_its_profile() {
        String profile = """
                title: mine
                table: { headers: [ Metal, Land, Tonnes ] }
                facts:
                  - fact: Production
                    fields:
                      mineral: Metal
                      stage: { is: refined }
                      country: Land
                      quantity: Tonnes
                      unit: { is: t }
                      source: { is: my own table }
                """;
        given().contentType("application/json")
                .body(Map.of("table", "Metal,Land,Tonnes\nGa,China,\"1,200\"\nGa,Chiina,5\n", "profile", profile))
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("facts.size()", equalTo(1))
                .body("facts[0].quantity", equalTo(1200))
                .body("problems[0].column", equalTo("Land"))
                .body("problems[0].suggestion", containsString("China"));
    }

    @Test
    void a_table_that_no_profile_knows_and_a_profile_that_is_not_there_are_refused_with_a_way_out() {
        given().contentType("text/csv")
                .body("a,b\n1,2\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("no row looks like a header"));
        given().contentType("text/csv")
                .body("a,b\n1,2\n")
                .post("/api/v1/imports?as=usgs-world-produktion")
                .then()
                .statusCode(400)
                .body("errors[0].suggestion", containsString("did you mean 'usgs-world-production'?"));
    }

    @Test
    void an_accept_that_is_no_media_type_is_told() {
        given().header("Accept", "garbage")
                .contentType("application/json")
                .body("{\"facts\": []}")
                .post("/api/v1/assessments")
                .then()
                .statusCode(400)
                .body("detail", containsString("is no media type"));
    }

    private static final String UNKNOWN =
            "exporter,buyer,metal,share,year\nChyna,DE,Ga,41,2024\nJapan,DE,Ga,27,2024\nCanada,DE,Ga,1,2024\n";

    @Test
    void a_table_that_no_profile_knows_is_answered_with_a_proposal() {
        given().contentType("text/csv")
                .body(UNKNOWN)
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .statusCode(200)
                .body("proposal.fact", equalTo("ImportShare"))
                .body("proposal.columns.find { it.column == 'exporter' }.field", equalTo("supplier"))
                .body("proposal.open[0].message", containsString("no column tells the stage"))
                .body("proposal.profile", containsString("supplier: exporter"))
                .body("facts.size()", equalTo(0));
    }

    @Test
    void what_is_beyond_doubt_is_read_by_it_and_the_rest_is_mended_or_asked() {
        JsonPath read = given().contentType("text/csv")
                .body(UNKNOWN)
                .queryParam("set", "stage=refined")
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .statusCode(200)
                .body("facts.size()", equalTo(1))
                .extract()
                .jsonPath();
        assertThat(read.getString("problems.find { it.column == 'exporter' }.fixes.Chyna"))
                .isEqualTo("China");
        assertThat(read.getList("problems.find { it.column == 'share' }.answers.'1'", String.class))
                .containsExactly("1%", "100%");
        given().contentType("text/csv")
                .body(UNKNOWN)
                .queryParam("set", "stage=refined")
                .queryParam("answer", "share:1=1%")
                .queryParam("fix", true)
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .statusCode(200)
                .body("problems.size()", equalTo(0))
                .body("facts.size()", equalTo(3))
                .body("fixed", containsString("China,DE,Ga,41,2024"));
    }

    @Test
    void a_table_is_shown_row_by_row_as_it_stands() {
        given().contentType("text/csv")
                .body("Our survey;\nmetal;share\ngallium;41\n")
                .post("/api/v1/imports/rows?name=mine.csv")
                .then()
                .statusCode(200)
                .body("sheets.size()", equalTo(1))
                .body("sheets[0].rows.row", equalTo(List.of(1, 2, 3)))
                .body("sheets[0].rows[2].cells", equalTo(List.of("gallium", "41")));
    }

    @Test
    void every_place_of_a_cause_is_told_and_what_mends_it() {
        given().contentType("text/csv")
                .body(UNKNOWN + "Chyna,DE,Ga,43,2023\n")
                .queryParam("set", "stage=refined")
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .statusCode(200)
                .body("header", equalTo("mine.csv:1"))
                .body("problems.find { it.column == 'exporter' }.mend", equalTo("cell"))
                .body(
                        "problems.find { it.column == 'exporter' }.places",
                        equalTo(List.of("mine.csv:2:1", "mine.csv:5:1")));
    }

    @Test
    void what_is_open_says_what_it_asks_for() {
        given().contentType("text/csv")
                .body(UNKNOWN)
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .body("proposal.open[0].field", equalTo("stage"));
        given().contentType("text/csv")
                .body("metal,remark\ngallium,x\n")
                .post("/api/v1/imports?name=mine.csv")
                .then()
                .body("proposal.open[0].facts", hasItem("ImportShare"));
    }
}
