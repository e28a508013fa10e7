package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What archive verify says of what is no archive, cannot be written to, or was changed. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void record() throws Exception {
        archive = folder.resolve("a.db");
        Path facts = folder.resolve("facts.json");
        Files.writeString(facts, "{\"asOf\":\"2024-12-03\",\"facts\":[]}");
        assertThat(CommandRun.run("assess", facts.toString(), "--archive", archive.toString())
                        .exit())
                .isZero();
    }

    private static CommandRun.Result verify(Path archive, String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"archive", "verify", "--archive", archive.toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return CommandRun.run(all);
    }

    /** "The chain holds: 0 records", and the file was written to. */
    @Test
    void what_is_no_archive_is_refused_and_stays_as_it_is() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        CommandRun.Result refused = verify(empty);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("there is no archive in it").contains("name one");
        assertThat(Files.size(empty)).isZero();
    }

    @Test
    void a_copy_that_cannot_be_written_to_is_verified() throws Exception {
        Path protectedFolder = Files.createDirectory(folder.resolve("protected"));
        Path copy = Files.copy(archive, protectedFolder.resolve("a.db"));
        byte[] before = Files.readAllBytes(copy);
        Files.setPosixFilePermissions(copy, Set.of(PosixFilePermission.OWNER_READ));
        CommandRun.Result verified = verify(copy);
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The chain holds: 1 record");
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM chain | the table chain is empty",
                "UPDATE rule_base SET files = x'00' | were changed",
                "UPDATE assessment SET flags = 7 | was changed"
            },
            quoteCharacter = '"')
    void what_was_changed_is_told(String sql, String fault) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + archive);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        CommandRun.Result broken = verify(archive);
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).contains(fault).contains("BROKEN");
    }

    @Test
    void heads_and_keys_that_say_nothing_are_refused() throws Exception {
        Path key = folder.resolve("key");
        assertThat(CommandRun.run("archive", "head-key", key.toString()).exit()).isZero();
        CommandRun.Result alone = verify(archive, "--key", key + ".pub");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("add --head FILE or --proof FILE");
        Path heads = Files.createFile(folder.resolve("heads"));
        CommandRun.Result empty = verify(archive, "--head", heads.toString(), "--key", key + ".pub");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("is empty");
    }
}
