package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files get their layout by command. */
class FmtCommandTest {
    private static final String LAID_OUT = """
            package rules.made

            rule "made/one"
                @severity( high )
            when
                Focus( $e : economy )
            then
                insertLogical( RiskFlag.of( drools, $e, null ) );
            end
            """;
    private static final String OTHERWISE = LAID_OUT.replace("    Focus( $e : economy )", "Focus($e:economy)");

    @TempDir
    private Path folder;

    @Test
    void files_and_folders_are_laid_out_and_those_that_changed_are_named() throws IOException {
        Path one = Files.writeString(folder.resolve("one.drl"), OTHERWISE);
        Path other = Files.writeString(folder.resolve("other.drl"), LAID_OUT);
        Path cases = Files.writeString(folder.resolve("one.cases.yaml"), "-   name:   x\n");
        CommandRun.Result result = CommandRun.run("fmt", folder.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo(one + "\n");
        assertThat(one).hasContent(LAID_OUT);
        assertThat(other).hasContent(LAID_OUT);
        assertThat(cases).hasContent("-   name:   x\n");
        assertThat(CommandRun.run("fmt", folder.toString()).out()).isEmpty();
    }

    @Test
    void check_names_what_is_laid_out_otherwise_and_changes_nothing() throws IOException {
        Path one = Files.writeString(folder.resolve("one.drl"), OTHERWISE);
        CommandRun.Result result = CommandRun.run("fmt", "--check", folder.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEqualTo(one + "\n");
        assertThat(one).hasContent(OTHERWISE);
        Files.writeString(one, LAID_OUT);
        assertThat(CommandRun.run("fmt", "--check", one.toString()).exit()).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_its_place_and_left_untouched_and_the_others_are_laid_out()
            throws IOException {
        String broken = OTHERWISE.replace("then", "than");
        Path bad = Files.writeString(folder.resolve("bad.drl"), broken);
        Path one = Files.writeString(folder.resolve("one.drl"), OTHERWISE);
        CommandRun.Result result = CommandRun.run("fmt", folder.toString());
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("bad.drl:7:5").contains("error");
        assertThat(bad).hasContent(broken);
        assertThat(one).hasContent(LAID_OUT);
    }

    @Test
    void a_new_rule_is_laid_out_so() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        assertThat(CommandRun.run("new", "rule", "made/one", "--rules", rules.toString())
                        .exit())
                .isZero();
        assertThat(CommandRun.run("fmt", "--check", rules.toString()).exit()).isZero();
    }

    @Test
    void yaml_and_what_is_no_text_are_refused() throws IOException {
        Path cases = Files.writeString(folder.resolve("one.cases.yaml"), "[]\n");
        CommandRun.Result yaml = CommandRun.run("fmt", cases.toString());
        assertThat(yaml.exit()).isEqualTo(2);
        assertThat(yaml.err()).contains("only rule files");
        Path bytes = Files.write(folder.resolve("one.drl"), new byte[] {'/', '/', (byte) 0xff, '\n'});
        CommandRun.Result result = CommandRun.run("fmt", bytes.toString());
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("UTF-8");
        assertThat(Files.readAllBytes(bytes)).hasSize(4);
    }

    @Test
    void standard_input_is_laid_out_to_standard_output() {
        assertThat(filtered(OTHERWISE).out()).isEqualTo(LAID_OUT);
        assertThat(filtered(OTHERWISE, "--check").exit()).isEqualTo(1);
        CommandRun.Result refused = filtered("rule");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("standard input:1:");
    }

    private static CommandRun.Result filtered(String text, String... more) {
        if (System.getProperty("lodestone.binary") != null) {
            return CommandRun.byTheBinary(
                    text, Stream.concat(Stream.of("fmt", "-"), Stream.of(more)).toArray(String[]::new));
        }
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return more.length == 0 ? CommandRun.here("fmt", "-") : CommandRun.here("fmt", "-", more[0]);
        } finally {
            System.setIn(before);
        }
    }
}
