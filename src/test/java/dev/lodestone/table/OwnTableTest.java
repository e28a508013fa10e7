package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Intake;
import dev.lodestone.report.FactBook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                each -> read.add(each.json().path("replaces").asText("-") + " " + each.cells().containsKey("replaces")),
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
