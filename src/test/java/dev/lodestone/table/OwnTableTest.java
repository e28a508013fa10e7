package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Intake;
import dev.lodestone.report.FactBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that were written as a table are imported as they were, whatever their types. */
class OwnTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "timeline", "tariffs-2024", "united-states-2026"})
    void a_dossier_written_as_a_table_is_imported_as_it_was(String dossier) {
        List<Fact> facts = new ArrayList<>();
        imported(new FactBook(Intake.dossier(dossier)).csv(), facts);
        assertThat(facts)
                .containsExactlyElementsOf(Intake.dossier(dossier).submitted().all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "timeline", "japan", "china"})
    void a_dossier_written_as_a_workbook_is_imported_sheet_by_sheet(String dossier) {
        List<Fact> facts = new ArrayList<>();
        SourceTable book = SourceTable.of(new FactBook(Intake.dossier(dossier)).workbook(), "own.xlsx", true);
        Proposal proposal = Proposer.propose(book, null, Map.of(), Mend.NOTHING);
        assertThat(proposal.open()).isEmpty();
        TableImport.run(book, proposal.profile("own"), each -> facts.add(each.fact()), () -> {});
        assertThat(facts)
                .containsExactlyInAnyOrderElementsOf(
                        Intake.dossier(dossier).submitted().all());
    }

    @Test
    void a_sheet_named_after_a_type_that_has_other_columns_is_told_and_can_be_taken_alone() {
        byte[] book = workbook(Map.of(
                "Price", List.of("mineral,usdPerTonne,period,source", "gallium,550000,2024,x"),
                "Demand", List.of("Metal,Country,Use (t),Year", "gallium,Japan,100,2024", "gallium,China,300,2024")));
        SourceTable file = SourceTable.of(book, "own.xlsx", true);
        assertThat(Proposer.propose(file, null, Map.of(), Mend.NOTHING).open())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .contains("the sheet 'Demand' has columns that are no fields of Demand"));
        assertThat(Proposer.propose(file, "Price", Map.of(), Mend.NOTHING).open())
                .isEmpty();
    }

    @Test
    void a_template_is_imported_by_the_sheet_that_is_filled_in() {
        List<String> lists = new ArrayList<>(List.of("importer,supplier,mineral"));
        Economy.all().forEach(e -> lists.add(e.code() + "," + e.code() + ",gallium"));
        String header = "id,importer,supplier,mineral,stage,share,period,source";
        List<String> filled = List.of(header, ",US,China,gallium,refined,60%,2024,x");
        SourceTable file = SourceTable.of(workbook(Map.of("ImportShare", filled, "Lists", lists)), "t.xlsx", true);
        List<Fact> facts = new ArrayList<>();
        Proposal proposal = Proposer.propose(file, null, Map.of(), Mend.NOTHING);
        TableImport.run(file, proposal.profile("t"), each -> facts.add(each.fact()), () -> {});
        assertThat(facts).hasSize(1);
        SourceTable empty =
                SourceTable.of(workbook(Map.of("ImportShare", List.of(header), "Lists", lists)), "t.xlsx", true);
        assertThatThrownBy(() -> Proposer.propose(empty, null, Map.of(), Mend.NOTHING))
                .hasMessageContaining("there are no rows below the header");
    }

    private static byte[] workbook(Map<String, List<String>> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    String[] cells = rows.get(r).split(",");
                    for (int c = 0; c < cells.length; c++) {
                        sheet.value(r, c, cells[c]);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_type_that_there_is_not_is_told_with_the_one_that_was_meant() {
        Proposal proposal = proposed("fact,id,source\nImportShare,a,x\nExportControll,b,x\n");
        assertThat(proposal.isComplete()).isFalse();
        assertThat(proposal.open().get(0).message()).contains("unknown fact type 'ExportControll'");
        assertThat(proposal.open().get(0).suggestion()).contains("'ExportControl'");
    }

    @ParameterizedTest
    @CsvSource({"fact,replaces,a", "Fact type,Replaces,own", "Note,Replaces,ImportShare"})
    void a_correction_stays_one(String types, String replaces, String name) {
        String csv = types + ",id,importer,supplier,mineral,stage,share,period,source," + replaces + "\n"
                + "ImportShare,a,US,CN,gallium,refined,0.6,2024,Customs,\n"
                + "ImportShare,b,US,CN,gallium,refined,0.5,2024,Customs,a\n";
        SourceTable file = SourceTable.of(csv.getBytes(StandardCharsets.UTF_8), name + ".csv", false);
        List<String> read = new ArrayList<>();
        ImportReport report = TableImport.run(
                file,
                Proposer.propose(file, null, Map.of(), Mend.NOTHING).profile("own"),
                each -> read.add(each.json().path("replaces").asText("-") + " "
                        + each.cells().containsKey("replaces")),
                () -> {});
        assertThat(read).containsExactly("- false", "a true");
        assertThat(report.problems()).isEmpty();
    }

    private static Proposal proposed(String csv) {
        return Proposer.propose(table(csv), null, Map.of(), Mend.NOTHING);
    }

    private static SourceTable table(String csv) {
        return SourceTable.of(csv.getBytes(StandardCharsets.UTF_8), "own.csv", false);
    }

    private static void imported(String csv, List<Fact> facts) {
        Profile profile = proposed(csv).profile("own");
        TableImport.run(table(csv), profile, each -> facts.add(each.fact()), () -> {});
    }
}
