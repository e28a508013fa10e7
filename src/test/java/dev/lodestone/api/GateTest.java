package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request gets that should not be let in, or that asks for too much. */
@QuarkusTest
@TestProfile(GateTest.Guarded.class)
class GateTest {
    private static final String URL = "/api/v1/assessments";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    public static class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path keys = TestKeys.file(
                    "# names, roles, hashes",
                    TestKeys.line("reader", "reader"),
                    TestKeys.line("assessor", "assessor"),
                    TestKeys.line("author", "author"),
                    TestKeys.line("second", "assessor"),
                    TestKeys.line("operator", "operator"),
                    TestKeys.line("expired", "assessor") + " 2020-01-01");
            return Map.of(
                    "lodestone.access.keys", keys.toString(),
                    "lodestone.limits.body", "100K",
                    "lodestone.limits.receive", "1s",
                    "lodestone.limits.concurrent", "4",
                    "lodestone.limits.progress", "2s",
                    "quarkus.http.idle-timeout", "2s",
                    "lodestone.archive.url", "off");
        }
    }

    private static RequestSpecification as(String name) {
        RequestSpecification request = given().contentType("application/json");
        return name.equals("nobody") ? request : request.header("Authorization", "Bearer key-of-" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, POST, /api/v1/assessments, 401",
        "stranger, POST, /api/v1/assessments, 401",
        "expired, POST, /api/v1/assessments, 401",
        "reader, POST, /api/v1/assessments, 403",
        "operator, POST, /api/v1/assessments, 403",
        "author, POST, /api/v1/assessments, 200",
        "assessor, POST, /api/v1/assessments, 200",
        "nobody, GET, /api/v1/rules, 401",
        "nobody, GET, /api//v1/rules, 401",
        "nobody, GET, /%61pi/v1/rules, 401",
        "nobody, GET, /x/../api/v1/rules, 401",
        "reader, GET, /api/v1/rules, 200",
        "author, GET, /api/v1/rules, 200",
        "nobody, GET, /q/metrics, 401",
        "assessor, GET, /q/metrics, 403",
        "operator, GET, /q/metrics, 200",
        "nobody, GET, /q/openapi, 401",
        "nobody, GET, /q/health/live, 200",
        "author, POST, /api/v1/rules/checks, 404",
        "author, POST, /api/v1/rules/completions?at=0, 404",
    })
    void each_gets_what_its_role_allows(String who, String method, String path, int status) {
        RequestSpecification request = as(who).urlEncodingEnabled(false);
        if (method.equals("POST")) {
            request.contentType(path.contains("/rules/") ? "text/plain" : "application/json")
                    .body(BODY);
        }
        Response response = request.request(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void a_key_may_come_in_the_header_for_keys() {
        given().header("X-API-Key", "key-of-reader").get("/api/v1/rules").then().statusCode(200);
    }

    @Test
    void every_answer_has_the_security_headers_and_no_other_origin_is_let_in() {
        Response response =
                as("reader").header("Origin", "https://elsewhere.example").get("/api/v1/rules");
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void an_oversized_body_is_refused_by_its_length() {
        Response response = as("assessor").body(" ".repeat(200_000)).post(URL);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    @Test
    void who_asks_for_http_2_is_answered_by_http_1_1() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + URL))
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer key-of-assessor")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void an_oversized_body_that_hides_its_length_is_refused_or_cut_off() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = ("1000\r\n" + " ".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Cut off.
            }
            assertThat(answer(socket)).matches(a -> a.isEmpty() || a.startsWith("HTTP/1.1 413"));
        }
    }

    @Test
    void a_sender_that_trickles_is_cut_off() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            // Less than the time after which every sender is cut off, who sends nothing at all.
            socket.setSoTimeout(40_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 1000"));
            out.write('{');
            assertThat(answer(socket)).doesNotStartWith("HTTP/1.1 200");
        }
        as("assessor").body(BODY).post(URL).then().statusCode(200);
    }

    @Test
    void a_sender_that_does_not_finish_its_headers_is_cut_off() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: localhost\r\nX-".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(socket)).isEmpty();
        }
    }

    @Test
    void those_who_trickle_hold_no_slot() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                slow.add(open("assessor", URL, "Content-Length: " + BODY.length()));
            }
            Thread.sleep(100);
            as("assessor").body(BODY).post(URL).then().statusCode(200);
            for (Socket socket : slow.subList(0, 2)) {
                socket.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
                assertThat(answer(socket)).isEqualTo("HTTP/1.1 200");
            }
        } finally {
            close(slow);
        }
    }

    @Test
    void a_batch_that_does_not_get_on_is_cut_off() throws Exception {
        try (Socket socket = openBatch("assessor")) {
            long start = System.nanoTime();
            // A byte now and then keeps the connection from being idle.
            try {
                while (System.nanoTime() - start < 60_000_000_000L) {
                    socket.getOutputStream().write(' ');
                    Thread.sleep(300);
                }
                assertThat("still open").isEmpty();
            } catch (IOException e) {
                assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(2_000);
            }
        }
        Patience.until(() -> as("assessor").body(BODY).post(URL).statusCode() == 200);
    }

    private static Socket openBatch(String who) throws IOException {
        return open(who, URL + "/batch", "Transfer-Encoding: chunked");
    }

    private static Socket open(String who, String path, String length) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(40_000);
        String type = path.endsWith("batch") ? "application/x-ndjson" : "application/json";
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key-of-" + who
                                + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/changes", "/api/v1/changes/digest"})
    void where_nobody_looks_for_changes_none_are_told(String path) {
        Response refused = as("reader").get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.asString()).contains("This service keeps no archive");
    }

    @ParameterizedTest
    @CsvSource({"Content-Type: application/, 400", "Content-Type: text/html, 415", "X: y, 415"})
    void a_header_that_makes_no_sense_is_refused(String header, int status) throws Exception {
        String request = "POST " + URL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key-of-assessor\r\n"
                + header + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        assertThat(answerTo(request)).endsWith(" " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "NONSENSE, 400",
        // The server itself may say first that it does not speak that version.
        "GET /q/health/live HTTP/9.9, 400|501",
    })
    void a_request_that_is_none_is_refused(String line, String status) throws Exception {
        assertThat(answerTo(line + "\r\n\r\n")).matches(".* (?:" + status + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {URL + " HTTP/1.1\r\nX: y", URL + " HTTP/1.1\r\nHost: a b", "?x HTTP/1.1\r\nHost: localhost"})
    void a_request_without_a_host_or_a_path_is_refused_as_any_other(String head) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(40_000);
            String request = "POST " + head + "\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .containsPattern("'Host' header is required|must start with '/'")
                    .contains("default-src 'none'");
        }
    }

    private static String answerTo(String request) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(socket);
        }
    }

    @ParameterizedTest
    @CsvSource({"'{', 400", "'', 400", "'[]', 400", "'\u0000', 400", "'{\"asOf\":1}', 400"})
    void a_malformed_body_is_refused(String body, int status) {
        as("assessor").body(body).post(URL).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void a_batch_answers_line_by_line() {
        String answer = given().header("Authorization", "Bearer key-of-assessor")
                .contentType("application/x-ndjson")
                .body((BODY + "\nnonsense\n").getBytes(StandardCharsets.UTF_8))
                .post(URL + "/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer.lines()).hasSize(2);
        assertThat(answer.lines().toList().get(1)).contains("\"status\":400");
    }

    private static byte[] head(String header) {
        return ("POST " + URL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key-of-assessor\r\n"
                        + "Content-Type: application/json\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            byte[] start = in.readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
