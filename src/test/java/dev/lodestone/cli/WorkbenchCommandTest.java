package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.Patience;
import dev.lodestone.report.Json;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import picocli.CommandLine;

/** The commands of rule authors, on a small rulebook of three themes. */
class WorkbenchCommandTest {
    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void copy() throws Exception {
        rules = Files.createDirectory(folder.resolve("rules"));
        for (String name : List.of(
                "parameters.yaml",
                "responses.yaml",
                "concentration.drl",
                "concentration.cases.yaml",
                "stockpile.drl",
                "stockpile.csv",
                "stockpile.cases.yaml",
                "substitution.drl",
                "substitution.cases.yaml")) {
            Files.copy(Path.of("rules", name), rules.resolve(name));
        }
    }

    private CommandRun.Result run(String command, String... more) {
        return CommandRun.run(Stream.concat(Stream.of(command, rules.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void edit(String file, String what, String with) throws Exception {
        String before = Files.readString(rules.resolve(file));
        assertThat(before).contains(what);
        Files.writeString(rules.resolve(file), before.replace(what, with));
    }

    @Test
    void check_shows_the_line_and_the_way_out_and_ends_with_three() throws Exception {
        edit("stockpile.drl", "days.below( $cycle )", "dayz.below( $cycle )");
        CommandRun.Result result = CommandRun.run("check", rules + "/stockpile.drl");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains("stockpile.drl:67:")
                .contains("error unknown-field")
                .contains("did you mean 'days'?");
        String caret = result.out()
                .lines()
                .filter(l -> l.strip().equals("^"))
                .findFirst()
                .orElseThrow();
        String line = result.out()
                .lines()
                .filter(l -> l.contains("dayz") && !l.contains("error"))
                .findFirst()
                .orElseThrow();
        assertThat(caret.indexOf('^')).isEqualTo(line.indexOf("dayz"));
    }

    @Test
    void check_ends_with_two_for_warnings_only_if_it_is_strict() throws Exception {
        edit("stockpile.cases.yaml", "stockpile/below-licence-cycle", "stockpile/below-60-days");
        assertThat(run("check").exit()).isZero();
        CommandRun.Result strict = run("check", "--strict");
        assertThat(strict.exit()).isEqualTo(2);
        assertThat(strict.out()).contains("warning rule-without-cases");
    }

    @Test
    void check_asks_whether_parameters_are_up_to_date_on_a_day() {
        assertThat(run("check", "--as-of", "2030-12-30").out()).doesNotContain("outdated-parameter");
        assertThat(run("check", "--as-of", "2030-12-31").out()).contains("outdated-parameter");
    }

    @Test
    void check_writes_json_and_sarif_for_programs() throws Exception {
        edit("stockpile.drl", "days.below( $cycle )", "dayz.below( $cycle )");
        JsonNode json = Json.shared()
                .readTree(CommandRun.run("check", rules + "/stockpile.drl", "--format", "json")
                        .out());
        JsonNode first = first(json, "unknown-field");
        assertThat(first.path("file").asText()).isEqualTo(rules + "/stockpile.drl");
        assertThat(first.path("line").asInt()).isEqualTo(67);
        assertThat(first.path("rule").asText()).isEqualTo("stockpile/below-licence-cycle");
        JsonNode sarif = Json.shared()
                .readTree(CommandRun.run("check", rules + "/stockpile.drl", "--format", "sarif")
                        .out());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode result = sarif.at("/runs/0/results/0");
        assertThat(result.path("ruleId").asText()).isEqualTo("unknown-field");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(67);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("stockpile.drl");
    }

    private static JsonNode first(JsonNode tree, String code) {
        for (JsonNode node : tree.findParents("code")) {
            if (node.path("code").asText().equals(code)) {
                return node;
            }
        }
        throw new AssertionError("no " + code + " in " + tree);
    }

    @Test
    void test_tells_what_differs_and_why_and_ends_with_one() throws Exception {
        edit(
                "parameters.yaml",
                "IEA policies 16639 and 17940\"\n    value: 60",
                "IEA policies 16639 and 17940\"\n    value: 40");
        CommandRun.Result result = run("test");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("FAIL")
                .contains("stockpile: 45 days are below 60")
                .contains("- expected flag stockpile/below-60-days JP gallium")
                .containsPattern("FAIL: \\d+/\\d+");
    }

    @Test
    void test_writes_junit_for_build_servers() throws Exception {
        edit("stockpile.cases.yaml", "less than 60.\"", "less than <sixty> & \\\"more\\\".\"");
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        run("test", "--format", "junit").out().getBytes(StandardCharsets.UTF_8)));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(1);
        assertThat(suite.getAttribute("name")).isEqualTo("stockpile");
        assertThat(Integer.parseInt(suite.getAttribute("failures"))).isPositive();
        assertThat(Integer.parseInt(suite.getAttribute("tests")))
                .isEqualTo(suite.getElementsByTagName("testcase").getLength());
        assertThat(((Element) xml.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .contains("<sixty> & \"more\"");
    }

    @Test
    void test_writes_json_with_coverage() throws Exception {
        JsonNode json = Json.shared()
                .readTree(run("test", "--coverage", "--format", "json").out());
        assertThat(json.path("passed").asInt())
                .isEqualTo(json.path("cases").size())
                .isPositive();
        assertThat(json.at("/coverage/rules").size()).isPositive();
        assertThat(json.at("/coverage/thresholds/0/yes").asInt()).isPositive();
    }

    @Test
    void coverage_of_some_rules_is_by_all_cases_of_their_theme() {
        String out =
                run("test", "--run", "stockpile/below-60-days", "--coverage").out();
        assertThat(out).contains("coverage: 100.0% of 1 rules fired").doesNotContain("short-under-control", "tariff/");
    }

    @Test
    void test_writes_lcov_that_counts_rules_as_functions_and_thresholds_as_branches() {
        List<String> lcov = run("test", "--format", "lcov").out().lines().toList();
        assertThat(lcov).contains("SF:" + rules + "/stockpile.drl", "SF:" + rules + "/substitution.drl");
        assertThat(lcov).anyMatch(l -> l.matches("FNDA:[1-9]\\d*,stockpile/below-60-days"));
        assertThat(lcov).anyMatch(l -> l.matches("BRDA:\\d+,\\d+,1,[1-9]\\d*"));
        assertThat(lcov.stream().filter(l -> l.startsWith("SF:")).count())
                .isEqualTo(lcov.stream().filter(l -> l.equals("end_of_record")).count());
    }

    @Test
    void test_holds_a_least_coverage_that_is_never_rounded_up() throws Exception {
        assertThat(run("test", "--min-coverage", "100").exit()).isZero();
        String cases = Files.readString(rules.resolve("stockpile.cases.yaml"));
        int last = cases.indexOf("- name: where one country dominates, a hundred days are enough in Korea");
        Files.writeString(rules.resolve("stockpile.cases.yaml"), cases.substring(0, last));
        CommandRun.Result result = run("test", "--min-coverage", "100");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("no case misses stockpile.high-risk-days[KR] in stockpile/short-under-dominance");
        String percent = result.out().replaceAll("(?s).*, ([0-9.]+)% of \\d+ thresholds.*", "$1");
        assertThat(Double.parseDouble(percent)).isLessThan(100);
        assertThat(run("test", "--min-coverage", percent).exit()).isZero();
        assertThat(run("test", "--min-coverage", Double.parseDouble(percent) + 0.1 + "")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void test_shuffles_the_facts_by_a_seed_that_it_prints() {
        CommandRun.Result result = run("test", "--shuffle");
        assertThat(result.exit()).isZero();
        assertThat(result.err()).containsPattern("shuffled with --seed \\d+");
        assertThat(run("test", "--seed", "7").err()).contains("shuffled with --seed 7");
    }

    @Test
    void test_runs_only_the_cases_asked_for() {
        String all = run("test").out();
        CommandRun.Result some = run("test", "--run", "Korea");
        assertThat(some.out())
                .contains("a hundred days are enough in Korea under a control")
                .doesNotContain("45 days are below 60");
        assertThat(some.out().lines().count()).isLessThan(all.lines().count());
        assertThat(CommandRun.run("test", rules + "/substitution.cases.yaml").out())
                .contains("substitution: ")
                .doesNotContain("stockpile: ");
    }

    @Test
    void test_watches_and_runs_again_after_a_change_broken_or_not() throws Exception {
        StringWriter out = new StringWriter();
        CommandLine command = Lodestone.commandLine();
        command.setOut(new PrintWriter(out, true));
        Thread watching = new Thread(() -> command.execute("test", rules.toString(), "--run", "Korea", "--watch"));
        watching.start();
        try {
            await(out, "PASS: 4/4");
            edit("stockpile.drl", "days.below( $cycle )", "dayz.below( $cycle )");
            await(out, "did you mean 'days'?");
            edit("stockpile.drl", "dayz.below( $cycle )", "days.below( $cycle )");
            edit("stockpile.csv", "KR,,100", "KR,,99");
            await(out, "FAIL: 2/4");
        } finally {
            watching.interrupt();
            watching.join(60_000);
        }
        assertThat(watching.isAlive()).isFalse();
    }

    private static void await(StringWriter out, String text) throws Exception {
        Patience.until(out::toString, all -> all.contains(text));
    }

    @Test
    void impact_tells_each_difference_with_its_reason_and_ends_with_one() throws Exception {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        Path changed = Files.createDirectory(folder.resolve("changed"));
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, changed.resolve(file.getFileName()));
            }
        }
        String[] same = {
            "impact", "--base", rules.toString(), "--rules", changed.toString(), "--facts", facts.toString()
        };
        CommandRun.Result none = CommandRun.run(same);
        assertThat(none.exit()).isZero();
        assertThat(none.out()).containsPattern("0 differences over \\d+ dossiers and cases");
        Files.writeString(
                changed.resolve("stockpile.csv"),
                Files.readString(changed.resolve("stockpile.csv")).replace("KR,,100", "KR,,99"));
        CommandRun.Result some = CommandRun.run(same);
        assertThat(some.exit()).isEqualTo(1);
        assertThat(some.out())
                .contains("stockpile/short-under-control")
                .contains("case stockpile: 99 days are short of Korea's hundred under a control");
        JsonNode json = Json.shared()
                .readTree(CommandRun.run(Stream.concat(Stream.of(same), Stream.of("--format", "json"))
                                .toArray(String[]::new))
                        .out());
        // In two cases a flag and its responses give way to another with its own; five more sentences name the
        // threshold.
        assertThat(json.path("differences").size()).isEqualTo(14);
    }

    @Test
    void a_new_rule_is_written_with_cases_that_hold() throws Exception {
        assertThat(CommandRun.run("new", "rule", "stockpile/rotting", "--rules", rules.toString())
                        .exit())
                .isZero();
        assertThat(run("check").exit()).isZero();
        CommandRun.Result result = run("test", "--run", "rotting");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).containsPattern("PASS: [1-9]");
    }
}
