package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.lodestone.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes in the advice on a kept dossier is told over HTTP: as a list, as it happens, and in sentences. */
@QuarkusTest
class ChangeApiTest {
    private static final String CHANGES = "/api/v1/changes";
    private static final String SHARE = """
            { "fact": "ImportShare", "id": "share", "importer": "US", "supplier": "CN", "mineral": "gallium",
              "stage": "refined", "share": "85%", "period": "2023", "source": "a test" }""";
    private static final String BAN = """
            { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
              "announced": "2024-12-03", "from": "2024-12-03", "source": "a test" }""";

    @TestHTTPResource("/")
    URI base;

    private final String name = "changes-" + UUID.randomUUID();
    private final String one = "/api/v1/dossiers/" + name;

    private void put(String... facts) {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{ \"for\": [\"US\"], \"facts\": [" + String.join(",", facts) + "] }")
                .put(one);
    }

    private void begin(String... facts) {
        given().contentType("application/json")
                .body("{ \"for\": [\"US\"], \"facts\": [" + String.join(",", facts) + "] }")
                .put(one)
                .then()
                .statusCode(201);
    }

    @AfterEach
    void tidyUp() {
        given().header("If-Match", "*").delete(one);
    }

    private List<String> types(String query) {
        return get(CHANGES + "?dossier=" + name + query).jsonPath().getList("changes.type");
    }

    private void until(String query, String type) throws Exception {
        Patience.until(() -> types(query), types -> types.contains(type));
    }

    @Test
    void a_fact_that_comes_is_told_with_what_it_did_to_those_who_ask_for_that() throws Exception {
        begin(SHARE);
        until("", "dev.lodestone.flag.raised");
        put(SHARE, BAN);
        until("&rule=export-control/ban-active", "dev.lodestone.flag.raised");
        get(CHANGES + "?dossier=" + name
                        + "&rule=export-control/ban-active&severity=critical&reader=US&mineral=gallium")
                .then()
                .statusCode(200)
                .body("changes[0].specversion", equalTo("1.0"))
                .body("changes[0].subject", equalTo("US/gallium/export-control/ban-active"))
                .body("changes[0].data.old", nullValue())
                .body("changes[0].data.new.severity", equalTo("critical"))
                .body("changes[0].data.why.facts[0]", equalTo("ban"));
        assertThat(types("&reader=DE&ahead=0")).isEmpty();
        assertThat(types("&mineral=lithium&rule=export-control")).isEmpty();
        assertThat(types("&since=2020-01-01&limit=1")).hasSize(1);
        long last = get(CHANGES + "?dossier=" + name).jsonPath().getLong("last");
        assertThat(types("&after=" + last)).isEmpty();
        get(CHANGES + "/digest?since=2026-11-23&dossier=" + name)
                .then()
                .statusCode(200)
                .contentType(containsString("text/markdown"))
                .body(containsString("# Since Monday 23 November 2026"))
                .body(containsString("## What rose"))
                .body(containsString("New, critical: China has banned exports of gallium to the United States"))
                .body(containsString("(by ban)"))
                .body(containsString("The dossier " + name + " is watched from now on"));
    }

    @Test
    void whoever_listens_hears_of_it_at_once_and_goes_on_where_they_were() throws Exception {
        begin(SHARE);
        until("", "dev.lodestone.flag.raised");
        long place = get(CHANGES).jsonPath().getLong("last");
        HttpClient client = HttpClient.newHttpClient();
        try (Stream<String> lines = listen(client, null)) {
            put(SHARE, BAN);
            Iterator<String> line = lines.iterator();
            assertThat(next(line, "id:")).isGreaterThan("id:" + place);
            assertThat(next(line, "data:")).contains("\"specversion\":\"1.0\"").contains(name);
        }
        until("&rule=export-control/ban-active", "dev.lodestone.flag.raised");
        try (Stream<String> lines = listen(client, Long.toString(place))) {
            assertThat(next(lines.iterator(), "data:")).contains(name);
        }
    }

    private Stream<String> listen(HttpClient client, String last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(CHANGES + "?dossier=" + name))
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body();
    }

    private static String next(Iterator<String> lines, String begins) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(begins)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }

    @Test
    void a_watch_is_kept_shown_and_removed_and_one_that_leads_inside_is_refused() {
        String id = given().contentType("application/json")
                .body(
                        "{ \"readers\": [ \"US\" ], \"minerals\": [ \"gallium\" ], \"severity\": \"high\", \"ahead\": 14 }")
                .post("/api/v1/watches")
                .then()
                .statusCode(201)
                .body("ahead", equalTo(14))
                .extract()
                .path("id");
        get("/api/v1/watches/" + id).then().statusCode(200).body("minerals[0]", equalTo("gallium"));
        get("/api/v1/watches/" + id + "/dead").then().statusCode(200);
        given().delete("/api/v1/watches/" + id).then().statusCode(204);
        get("/api/v1/watches/" + id).then().statusCode(404);
        for (String target :
                List.of("http://127.0.0.1:" + base.getPort() + "/", "http://169.254.169.254/", "file:///x")) {
            given().contentType("application/json")
                    .body("{ \"target\": \"" + target + "\" }")
                    .post("/api/v1/watches")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/target"));
        }
    }

    @Test
    void what_cannot_be_meant_is_said() {
        for (String query : List.of(
                "since=Monday",
                "after=-1",
                "limit=0",
                "severity=bad",
                "reader=XX1",
                "mineral=galium",
                "rule=A%25",
                "ahead=91")) {
            get(CHANGES + "?" + query).then().statusCode(400);
        }
        for (String body : List.of("[]", "{\"reader\":[\"US\"]}", "{\"readers\":[\"Atlantis\"]}", "{\"ahead\":1000}")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/watches")
                    .then()
                    .statusCode(400);
        }
    }
}
