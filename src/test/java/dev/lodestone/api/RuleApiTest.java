package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.lodestone.Patience;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.RuleListing;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The workbench of a service whose rules can be edited: status, checks, metrics, health. */
@QuarkusTest
@TestProfile(EditableRules.Good.class)
class RuleApiTest {
    private static final Path EDITED = EditableRules.FOLDER.resolve("exposure.drl");

    @AfterEach
    void mend() throws Exception {
        Files.copy(Path.of("rules/exposure.drl"), EDITED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String digest = RuleFiles.in(EditableRules.FOLDER).digest();
        Patience.until(
                () -> get("/api/v1/rules/status").jsonPath().getString("digest").equals(digest));
        awaitState("good");
    }

    @Test
    void a_rule_that_could_fail_on_some_facts_is_refused_before_it_does() throws Exception {
        awaitState("good");
        String rule = Files.readString(Path.of("src/test/resources/broken/derived-optional-without-question.drl"));
        given().contentType("text/plain")
                .body(rule)
                .post("/api/v1/rules/checks?file=broken.drl")
                .then()
                .body(
                        "diagnostics.find { it.code == 'may-be-missing' }.suggestion",
                        equalTo("ask before it: supplierShare != null"));
        Path added = EditableRules.FOLDER.resolve("broken.drl");
        Files.writeString(added, rule);
        try {
            awaitState("degraded");
            assess().then().statusCode(200);
        } finally {
            Files.delete(added);
        }
    }

    @Test
    void a_rule_that_runs_away_is_found_in_a_trial_and_not_taken() throws Exception {
        awaitState("good");
        String rule = Files.readString(Path.of("src/test/resources/broken/derived-optional-without-question.drl"))
                .replace(
                        "AppliedControl( supplierShare.low > 0 )",
                        "ImportShare() ImportShare() ImportShare() ImportShare()");
        Path added = EditableRules.FOLDER.resolve("broken.drl");
        Files.writeString(added, rule);
        try {
            awaitState("degraded");
            get("/api/v1/rules/status")
                    .then()
                    .body("diagnostics[0].code", equalTo("trial"))
                    .body("diagnostics[0].rule", equalTo("broken/one"))
                    .body("diagnostics[0].message", containsString("on the dossier"));
            assess().then().statusCode(200);
        } finally {
            Files.delete(added);
        }
    }

    @Test
    void a_bad_edit_is_told_by_status_health_and_metrics_while_the_last_good_rules_answer() throws Exception {
        awaitState("good");
        String digest = get("/api/v1/rules/status").jsonPath().getString("digest");
        double refusals = metric("lodestone_rules_refusals_total");
        edit("Concentration(", "Concentratoin(");
        awaitState("degraded");
        get("/api/v1/rules/status")
                .then()
                .body("digest", equalTo(digest))
                .body("diagnostics[0].file", equalTo("exposure.drl"))
                .body("diagnostics[0].code", equalTo("unknown-type"))
                .body("diagnostics[0].suggestion", equalTo("did you mean 'Concentration'?"));
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'rules' }.data.state", equalTo("degraded"))
                .body("checks.find { it.name == 'rules' }.data.first", startsWith("exposure.drl:"));
        assertThat(metric("lodestone_rules_refusals_total")).isEqualTo(refusals + 1);
        assertThat(metric("lodestone_rules_errors")).isPositive();
        assess().then().statusCode(200).body("ruleBase.digest", equalTo(digest));
    }

    @Test
    void a_good_edit_is_in_use_within_seconds_and_counted() throws Exception {
        double reloads = metric("lodestone_rules_reloads_total");
        String digest = get("/api/v1/rules/status").jsonPath().getString("digest");
        edit("@severity( low )", "@severity( info )");
        Patience.until(() ->
                !get("/api/v1/rules/status").jsonPath().getString("digest").equals(digest));
        assertThat(metric("lodestone_rules_reloads_total")).isEqualTo(reloads + 1);
        assertThat(metric("lodestone_rules_errors")).isZero();
        assertThat(assess().jsonPath().getString("ruleBase.digest")).isNotEqualTo(digest);
    }

