package dev.lodestone.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.report.FactWriter;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The native binary gives the bytes that the JVM gives: for every case of every rule and every dossier, at several dates. */
class NativeParityIT {
    private static final Path RULES = Path.of("rules");
    private static final List<String> DATES =
            List.of("2019-06-01", "2023-08-15", "2024-12-03", "2025-11-15", "2026-06-01", "2026-11-28");
    private static final List<List<String>> ECONOMIES =
            List.of(List.of(), List.of("US"), List.of("CN"), List.of("DE", "JP", "IN"));

    private static final Advisor JVM = new Advisor(new RuleBase(RuleFiles.in(RULES)));
    private static NativeBinary binary;

    @BeforeAll
    static void start() {
        binary = NativeBinary.serve(RULES);
    }

    @AfterAll
    static void stop() {
        binary.close();
    }

    @Test
    void every_rule_case_is_answered_alike() {
        List<RuleCase> cases = CaseRunner.cases(RuleFiles.in(RULES));
        assertThat(cases).isNotEmpty();
        List<String> differences = new ArrayList<>();
        for (RuleCase ruleCase : cases) {
            compare(ruleCase.file() + ": " + ruleCase.name(), body(ruleCase.request()), differences);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void every_dossier_is_answered_alike_at_several_dates_for_several_economies() throws IOException {
        List<String> differences = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                for (String date : DATES) {
                    for (List<String> economies : ECONOMIES) {
                        ObjectNode body = (ObjectNode) Json.shared().readTree(file.toFile());
                        body.put("asOf", date);
                        body.set("for", Json.shared().valueToTree(economies));
                        compare(file + " " + date + " " + economies, bytes(body), differences);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(String what, byte[] body, List<String> differences) {
        Request request = JsonIntake.read(body, "", Intake.MAX_FACTS);
        Assessment assessment = JVM.assess(request.facts(), request.asOf(), request.asked());
        String expected = Format.JSON.write(Effects.proved(assessment, request, JVM), "");
        String answered = binary.post("/api/v1/assessments", body).body();
        if (!answered.equals(expected)) {
            differences.add(what + ": " + firstDifference(expected, answered));
        }
    }

    private static String firstDifference(String expected, String answered) {
        List<String> left = expected.lines().toList();
        List<String> right = answered.lines().toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return "line " + (i + 1) + ": JVM " + left.get(i).strip() + ", native "
                        + right.get(i).strip();
            }
        }
        return "JVM has " + left.size() + " lines, native " + right.size();
    }

    private static byte[] body(Request request) {
        ObjectNode body = Json.shared().createObjectNode();
        body.put("asOf", request.asOf().toString());
        ArrayNode economies = body.putArray("for");
        request.asked().stream().map(Economy::code).forEach(economies::add);
        ArrayNode facts = body.putArray("facts");
        for (Fact fact : request.facts().all()) {
            facts.add(FactWriter.json(fact));
        }
        return bytes(body);
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
