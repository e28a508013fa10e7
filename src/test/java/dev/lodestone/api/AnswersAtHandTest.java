package dev.lodestone.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.rulebook.RuleFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who only looks, and asks what was asked before. */
@QuarkusTest
@TestProfile(EditableRules.Good.class)
class AnswersAtHandTest {
    private static final String LOOK = "/api/v1/assessments?record=false";
    private static final String QUESTION = "{ \"dossier\": \"gallium-germanium\", \"asOf\": \"2025-02-03\" }";

    @Test
    void the_same_question_gets_the_same_answer_without_an_assessment() {
        Response first = look(LOOK, QUESTION);
        String assessed = assessed();
        Response again = look(LOOK, QUESTION);
        assertThat(again.asString()).isEqualTo(first.asString()).contains("\"riskFlags\"");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).startsWith("W/\"");
        assertThat(again.header("Lodestone-Recorded")).isEqualTo("false");
        Response plain = json(QUESTION)
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .post(LOOK);
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.asString()).isEqualTo(first.asString());
        assertThat(assessed()).isEqualTo(assessed);
    }

    @Test
    void who_has_the_answer_is_told_so_without_an_assessment() {
        String tag = look(LOOK, QUESTION).header("ETag");
        String assessed = assessed();
        Response held =
                json(QUESTION).header("If-None-Match", "\"other\", " + tag).post(LOOK);
        assertThat(held.statusCode()).isEqualTo(304);
        assertThat(held.asByteArray()).isEmpty();
        assertThat(held.header("ETag")).isEqualTo(tag);
        assertThat(assessed()).isEqualTo(assessed);
        json(QUESTION.replace("02-03", "02-04"))
                .header("If-None-Match", tag)
                .post(LOOK)
                .then()
                .statusCode(200);
    }

    @Test
    void other_days_economies_parts_and_facts_have_answers_of_their_own() throws Exception {
        String facts = Files.readString(Path.of("facts/gallium-germanium.json"));
        String fewer = facts.replaceFirst("\"measure\": \"ban\"", "\"measure\": \"licensing\"");
        assertThat(fewer).isNotEqualTo(facts);
        List<Response> answers = List.of(
                look(LOOK, facts),
                look(LOOK, fewer),
                look(LOOK, QUESTION),
                look(LOOK, QUESTION.replace("02-03", "02-04")),
                look(LOOK, QUESTION.replace(" }", ", \"for\": [ \"EU\" ] }")),
                look(LOOK, QUESTION.replace(" }", ", \"knownOn\": \"2024-12-02\" }")),
                look(LOOK, QUESTION.replace(" }", ", \"effects\": \"all\" }")),
                look(LOOK + "&effects=all", QUESTION.replace("02-03", "02-05")),
                look(LOOK + "&brief=true", QUESTION),
                look(LOOK + "&brief=flags", QUESTION));
        Set<String> tags = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Response answer : answers) {
            tags.add(answer.header("ETag"));
            texts.add(answer.asString());
        }
        assertThat(tags).hasSameSizeAs(answers);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(answers.size() - 1);
        assertThat(look(LOOK, fewer).asString()).isEqualTo(answers.get(1).asString());
    }

    @Test
    void what_rests_on_the_record_has_no_tag() {
        String since = QUESTION.replace(" }", ", \"since\": \"2024-12-02\" }");
        assertThat(look(LOOK, since).header("ETag")).isNull();
    }

    @Test
    void other_rules_give_another_answer_at_once() throws Exception {
        Path parameters = EditableRules.FOLDER.resolve("parameters.yaml");
        String text = Files.readString(parameters);
        Response before = look(LOOK, QUESTION);
        try {
            EditableRules.write("parameters.yaml", text.replaceFirst("what fits on one page", "what fits on page one"));
            inUse();
            Response after = look(LOOK, QUESTION);
            assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
            assertThat(after.jsonPath().getString("ruleBase.digest"))
                    .isNotEqualTo(before.jsonPath().getString("ruleBase.digest"));
        } finally {
            EditableRules.write("parameters.yaml", text);
            inUse();
        }
        assertThat(look(LOOK, QUESTION).header("ETag")).isEqualTo(before.header("ETag"));
    }

    private static void inUse() throws Exception {
        String digest = RuleFiles.in(EditableRules.FOLDER).digest();
        Patience.until(() -> get("/api/v1/rules/status").jsonPath().getString("digest"), digest::equals);
    }

    private static Response look(String path, String question) {
        Response answer = json(question).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static RequestSpecification json(String question) {
        return given().contentType(ContentType.JSON).body(question);
    }

    private static String assessed() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("lodestone_assessments_seconds_count"))
                .findFirst()
                .orElseThrow();
    }
}
