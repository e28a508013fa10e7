package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands take the facts of dossiers by their names. */
class DossierOptionTest {
    private static final String FILE = "facts/gallium-germanium.json";

    @TempDir
    private Path folder;

    private String archive;

    @BeforeEach
    void keep() {
        archive = folder.resolve("archive.db").toString();
        run("dossier", "put", "--archive", archive, "desk", FILE);
    }

    private static String run(String... arguments) {
        CommandRun.Result result = CommandRun.run(arguments);
        assertThat(result.exit()).as(result.err()).isZero();
        return result.out();
    }

    private static String refused(String... arguments) {
        CommandRun.Result result = CommandRun.run(arguments);
        assertThat(result.exit()).isEqualTo(2);
        return result.err();
    }

    @Test
    void one_that_is_kept_is_assessed_as_its_file_is() {
        String byFile = run("assess", FILE, "--for", "US", "--format", "md");
        assertThat(run("assess", "--dossier", "desk", "--archive", archive, "--for", "US", "--format", "md"))
                .isEqualTo(byFile);
        assertThat(run("assess", "--dossier", "desk@1", "--archive", archive, "--for", "US", "--format", "md"))
                .isEqualTo(byFile);
    }

    @Test
    void one_that_is_shipped_needs_no_archive_and_goes_with_all_that_files_go_with() {
        assertThat(run("assess", "--dossier", "gallium-germanium", "--with", "timeline", "--format", "md"))
                .isEqualTo(run("assess", FILE, "--with", "timeline", "--format", "md"));
        String[] range = {"--from", "2024-11-01", "--to", "2024-12-31", "--format", "json"};
        assertThat(run(and(range, "timeline", "--dossier", "gallium-germanium")))
                .isEqualTo(run(and(range, "timeline", FILE)));
    }

    private static String[] and(String[] options, String... before) {
        return java.util.stream.Stream.of(before, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void all_are_listed_and_the_archive_of_the_service_is_found() throws Exception {
        assertThat(run("dossier", "list", "--archive", archive)).contains("Shipped: china, ", ", korea, ", "desk@1, ");
        assertThat(run("dossier", "put", "--archive", archive, "other", FILE))
                .isEqualTo("Kept as other@1 in " + archive + ".\n");
        Path settings = folder.resolve("application.properties");
        assertThat(ServiceSetting.in(settings, "lodestone.archive.url")).isNull();
        Files.writeString(settings, "lodestone.archive.url = " + archive + "\n");
        assertThat(ServiceSetting.in(settings, "lodestone.archive.url")).isEqualTo(archive);
        Files.writeString(settings, "lodestone.archive.url =\nlodestone.archive.user = ${USER}\n");
        assertThat(ServiceSetting.in(settings, "lodestone.archive.url")).isNull();
        assertThatThrownBy(() -> ServiceSetting.in(settings, "lodestone.archive.user"))
                .hasMessageContaining("is an expression, which commands do not work out")
                .hasMessageContaining("LODESTONE_ARCHIVE_USER");
    }

    @Test
    void where_the_archive_is_off_none_is_kept_and_that_is_no_error() throws Exception {
        assertThat(withoutArchive("dossier", "list")).endsWith("Kept: none, as the archive is off\n");
        assertThat(withoutArchive("sensitivity", "--dossier", "koreaa")).contains("did you mean 'korea'?");
    }

    private static String withoutArchive(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(line).redirectErrorStream(true);
        command.environment().put("LODESTONE_ARCHIVE_URL", "off");
        return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void what_is_on_record_of_one_is_replayed() {
        run("assess", "--dossier", "desk", "--archive", archive, "--format", "json");
        assertThat(run("dossier", "log", "--archive", archive, "desk")).contains("version 1");
        assertThat(run("replay", "--archive", archive)).contains("Replayed 1, 1 same");
    }

    @Test
    void a_name_or_version_that_is_not_there_is_told_with_the_nearest() {
        assertThat(refused("assess", "--dossier", "dsk", "--archive", archive))
                .contains("dsk: there is no such dossier or version", "did you mean 'desk'?");
        assertThat(refused("assess", "--dossier", "desk@7", "--archive", archive))
                .contains("desk@7: there is no such");
        assertThat(refused(
                        "assess",
                        "--dossier",
                        "jpan",
                        "--archive",
                        folder.resolve("none.db").toString()))
                .contains("did you mean 'japan'?");
        assertThat(refused("assess", "--dossier", "desk@x", "--archive", archive))
                .contains("this is no version");
    }
}
