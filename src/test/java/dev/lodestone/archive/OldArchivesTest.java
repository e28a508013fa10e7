package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that earlier programs wrote, kept as they were then: v1 by the first schema, v3 by the one before records had patterns, v4 by the one before plans were kept. */
class OldArchivesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v3", "v4"})
    void an_archive_of_an_earlier_program_is_read_verified_and_goes_on(String version) throws Exception {
        Request request = Intake.file(Path.of("facts/gallium-germanium.json"));
        Advisor advisor = Shipped.ADVISOR;
        try (Archive archive = new Archive(copy(version))) {
            List<Stored> stored = verified(archive);
            assertThat(stored).hasSize(2);
            assertThat(new String(stored.get(1).entry().answer())).isEqualTo(answer(version));
            assertThat(archive.rules(stored.get(1).entry().ruleBase())).isPresent();
            new Recorder(archive, Mask.NOTHING)
                    .record(Answered.by(advisor, request), Caller.NOBODY)
                    .join();
        }
        try (Archive again = new Archive(address())) {
            assertThat(verified(again)).hasSize(3);
            assertThat(again.count(null)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v3", "v4"})
    void what_is_changed_in_an_old_archive_shows(String version) throws Exception {
        copy(version);
        try (Connection connection = new Database(address()).connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE assessment SET at = at + 1 WHERE seq = 1");
        }
        try (Archive archive = new Archive(address())) {
            assertThat(archive.verify(s -> {}).faults()).isNotEmpty();
        }
    }

    private static List<Stored> verified(Archive archive) {
        List<Stored> stored = new ArrayList<>();
        assertThat(archive.verify(stored::add).faults()).isEmpty();
        return stored;
    }

    private Address address() {
        return Address.of(folder.resolve("archive.db").toString());
    }

    private Address copy(String version) throws IOException {
        try (InputStream packed = new GZIPInputStream(resource(version + ".db.gz"))) {
            Files.copy(packed, folder.resolve("archive.db"));
        }
        return address();
    }

    private static String answer(String version) throws IOException {
        try (InputStream in = resource(version + ".answer.json")) {
            return new String(in.readAllBytes());
        }
    }

    private static InputStream resource(String name) {
        return OldArchivesTest.class.getResourceAsStream("/archive/" + name);
    }
}
