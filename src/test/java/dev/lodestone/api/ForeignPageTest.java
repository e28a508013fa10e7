package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites, which a browser shows beside ours, get nothing done where nobody has to say who they are. */
@QuarkusTest
class ForeignPageTest {
    private static final String URL = "/api/v1/assessments?record=false";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "no address"})
    void a_page_of_another_site_is_refused(String origin) {
        String refused = given().contentType("application/json")
                .header("Origin", origin)
                .body(BODY)
                .post(URL)
                .then()
                .statusCode(403)
                .extract()
                .path("detail");
        assertThat(refused).contains("Pages of other sites may not ask");
        given().header("Origin", origin).get("/api/v1/dossiers?of=names").then().statusCode(200);
    }

    @Test
    void the_page_of_the_service_is_let_in() {
        given().contentType("application/json")
                .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .body(BODY)
                .post(URL)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .header("Origin", "https://lodestone.example")
                .header("X-Forwarded-Host", "lodestone.example")
                .body(BODY)
                .post(URL)
                .then()
                .statusCode(200);
    }

    /** A browser lets a page ask whatever its name leads to. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "10.0.0.1"})
    void a_name_of_another_site_that_leads_here_is_refused(String host) {
        for (String origin : new String[] {"http://" + host, "null"}) {
            String refused = given().header("Host", host)
                    .header("Origin", origin)
                    .header("X-Forwarded-Host", host)
                    .get("/api/v1/dossiers?of=names")
                    .then()
                    .statusCode(403)
                    .extract()
                    .path("detail");
            assertThat(refused).contains("answers to localhost and 127.0.0.1 alone");
        }
        for (String own : new String[] {"localhost", "127.0.0.1:80", "LOCALHOST:1", "[::1]:8080"}) {
            given().header("Host", own).get("/api/v1/dossiers?of=names").then().statusCode(200);
        }
    }

    /** No browser has to ask beforehand whether it may send such. */
    @Test
    void a_body_of_which_nothing_is_said_is_not_read() throws IOException, InterruptedException {
        for (String path : new String[] {URL, "/api/v1/watches", "/api/v1/plans?record=false"}) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(415);
            assertThat(answer.body()).contains("Say in Content-Type what the body is.");
        }
    }
}
