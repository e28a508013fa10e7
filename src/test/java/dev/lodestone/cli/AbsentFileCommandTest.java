package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.SigningKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names a file that is not there reads which one, whatever the command, and nothing of the machine. */
class AbsentFileCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess absent",
                "assess facts/seed.json --rules absent",
                "archive verify --proof absent --key KEY",
                "assess --batch absent",
                "bundle verify rules.bundle --trust absent",
                "bundle verify absent --trust KEY",
                "check absent",
                "compare facts/seed.json --variant lifted:absent",
                "dossier put desk absent",
                "fmt absent",
                "import absent",
                "revision show 2 --key absent",
                "stress facts/seed.json --assume absent",
                "test absent",
                "watch absent"
            })
    void what_is_absent_is_named(String command) {
        Path key = SigningKey.create(folder.resolve("key"));
        CommandRun.Result result =
                CommandRun.run(command.replace("KEY", key.toString()).split(" "));
        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).contains("absent", "there is no such").doesNotContain("Exception", "java.");
    }

    @Test
    void a_key_that_is_none_is_named() {
        CommandRun.Result result =
                CommandRun.run("archive", "verify", "--proof", "README.md", "--key", "rules/parameters.yaml");
        assertThat(result.exit()).isNotZero();
        assertThat(result.err()).isEqualTo("error: rules/parameters.yaml is no public Ed25519 key\n");
    }

    @Test
    void a_service_that_does_not_answer_is_named_with_what_to_do() {
        CommandRun.Result result = CommandRun.run("revision", "show", "2", "--service", "http://127.0.0.1:9");
        assertThat(result.exit()).isNotZero();
        assertThat(result.err())
                .contains("no service answers at http://127.0.0.1:9", "start it, or name another: --service")
                .doesNotContain("Exception");
    }

    @Test
    void a_folder_is_no_file_of_requests() {
        CommandRun.Result refused = CommandRun.run("assess", "--batch", "rules");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("rules: is a folder").contains("name a file of requests, one a line");
    }

    @Test
    void all_options_that_are_wrong_are_told() {
        CommandRun.Result refused = CommandRun.run(
                "assess", "facts/gallium-germanium.json", "--as-of", "x", "--known-on", "y", "--for", "QQ");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("3 problems").contains("--as-of", "--known-on", "--for");
    }
}
