package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.lodestone.Patience;
import dev.lodestone.bundle.Bundled;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A life for rules over HTTP: every step by who may take it, and advice by what is live. */
@QuarkusTest
@TestProfile(RevisionApiTest.Kept.class)
public class RevisionApiTest {
    private static final String URL = "/api/v1/revisions";

    public static class Kept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("revisions");
                Path keys = TestKeys.file(
                        TestKeys.line("anna", "author,approver"),
                        TestKeys.line("ben", "approver"),
                        TestKeys.line("cleo", "author,approver"),
                        TestKeys.line("rita", "reader"),
                        TestKeys.line("dora", "assessor"));
                Path rules = Files.createDirectories(folder.resolve("rules"));
                for (Map.Entry<String, String> file :
                        Bundled.rules("one").texts().entrySet()) {
                    Files.writeString(rules.resolve(file.getKey()), file.getValue());
                }
                return Map.of(
                        // What TrialsTest is about; it shares this service.
                        "lodestone.archive.trials",
                        "false",
                        "lodestone.rules",
                        rules.toString(),
                        "lodestone.rules.revisions",
                        "true",
                        "lodestone.access.keys",
                        keys.toString(),
                        "lodestone.access.authoring",
                        "true",
                        "lodestone.archive.url",
                        folder.resolve("archive.db").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RequestSpecification as(String who) {
        return given().header("X-API-Key", "key-of-" + who).contentType("application/json");
    }

    private static byte[] draft(RuleFiles files) {
        return Json.document(Map.of("files", Map.of("live.drl", files.texts().get("live.drl"))));
    }

    private static int drafted(String rule) throws Exception {
        awaitRules();
        return as("anna")
                .body(draft(Bundled.rules(rule)))
                .queryParam("why", "a better name")
                .post(URL)
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"), "files.'live.drl'", equalTo("changed"))
                .extract()
                .path("number");
    }

    private static void awaitRules() throws Exception {
        Patience.until(() -> !as("rita").get(URL).jsonPath().getList("").isEmpty());
    }

    private static JsonPath proved(int number) throws Exception {
        as("anna").post(URL + "/" + number + "/proof").then().statusCode(202);
        return Patience.until(
                () -> as("rita").get(URL + "/" + number).jsonPath(), now -> now.get("proving.doing") == null);
    }

    private static String rules() {
        return as("dora")
                .body("{\"asOf\":\"2024-12-03\",\"for\":[\"US\"],\"facts\":[]}")
                .post("/api/v1/assessments")
                .jsonPath()
                .getString("riskFlags.rule");
    }

    @Test
    void a_draft_goes_live_by_two_people_and_advice_is_by_what_is_live() throws Exception {
        int number = drafted("two");
        assertThat(rules()).isEqualTo("[live/one]");
        JsonPath proved = proved(number);
        assertThat(proved.getString("state")).as(proved.prettify()).isEqualTo("proved");
        assertThat(proved.getInt("proof.replayed.records")).isPositive();
        as("ben")
                .get(URL + "/" + number + "/diff")
                .then()
                .body(containsString("-rule \"live/one\""), containsString("+rule \"live/two\""));
        for (String who : new String[] {"rita", "dora"}) {
            as(who).post(URL + "/" + number + "/approval").then().statusCode(403);
        }
        as("anna")
                .post(URL + "/" + number + "/approval")
                .then()
                .statusCode(403)
                .body("title", equalTo("Somebody else has to do this"))
                .body("errors[0].message", equalTo("it was drafted by key:anna, and nobody approves their own draft"));
        as("anna")
                .get(URL + "/" + number)
                .then()
                .body("next[0].step", equalTo("approval"))
                .body("next[0].against", containsString("nobody approves their own draft"));
        as("ben").post(URL + "/" + number + "/live").then().statusCode(409);
        as("ben")
                .queryParam("why", "seen")
                .post(URL + "/" + number + "/approval")
                .then()
                .statusCode(200);
        as("ben")
                .post(URL + "/" + number + "/live")
                .then()
                .statusCode(200)
                .body("inUseHere", equalTo(true), "steps.state", hasItem("live"));
        assertThat(rules()).isEqualTo("[live/two]");
        as("rita")
                .get("/api/v1/rules/status")
                .then()
                .body("state", equalTo("good"), "revision.number", equalTo(number), "from", equalTo("revisions"));
        as("ben").post(URL + "/rollback").then().statusCode(200).body("number", equalTo(1));
        assertThat(rules()).isEqualTo("[live/one]");
    }

    @Test
    void a_proof_is_under_way_until_what_it_found_out_can_be_read() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 2; i++) {
            int number = drafted("proof" + i);
            as("anna").post(URL + "/" + number + "/proof").then().statusCode(202);
            // Several ask, so that one of them does so while it ends.
            List<Callable<JsonPath>> asking = Collections.nCopies(4, () -> {
                JsonPath now;
                do {
                    now = as("rita").get(URL + "/" + number).jsonPath();
                } while (now.get("proving.doing") != null);
                return now;
            });
            for (Future<JsonPath> seen : pool.invokeAll(asking)) {
                assertThat(seen.get().getString("state")).isEqualTo("proved");
            }
        }
        pool.shutdown();
    }

    @Test
    void what_cannot_be_is_said_with_its_reason() throws Exception {
        int number = drafted("three");
        as("ben")
                .post(URL + "/" + number + "/approval")
                .then()
                .statusCode(409)
                .body("errors[0].suggestion", equalTo("have it proved first"));
        as("cleo")
                .body(draft(Bundled.rules("one")))
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("nothing is otherwise"));
        as("cleo").body("{\"files\":{\"../x.drl\":\"\"}}").post(URL).then().statusCode(400);
        as("cleo")
                .body("{\"files\":{\"x.drl\":7}}")
                .post(URL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/files/x.drl"));
        as("cleo")
                .body("{\"upon\":\"x\",\"files\":{\"x.drl\":\"\"}}")
                .post(URL)
                .then()
                .statusCode(400);
        as("cleo").body("{}").post(URL).then().statusCode(400);
        as("ben").post(URL + "/99/approval").then().statusCode(404).body("detail", equalTo("There is no revision 99."));
        as("rita").get(URL + "/none").then().statusCode(404);
        as("rita").get(URL + "/" + number + "/files/none.drl").then().statusCode(404);
        as("anna")
                .queryParam("why", "x".repeat(600))
                .post(URL + "/" + number + "/withdrawal")
                .then()
                .statusCode(400);
        as("anna")
                .queryParam("why", "no more")
                .post(URL + "/" + number + "/withdrawal")
                .then()
                .statusCode(200);
        as("rita").get(URL + "/" + number + "/shadow").then().body("runs", equalTo(false));
    }

    @Test
    void whole_drafts_drop_what_they_do_not_name() throws Exception {
        awaitRules();
        Map<String, String> texts =
                new java.util.TreeMap<>(Bundled.rules("four").texts());
        texts.remove("live.cases.yaml");
        as("cleo")
                .body(Json.document(Map.of("whole", true, "files", texts)))
                .post(URL)
                .then()
                .statusCode(201)
                .body("files.'live.cases.yaml'", equalTo("removed"), "files.'live.drl'", equalTo("changed"));
    }
}
