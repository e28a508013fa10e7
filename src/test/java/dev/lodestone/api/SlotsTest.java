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
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many requests are worked on at a time, where none is cut off however busy the machine is. */
@QuarkusTest
@TestProfile(SlotsTest.Four.class)
class SlotsTest {
    private static final String URL = "/api/v1/assessments";
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";

    public static class Four implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lodestone.access.keys",
                    TestKeys.file(
                                    TestKeys.line("assessor", "assessor"),
                                    TestKeys.line("author", "author"),
                                    TestKeys.line("second", "assessor"),
                                    TestKeys.line("operator", "operator"))
                            .toString(),
                    "lodestone.limits.concurrent",
                    "4",
                    "lodestone.limits.progress",
                    "600s",
                    "quarkus.http.idle-timeout",
                    "600s",
                    "lodestone.archive.url",
                    "off");
        }
    }

    /** A batch is in work from its first line to its last. */
    @Test
    void one_caller_has_its_part_of_the_slots_and_all_of_them_no_more_than_there_are() throws Exception {
        List<Socket> batches = new ArrayList<>();
        try {
            batches.add(openBatch("assessor"));
            batches.add(openBatch("assessor"));
            awaitRunning(2);
            Response refused = as("assessor").body(BODY).post(URL);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.contentType()).startsWith("application/problem+json");
            as("author").body(BODY).post(URL).then().statusCode(200);
            batches.add(openBatch("author"));
            batches.add(openBatch("author"));
            awaitRunning(4);
            as("second").body(BODY).post(URL).then().statusCode(503);
        } finally {
            for (Socket batch : batches) {
                batch.close();
            }
        }
        Patience.until(() -> as("assessor").body(BODY).post(URL).statusCode() == 200);
    }

    private static RequestSpecification as(String name) {
        return given().contentType("application/json").header("Authorization", "Bearer key-of-" + name);
    }

    private static Socket openBatch(String who) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("POST " + URL + "/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key-of-" + who
                                + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Waits until so many requests are worked on. */
    private static void awaitRunning(int requests) throws Exception {
        String gauge = "lodestone_requests_running " + requests + ".0";
        Patience.until(() -> as("operator").get("/q/metrics").asString().contains(gauge));
    }
}
