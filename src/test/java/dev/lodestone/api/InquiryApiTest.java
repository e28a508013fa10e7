package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InquiryApiTest {

    @Test
    void why_gives_the_trees_of_one_rules_flags_alone() throws Exception {
        post("why", "{\"rule\":\"export-control/ban-active\",\"economy\":\"US\",\"mineral\":\"gallium\"}")
                .statusCode(200)
                .body("flags", hasSize(1))
                .body("flags[0].details.rule", equalTo("export-control/ban-active"))
                .body("flags[0].because.because.flatten().id", hasItem("CN-06"))
                .body("asOf", equalTo("2024-12-03"));
        post("why", "{\"rule\":\"export-control/ban-active\",\"economy\":\"JP\"}")
                .statusCode(200)
                .body("flags", hasSize(0));
        post("why", "{\"rule\":\"export-control/ban-activ\"}")
                .statusCode(400)
                .body("errors[0].suggestion", containsString("export-control/ban-active"));
    }

    @Test
    void why_not_names_what_fails() throws Exception {
        post("why-not", "{\"asOf\":\"2024-12-02\",\"rule\":\"export-control/ban-active\",\"economy\":\"US\"}")
                .statusCode(200)
                .body("fires", equalTo(false))
                .body("firesAt", equalTo("2024-12-03"))
                .body("conditions.state", hasItem("fails"));
    }

    @Test
    void a_rule_is_followed_step_by_step_whether_it_concludes_or_not() throws Exception {
        String asked = "\"rule\":\"export-control/ban-active\",\"economy\":\"US\",\"mineral\":\"gallium\"}";
        post("rule-traces", "{\"asOf\":\"2024-12-03\"," + asked)
                .statusCode(200)
                .body("fires", equalTo(true))
                .body("conditions.state", not(hasItem("fails")))
                .body("concludes.severity", hasItem("critical"));
        post("rule-traces", "{\"asOf\":\"2024-12-02\"," + asked)
                .statusCode(200)
                .body("fires", equalTo(false))
                .body("conditions.state", hasItem("fails"))
                .body("concludes", hasSize(0));
        post("rule-traces", "{}").statusCode(400).body("errors.pointer", hasItem("/rule"));
    }

    @Test
    void what_rules_take_is_told_of_all_or_of_one() throws Exception {
        post("timings", "{}").statusCode(200).body("rules.size()", greaterThan(100));
        post("timings", "{\"rule\":\"export-control/ban-active\"}")
                .statusCode(200)
                .body("rules.rule", hasItem("export-control/ban-active"))
                .body("rules", hasSize(1))
                .body("rules[0].fired", greaterThan(0));
        post("timings", "{\"rule\":\"export-control/ban-activ\"}")
                .statusCode(400)
                .body("errors[0].suggestion", containsString("export-control/ban-active"));
    }

    @Test
    void an_inquiry_sees_nothing_that_was_published_later() throws Exception {
        String eve = "\"knownOn\":\"2024-12-02\",\"asOf\":\"2024-12-10\"";
        post("why-not", "{" + eve + ",\"rule\":\"export-control/ban-active\",\"economy\":\"US\"}")
                .statusCode(200)
                .body("fires", equalTo(false))
                .body("knownOn", equalTo("2024-12-02"));
        post("why-not", "{\"knownOn\":\"then\",\"rule\":\"export-control/ban-active\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/knownOn"));
        post("why-not", "{\"since\":\"2024-12-01\",\"rule\":\"export-control/ban-active\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/since"));
    }

    @Test
    void an_economy_that_was_not_asked_about_is_named_as_the_reason() throws Exception {
        post("why-not", "{\"for\":[\"US\"],\"rule\":\"export-control/ban-active\",\"economy\":\"JP\"}")
                .statusCode(200)
                .body("fires", equalTo(false))
                .body("says", containsString("and not for Japan"));
    }

    @Test
    void more_variants_than_can_be_compared_are_refused() throws Exception {
        String variants = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> "{\"name\":\"v" + i + "\",\"asOf\":\"2024-12-03\"}")
                .collect(java.util.stream.Collectors.joining(","));
        post("comparisons", "{\"variants\":[" + variants + "]}")
                .statusCode(400)
                .body("errors[0].message", containsString("at most 50"));
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest() throws Exception {
        post("why-not", "{\"rule\":\"export-control/ban-activ\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].suggestion", containsString("export-control/ban-active"));
        post("why-not", "{}").statusCode(400).body("errors.pointer", hasItem("/rule"));
    }

    @Test
    void a_sensitivity_tells_what_its_budget_left_out() throws Exception {
        post("sensitivities", "{\"rule\":\"export-control/ban-active\",\"mineral\":\"gallium\",\"budget\":60}")
                .statusCode(200)
                .body("flags.rule", hasItem("export-control/ban-active"))
                .body("leftOut", not(hasSize(0)));
        post("sensitivities", "{\"rule\":\"export-control/ban-activ\"}")
                .statusCode(400)
                .body("errors[0].suggestion", containsString("export-control/ban-active"));
        post("sensitivities", "{\"budget\":\"much\"}").statusCode(400).body("errors.pointer", hasItem("/budget"));
        post("sensitivities", "{\"budget\":0}")
                .statusCode(400)
                .body("errors.message", hasItem(containsString("nothing")));
        post("sensitivities", "{\"mineral\":\"galium\"}").statusCode(400).body("errors.pointer", hasItem("/mineral"));
    }

    @Test
    void a_comparison_has_a_column_for_each_option() throws Exception {
        post("comparisons", "{\"variants\":[{\"name\":\"lifted\",\"remove\":[\"CN-06\"]}]}")
                .statusCode(200)
                .body("columns.name", equalTo(java.util.List.of("base", "lifted")))
                .body("flags.cells.flatten().change", hasItem("gone"));
    }

    @Test
    void options_are_compared_under_the_same_draws_where_odds_are_asked_for() throws Exception {
        String lifted = "\"variants\":[{\"name\":\"lifted\",\"remove\":[\"CN-06\"]}]";
        post("comparisons", "{" + lifted + ",\"odds\":true,\"by\":\"2027-06-30\",\"draws\":50}")
                .statusCode(200)
                .body("columns.name", equalTo(List.of("base", "lifted")))
                .body("odds.options.name", equalTo(List.of("base", "lifted")))
                .body("odds.options[0].regret.high", greaterThan(0.0f))
                .body("odds.severity", equalTo("high"));
        refused("{" + lifted + ",\"odds\":true}", "by");
        refused("{" + lifted + ",\"by\":\"2027-06-30\"}", "odds");
        refused("{" + lifted + ",\"seed\":7}", "odds");
    }

    @Test
    void variants_that_cannot_be_are_refused() throws Exception {
        refused(
                "{\"variants\":[{\"name\":\"a\",\"change\":{\"CN-066\":{\"measure\":\"ban\"}}}]}",
                "no fact with the id 'CN-066'");
        refused("{\"variants\":[{\"name\":\"a\",\"change\":{\"CN-06\":{}}}]}", "the patch changes nothing");
        refused(
                "{\"variants\":[{\"name\":\"a\",\"remove\":[\"CN-06\"]},{\"name\":\"a\",\"remove\":[\"CN-06\"]}]}",
                "two variants are called 'a'");
        refused("{}", "no variants are given");
    }

    @Test
    void a_timeline_lists_the_dates_of_change() throws Exception {
        post("timelines", "{\"from\":\"2024-11-01\",\"to\":\"2024-12-31\"}")
                .statusCode(200)
                .body("entries.date", hasItem("2024-12-03"));
        post("timelines", "{\"from\":\"2024-12-31\",\"to\":\"2024-11-01\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("2024-11-01 lies before the first day 2024-12-31"));
        post("timelines", "{\"from\":\"2020-01-01\",\"to\":\"2026-01-01\",\"budget\":2}")
                .statusCode(200)
                .body("leftOut", not(hasSize(0)));
    }

    @Test
    void a_stop_of_supply_is_gone_through_month_by_month() throws Exception {
        String stop = "\"mineral\":\"gallium\",\"without\":\"CN\",\"from\":\"2025-01-01\",\"months\":6";
        post("stresses", "{" + stop + "}")
                .statusCode(200)
                .body("unit", equalTo("days of use"))
                .body("until", equalTo("2025-06-30"))
                .body("questions.fact", hasItem("Demand"))
                .body("series.name", hasItem("missing"));
        String stock =
                "{\"fact\":\"Stockpile\",\"id\":\"P-1\",\"economy\":\"US\",\"mineral\":\"gallium\",\"stage\":\"refined\","
                        + "\"days\":400,\"holder\":\"users\",\"source\":\"a plan\"}";
        post("stresses", "{" + stop + ",\"cut\":0.6,\"assume\":[{\"name\":\"stock\",\"add\":[" + stock + "]}]}")
                .statusCode(200)
                .body("headline", containsString("gets through the 6 months"))
                .body("assumed", hasItem("adds P-1"));
        post("stresses", "{\"mineral\":\"galium\",\"months\":0,\"from\":\"2020-01-01\",\"cut\":7}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(java.util.List.of("/mineral", "/without", "/from", "/months", "/cut")));
        post("stresses", "{" + stop + ",\"assume\":[]}").statusCode(400).body("errors.pointer", hasItem("/assume"));
    }

    @Test
    void odds_are_told_of_each_flag_and_are_the_same_when_asked_again() throws Exception {
        String asked = "{\"by\":\"2027-06-30\",\"draws\":100,\"seed\":7}";
        String once = post("odds", asked)
                .statusCode(200)
                .body("draws", equalTo(100))
                .body(
                        "events.says",
                        hasItem(containsString("The truce of the United States and China is not extended")))
                .body("worth.kind", hasItem("event"))
                .extract()
                .asString();
        post("odds", asked).statusCode(200).body(equalTo(once));
        post("odds", "{\"by\":\"2020-01-01\"}").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_trees_of_reasons_come_with_the_answer_that_is_on_record() throws Exception {
        byte[] body = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
        ValidatableResponse full = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/assessments?explain=full")
                .then()
                .statusCode(200)
                .body("explanation.flags.size()", greaterThan(10))
                .body("explanation.flags.id", hasItem("f1"))
                .body("explanation.flags.because.flatten().kind", hasItem("derived"));
        String told = full.extract().asString();
        String id = full.extract().header("Assessment-Id");
        String kept = given().get("/api/v1/assessments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ObjectNode answer = (ObjectNode) Json.shared().readTree(told);
        answer.remove("explanation");
        assertThat(Json.shared().readTree(kept).findValue("riskFlags")).isEqualTo(answer.get("riskFlags"));
        assertThat(given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/assessments?explain=full&record=false")
                        .header("Assessment-Id"))
                .isNull();
    }

    private static void refused(String own, String message) throws IOException {
        post("comparisons", own)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].message", containsString(message));
    }

    /** The dossier on gallium and germanium with an inquiry's own fields. */
    private static ValidatableResponse post(String path, String own) throws IOException {
        ObjectNode body =
                (ObjectNode) Json.shared().readTree(Files.readAllBytes(Path.of("facts/gallium-germanium.json")));
        body.setAll((ObjectNode) Json.shared().readTree(own));
        return given().contentType(ContentType.JSON)
                .body(Json.shared().writeValueAsBytes(body))
                .post("/api/v1/" + path)
                .then();
    }
}
