package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is easily mistyped beside rules is told with the way out, and never passed over. */
class SlipsCommandTest {

    @TempDir
    Path rules;

    @BeforeEach
    void copy() throws Exception {
        for (String name :
                new String[] {"parameters.yaml", "responses.yaml", "stockpile.drl", "stockpile.cases.yaml"}) {
            Files.copy(Path.of("rules", name), rules.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --as-of 24.11.2026|--as-of|is not a date: did you mean 2026-11-24? Write year-month-day",
                "test --seed one|--seed|is not a whole number",
                "test --min-coverage most|--min-coverage|is not a number",
                "plan --by 2027-01-01 --draws 1.5|--draws|is not a whole number"
            })
    void a_value_of_another_kind_is_told_in_words(String line, String option, String message) {
        CommandRun.Result result = CommandRun.run(line.split(" "));
        String value = line.substring(line.lastIndexOf(' ') + 1);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("Invalid value for option '" + option + "'")
                .contains("'" + value + "' " + message)
                .doesNotContain("LocalDate", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess facts/seed.json --as-of", "replay --since", "key desk --until"})
    void a_day_that_is_written_otherwise_is_named(String line) {
        CommandRun.Result result = CommandRun.run((line + " 24.11.2036").split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains(line.substring(line.lastIndexOf(' ') + 1) + ": '24.11.2036' is not a date")
                .contains("did you mean 2036-11-24? Write year-month-day");
    }

    @Test
    void test_refuses_a_coverage_that_cannot_be() {
        CommandRun.Result result = CommandRun.run("test", rules.toString(), "--min-coverage", "101");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("--min-coverage: '101.0' is no percentage")
                .contains("write a number from 0 to 100");
    }

    @Test
    void test_refuses_a_name_that_no_case_has() {
        CommandRun.Result result =
                CommandRun.run("test", rules.toString(), "--run", "stockpile/below-60-dayz", "--coverage");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--run: no case is named 'stockpile/below-60-dayz'")
                .contains("did you mean 'stockpile/below-60-days'?");
    }

    @Test
    void rules_tells_the_theme_that_was_meant() {
        CommandRun.Result result = CommandRun.run("rules", "stockpil");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("stockpil: there is no such rule or theme", "did you mean 'stockpile'?");
    }

    @Test
    void a_parameter_that_is_in_error_is_told_once() throws Exception {
        Path parameters = rules.resolve("parameters.yaml");
        Files.writeString(
                parameters, Files.readString(parameters).replaceFirst("(base-days:(?s).*?value: )60", "$1" + "60x"));
        assertThat(CommandRun.run("check", rules.toString()).out())
                .contains("60x")
                .doesNotContain(" error response ");
    }

    @Test
    void test_runs_the_cases_of_a_rule_that_asks() {
        CommandRun.Result result = CommandRun.run("test", "--run", "concentration/ask-purchases");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("PASS: ").doesNotContain("PASS: 0");
    }

    @Test
    void a_new_rule_ends_with_commands_of_its_own_folder() {
        CommandRun.Result result = CommandRun.run("new", "rule", "mine/one", "--rules", rules.toString());
        assertThat(result.out())
                .contains("./lodestone check " + rules + " && ./lodestone test " + rules + " --run mine");
    }

    @Test
    void a_new_theme_begins_with_a_letter() {
        CommandRun.Result result = CommandRun.run("new", "rule", "2x/x", "--rules", rules.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("2x/x: a theme begins with a letter");
        assertThat(rules.resolve("2x.drl")).doesNotExist();
    }

    @Test
    void a_bundle_is_built_from_a_bundle_or_from_a_folder() {
        CommandRun.Result result = CommandRun.run(
                ("bundle build --from old.bundle --revision 1 --until 2027-01-01 --out new.bundle --rules " + rules)
                        .split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("--from: the rules come from a bundle or from a folder")
                .contains("leave out --from or --rules");
    }

    @ParameterizedTest
    @CsvSource({
        "mine.DRL,call it mine.drl",
        "mine.drl.txt,call it mine.drl",
        "mine.cases.yml,call it mine.cases.yaml",
        "mine.case.yaml,call it mine.cases.yaml",
        "parameter.yaml,call it parameters.yaml",
        "responses.yml,call it responses.yaml",
        "drafts/mine.drl,move it into the rule folder itself",
        "mine.yaml,'if it holds cases, call it THEME.cases.yaml; else move it out of the rule folder'"
    })
    void check_warns_of_a_file_that_nothing_reads(String name, String wayOut) throws Exception {
        Files.createDirectories(rules.resolve(name).getParent());
        Files.writeString(rules.resolve(name), "# nothing\n");
        assertThat(CommandRun.run("check", rules.toString()).out())
                .contains("/" + name + ":1:1: warning unread-file " + name + " is read by nothing")
                .contains(wayOut)
                .contains("4 files: 0 errors");
    }

    @ParameterizedTest
    @CsvSource({"README.md", ".hidden.yaml", "~$limits.xlsx", "drafts/notes.md", "notes.txt"})
    void check_says_nothing_of_what_is_clearly_something_else(String name) throws Exception {
        Files.createDirectories(rules.resolve(name).getParent());
        Files.writeString(rules.resolve(name), "nothing\n");
        assertThat(CommandRun.run("check", rules.toString()).out()).doesNotContain("unread-file");
    }

    @ParameterizedTest
    @CsvSource({
        "stockpile.drl,ISO-8859-1",
        "stockpile.drl,UTF-16",
        "stockpile.cases.yaml,UTF-16LE",
        "responses.yaml,UTF-16"
    })
    void check_tells_once_of_a_file_that_is_not_in_utf_8(String name, String encoding) throws Exception {
        String remark = name.endsWith(".drl") ? "// caf\u00e9\n" : "# caf\u00e9\n";
        Files.write(rules.resolve(name), (remark + Files.readString(rules.resolve(name))).getBytes(encoding));
        CommandRun.Result result = CommandRun.run("check", rules + "/" + name);
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains("error io the file is no text in UTF-8")
                .contains("save it as UTF-8")
                .contains(": 1 error, 0 warnings");
        assertThat(CommandRun.run("check", rules.toString()).out())
                .as("what else lacks what the file would have")
                .contains(": 1 error, 0 warnings")
                .doesNotContain("\0");
    }
}
