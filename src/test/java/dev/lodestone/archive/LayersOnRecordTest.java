package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Given;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others took the place of is written down with them, so that nothing is lost on record, in JSON or in a workbook. */
class LayersOnRecordTest {
    private static final LocalDate EVE = LocalDate.parse("2024-12-02");

    @TempDir
    Path folder;

    private Request layers() throws IOException {
        Path table = Files.writeString(folder.resolve("ImportShare.csv"), """
            id,replaces,importer,supplier,mineral,stage,share,form,period,publishedOn,source
            US-import-gallium-metal-CA-2021-24,US-import-gallium-metal-CA-2021-24,US,CA,gallium,refined,20%,metal,2021-24,2026-05-01,a
            US-import-gallium-metal-CA-2021-24,US-import-gallium-metal-CA-2021-24,US,CA,gallium,refined,21%,metal,2021-24,2026-06-01,b
            """);
        return Intake.layers(List.of(table), List.of("facts/gallium-germanium.json", "vintages"));
    }

    private static void assertAlike(Request read, Request given) {
        assertThat(read.submitted().given())
                .containsExactlyElementsOf(given.submitted().given());
        assertThat(read.submitted().replaced()).isEqualTo(given.submitted().replaced());
        assertThat(read.knownOn(EVE).facts().all())
                .isEqualTo(given.knownOn(EVE).facts().all());
    }

    @Test
    void a_record_is_read_as_it_was_given() throws IOException {
        Request given = layers();
        assertThat(given.submitted().given()).extracting(Given::replaces).anyMatch(java.util.Objects::nonNull);
        assertAlike(JsonIntake.read(RequestJson.tree(given), Intake.MAX_FACTS), given);
    }

    @Test
    void a_file_and_a_workbook_are_read_as_they_were_written() throws IOException {
        Request given = layers();
        assertAlike(JsonIntake.read(new FactBook(given).json(), Intake.MAX_FACTS), given);
        Path workbook = Files.write(folder.resolve("facts.xlsx"), new FactBook(given).workbook());
        assertAlike(Intake.file(workbook), given);
    }

    @Test
    void what_a_variant_changes_loses_nothing_else() throws IOException {
        Request given = layers();
        Request changed = given.changed(java.util.Set.of("CN-06"), List.of());
        assertThat(changed.submitted().replaced()).isEqualTo(given.submitted().replaced());
        assertThat(changed.submitted().get("CN-06")).isNull();
    }
}
