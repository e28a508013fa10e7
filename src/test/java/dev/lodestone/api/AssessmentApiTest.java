package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.cli.Documents;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssessmentApiTest {
    private static final String URL = "/api/v1/assessments";
    private static final Path DOSSIER = Path.of("facts/gallium-germanium.json");

    @Test
    void a_dossier_gets_the_answer_that_the_engine_gives() throws Exception {
        Request request = Intake.file(DOSSIER);
        Advisor advisor = Shipped.ADVISOR;
        String expected = Json.pretty(advisor.assess(request.facts(), request.asOf(), request.asked())) + "\n";
        String answer = given().contentType(ContentType.JSON)
                .body(Files.readAllBytes(DOSSIER))
                .post(URL)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void the_ban_of_december_2024_is_critical_for_the_united_states() throws Exception {
        given().contentType(ContentType.JSON)
                .body(Files.readAllBytes(DOSSIER))
                .post(URL)
                .then()
                .body("riskFlags.findAll { it.severity == 'critical' }.mineral", hasItems("gallium", "germanium"));
    }

    @Test
    void a_briefing_and_a_table_can_be_asked_for() throws Exception {
        byte[] body = Files.readAllBytes(DOSSIER);
        given().contentType(ContentType.JSON)
                .accept("text/markdown")
                .body(body)
                .post(URL)
                .then()
                .statusCode(200)
                .contentType(containsString("text/markdown"))
                .body(containsString("# Critical minerals: briefing for the United States, 2024-12-03"));
        given().contentType(ContentType.JSON)
                .accept("text/csv")
                .body(body)
                .post(URL)
                .then()
                .statusCode(200)
                .body(containsString("kind,id,rule,severity"));
    }

    @Test
    void a_table_of_facts_can_be_submitted() {
        given().contentType("text/csv")
                .body("fact,by,on,minerals,measure,announced,from,source\n"
                        + "ExportControl,CN,US,gallium,ban,2024-12-03,2024-12-03,MOFCOM\n")
                .post(URL + "?asOf=2024-12-03&for=US")
                .then()
                .statusCode(200)
                .body("riskFlags.rule", hasItem("export-control/unmeasured"));
    }

    @Test
    void on_the_eve_of_each_announcement_no_later_one_is_used() throws Exception {
        Request timeline = Intake.file(Path.of("facts/timeline.json"));
        ObjectNode body = (ObjectNode) Json.shared().readTree(Files.readAllBytes(Path.of("facts/timeline.json")));
        body.remove("for");
        List<LocalDate> eves = timeline.facts().all().stream()
                .map(Fact::knownSince)
                .filter(Objects::nonNull)
                .map(day -> day.minusDays(1))
                .distinct()
                .toList();
        assertThat(eves).hasSizeGreaterThan(30);
        // Each sixteenth over HTTP: KnownOnTest goes through all of them.
        for (int i = 0; i < eves.size(); i += 16) {
            LocalDate eve = eves.get(i);
            body.put("asOf", eve.toString()).put("knownOn", eve.toString());
            List<String> cited = given().contentType(ContentType.JSON)
                    .body(body.toString())
                    .post(URL + "?record=false")
                    .then()
                    .statusCode(200)
                    .body("knownOn", equalTo(eve.toString()))
                    .extract()
                    .path("facts.id");
            assertThat(cited)
                    .as(eve.toString())
                    .allMatch(id -> timeline.facts().get(id).knownSince() == null
                            || !timeline.facts().get(id).knownSince().isAfter(eve));
        }
    }

    @Test
    void a_fact_takes_the_place_of_the_one_that_it_replaces_from_its_publication_on() {
        String body = """
                { "asOf": "2024-12-03", %s "for": "US", "facts": [
                  { "fact": "ImportShare", "id": "a", "importer": "US", "supplier": "CN", "mineral": "gallium",
                    "stage": "refined", "share": "80%%", "publishedOn": "2024-01-30", "source": "customs" },
                  { "fact": "ImportShare", "id": "b", "replaces": "%s", "importer": "US", "supplier": "CN", "mineral": "gallium",
                    "stage": "refined", "share": "30%%", "publishedOn": "2024-06-01", "source": "a second count" } ] }
                """;
        given().contentType(ContentType.JSON)
                .body(body.formatted("", "a"))
                .post(URL)
                .then()
                .statusCode(200)
                .body(
                        "unused.find { it.facts == ['a'] }.why",
                        equalTo("replaced by a correction: a second count, published on" + " 2024-06-01"))
                .body("facts.id", not(hasItem("a")));
        given().contentType(ContentType.JSON)
                .body(body.formatted("\"knownOn\": \"2024-05-31\",", "a"))
                .post(URL)
                .then()
                .statusCode(200)
                .body("facts.id", hasItem("a"))
                .body("facts.id", not(hasItem("b")));
        given().contentType(ContentType.JSON)
                .body(body.formatted("", "b"))
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/facts/1/replaces"))
                .body("errors.message", hasItem("'b' replaces itself: no other fact has that id"));
    }

    @Test
    void what_has_changed_since_a_day_or_a_record_is_told() throws Exception {
        byte[] body = Files.readAllBytes(DOSSIER);
        ObjectNode eve = (ObjectNode) Json.shared().readTree(body);
        String id = given().contentType(ContentType.JSON)
                .body(eve.put("asOf", "2024-12-02").toString())
                .post(URL)
                .header("Assessment-Id");
        String expected = given().contentType(ContentType.JSON)
                .body(body)
                .post(URL + "?since=2024-12-02")
                .then()
                .statusCode(200)
                .body("since", equalTo("2024-12-02"))
                .body("briefing.changes.says", hasItem(containsString("China has banned exports of")))
                .extract()
                .path("briefing.changes")
                .toString();
        ObjectNode since = ((ObjectNode) Json.shared().readTree(body)).put("since", id);
        for (String query : List.of("", "?explain=full", "?record=false")) {
            Object changes = given().contentType(ContentType.JSON)
                    .body(since.toString())
                    .post(URL + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("briefing.changes");
            assertThat(changes).as(query).hasToString(expected);
        }
        for (String text : List.of("yesterday", "2025-01-01", "00000000-0000-7000-8000-000000000000")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(URL + "?since=" + text)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", containsString("since"))
                    .body("errors", everyItem(hasKey("suggestion")));
        }
    }

    @Test
    void a_table_is_assessed_by_what_was_known_on_a_day() {
        String table = "fact,by,on,minerals,measure,announced,from,source\n"
                + "ExportControl,CN,US,gallium,ban,2024-12-03,2024-12-03,MOFCOM\n";
        given().contentType("text/csv")
                .body(table)
                .post(URL + "?asOf=2024-12-03&knownOn=2024-12-02&for=US")
                .then()
                .statusCode(200)
                .body("knownOn", equalTo("2024-12-02"))
                .body("riskFlags.size()", equalTo(0));
        given().contentType("text/csv")
                .body(table)
                .post(URL + "?asOf=2024-12-03&knownOn=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?knownOn"))
                .body("errors[0].suggestion", equalTo("write year-month-day, such as 2024-12-03"));
        given().contentType(ContentType.JSON)
                .body("{\"asOf\":\"2024-12-03\",\"knownOn\":20241202,\"facts\":[]}")
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/knownOn"));
    }

    @Test
    void no_facts_give_an_answer_with_nothing_but_a_question() {
        given().contentType(ContentType.JSON)
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[]}")
                .post(URL)
                .then()
                .statusCode(200)
                .body("riskFlags.size()", equalTo(0))
                .body("questions.size()", equalTo(1));
    }

    @Test
    void several_faults_are_refused_together_with_their_places() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"asOf\":\"2024-13-03\",\"facts\":[{\"fact\":\"Recycling\",\"mineral\":\"galium\",\"rate\":98,\"source\":\"x\"}]}")
                .post(URL)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/asOf", "/facts/0/mineral", "/facts/0/rate"))
                .body("errors", everyItem(hasKey("suggestion")));
    }

    @Test
    void what_is_not_json_is_refused_with_its_place() {
        given().contentType(ContentType.JSON)
                .body("{\"asOf\":\"2024-12-03\",\n \"facts\":[}")
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("line 2, column 11"));
        given().contentType(ContentType.JSON).post(URL).then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body("{\"facts\":[]}")
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/asOf"));
    }

    @Test
    void another_content_type_is_refused() {
        given().contentType("text/xml")
                .body("<facts/>")
                .post(URL)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .header("Accept", equalTo("application/json, " + FactResource.XLSX + ", text/csv"))
                .body("detail", containsString("it knows application/json, "));
    }

    @Test
    void what_an_address_knows_is_told_to_who_asks_otherwise() {
        given().delete("/api/v1/rules/export-control/ban-active")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD"))
                .body("detail", equalTo("This address does not know that method; it knows GET, HEAD."));
        given().accept("image/png")
                .get("/api/v1/rules")
                .then()
                .statusCode(406)
                .body("detail", containsString("it knows application/json."));
    }

    @Test
    void a_head_tells_what_a_get_would_send() throws Exception {
        Response got = get("/api/v1/parameters");
        Response head = given().head("/api/v1/parameters");
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(length("HEAD", "/api/v1/parameters", "identity")).contains(String.valueOf(got.asByteArray().length));
        for (String path : List.of("/api/v1/parameters", "/page.css")) {
            assertThat(length("HEAD", path, "gzip")).as(path).isEqualTo(length("GET", path, "gzip"));
        }
        assertThat(given().head("/page.css").header("ETag"))
                .isEqualTo(get("/page.css").header("ETag"));
        get("/q/openapi").then().header("Vary", equalTo("Accept"));
    }

    private static Optional<String> length(String method, String path, String coding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Encoding", coding)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Length");
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST " + URL + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 22000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            assertThat(reader.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void rules_parameters_and_fact_types_can_be_read() {
        get("/api/v1/rules").then().statusCode(200).body("size()", greaterThan(0));
        get("/api/v1/rules/export-control/ban-active")
                .then()
                .statusCode(200)
                .body("severity", equalTo("critical"))
                .body("text", containsString("insertLogical"));
        get("/api/v1/rules/export-control/ban-activ")
                .then()
                .statusCode(404)
                .body("detail", containsString("did you mean 'export-control/ban-active'?"));
        get("/api/v1/parameters").then().statusCode(200).body("$", hasKey("concentration.dominance"));
        get("/api/v1/fact-types").then().statusCode(200).body("$defs", hasKey("ExportControl"));
    }

    @Test
    void operators_can_look_at_health_metrics_and_documentation() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().contentType(ContentType.JSON)
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[]}")
                .post(URL)
                .then()
                .statusCode(200);
        get("/q/metrics").then().statusCode(200).body(containsString("lodestone_assessments_seconds_count"));
        get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/assessments"));
        get("/nothing").then().statusCode(404).body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?record=false", "?explain=full", "?explain=full&record=false"})
    void every_kind_of_answer_comes_in_the_form_that_is_asked_for(String query) {
        String body = "{ \"asOf\": \"2024-12-03\", \"facts\": [] }";
        for (String type : List.of(
                "application/json",
                "text/markdown",
                "text/csv",
                FactResource.XLSX,
                AssessmentResource.DOCX,
                AssessmentResource.PDF)) {
            Response answer = given().contentType(ContentType.JSON)
                    .accept(type)
                    .body(body)
                    .post("/api/v1/assessments" + query);
            assertThat(answer.statusCode()).as(type).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(type);
        }
        given().contentType(ContentType.JSON)
                .accept("image/png")
                .body(body)
                .post("/api/v1/assessments" + query)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {AssessmentResource.DOCX, AssessmentResource.PDF})
    void a_briefing_to_pass_on_carries_the_id_of_its_record(String type) throws Exception {
        Response answer = given().contentType(ContentType.JSON)
                .accept(type)
                .body(Files.readAllBytes(DOSSIER))
                .post(URL + "?full=true&since=2024-12-02");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        String text = Documents.text(answer.asByteArray());
        assertThat(text).contains("What has changed since 2024-12-02");
        assertThat(text)
                .contains(
                        answer.header("Lodestone-Recorded").equals("true")
                                ? "Record " + answer.header("Assessment-Id")
                                : "Not on record");
        assertThat(Documents.text(given().contentType(ContentType.JSON)
                        .accept(type)
                        .body(Files.readAllBytes(DOSSIER))
                        .post(URL + "?record=false")
                        .asByteArray()))
                .contains("Not on record");
    }
}