    @Test
    void a_text_is_checked_beside_the_rules_in_use_without_becoming_one() {
        given().contentType("text/plain")
                .body("package rules.draft\nrule \"draft/one\" when Fokus() then end")
                .post("/api/v1/rules/checks")
                .then()
                .statusCode(200)
                .body("diagnostics.code", hasItem("unknown-type"))
                .body("diagnostics.file", org.hamcrest.Matchers.everyItem(equalTo("draft.drl")));
        given().contentType("text/plain")
                .queryParam("file", "limits.csv")
                .body("parameter,economy,mineral,value,source\nstockpile.high-risk-days,Koera,,100,a\n")
                .post("/api/v1/rules/checks")
                .then()
                .statusCode(200)
                .body("diagnostics.message", contains(startsWith("cell B2: unknown economy 'Koera'")));
        given().contentType("text/plain")
                .queryParam("file", "../../etc/passwd")
                .body("x")
                .post("/api/v1/rules/checks")
                .then()
                .statusCode(400);
        get("/api/v1/rules/status").then().body("state", equalTo("good")).body("diagnostics", hasSize(0));
    }

    @Test
    void at_the_cursor_stands_what_the_language_server_tells() {
        String before = "package rules.draft\nrule \"draft/one\"\nwhen\n    ImportShare( sh";
        at("completions", before + " )\nthen\nend", before.length())
                .statusCode(200)
                .body("from", equalTo(before.length() - 2), "to", equalTo(before.length()))
                .body("items.label", hasItem("supplier"))
                .body("items.find { it.label == 'share' }.detail", containsString("share"))
                .body("items.find { it.label == 'share' }.about", startsWith(""));
        at("completions", "package rules.draft\nrul", 23)
                .body("items.find { it.label == 'rule' }.text", containsString("\"draft/${2:name}\""))
                .body("items.find { it.label == 'rule' }.snippet", equalTo(true));
        at("hovers", before + " )", before.length() - 6)
                .body("from", equalTo(before.indexOf("ImportShare")))
                .body("about", startsWith("**ImportShare**"));
        at("hovers", before, 0).statusCode(200).body("size()", equalTo(0));
        at("completions", before, before.length() + 1)
                .statusCode(400)
                .body("errors.message", contains("'" + (before.length() + 1) + "' is no place in the text"));
        given().contentType("text/plain")
                .body(before)
                .post("/api/v1/rules/hovers")
                .then()
                .statusCode(400)
                .body("errors.message", contains("is missing"));
    }

    private static ValidatableResponse at(String what, String text, int offset) {
        return given().contentType("text/plain")
                .queryParam("at", offset)
                .body(text)
                .post("/api/v1/rules/" + what)
                .then();
    }

    @Test
    void rules_are_given_as_the_command_line_gives_them() {
        RuleBase rules = new RuleBase(RuleFiles.in(EditableRules.FOLDER));
        RuleListing listing = new RuleListing(rules, rules.rules());
        assertThat(get("/api/v1/rules").asString()).isEqualTo(listing.json());
        get("/api/v1/rules/stockpile/short-under-control")
                .then()
                .body("text", containsString("$whose.covers( economy, mineral )"))
                .body("thresholds.find { it.reach == 'KR' }.threshold.value", equalTo(100.0f))
                .body("cases", hasItem("99 days are short of Korea's hundred under a control"));
        get("/api/v1/rules/dependency/ask-reliance")
                .then()
                .body("comesFrom", hasItem("dependency/single-source-import"));
        get("/api/v1/rules/dependency/single-source-import").then().body("leadsTo", hasItem("dependency/ask-reliance"));
    }

    private static io.restassured.response.Response assess() {
        return given().contentType("application/json")
                .body("{\"asOf\":\"2024-12-03\",\"facts\":[]}")
                .post("/api/v1/assessments");
    }

    /** Replaces a text in a rule file, as an editor saves it. */
    private static void edit(String what, String with) throws IOException {
        Files.writeString(EDITED, Files.readString(EDITED).replace(what, with));
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(l -> l.startsWith(name))
                .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitState(String state) throws Exception {
        Patience.until(() -> get("/api/v1/rules/status").jsonPath().getString("state"), state::equals);
    }
}
