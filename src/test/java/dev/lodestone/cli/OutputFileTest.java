package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command writes is whole or not there, and never takes the place of what it reads. */
class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void what_was_there_stays_until_all_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), "before");
        try (OutputFile output = OutputFile.to("--out", file, List.of())) {
            output.stream().write("half".getBytes());
            output.stream().flush();
            assertThat(file).hasContent("before");
        }
        assertThat(file).hasContent("before");
        OutputFile.write("--out", file, "after".getBytes(), List.of());
        assertThat(file).hasContent("after");
        assertThat(folder).isDirectoryContaining("glob:**facts.json");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void what_is_read_is_not_written_over_by_whatever_name() throws IOException {
        Path read = Files.writeString(folder.resolve("table.csv"), "a,b");
        Path link = Files.createSymbolicLink(folder.resolve("link"), read);
        for (Path out : List.of(read, link, folder.resolve(".").resolve("table.csv"))) {
            assertThatThrownBy(() -> OutputFile.write("--out", out, new byte[0], List.of(read)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("is what is read");
        }
        assertThat(read).hasContent("a,b");
    }

    @Test
    void who_may_read_the_file_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        OutputFile.write("--out", file, "after".getBytes(), List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_with_a_way_out() {
        assertThatThrownBy(
                        () -> OutputFile.write("--out", folder.resolve("no/such/facts.json"), new byte[0], List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("facts.json cannot be written");
    }
}
