package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Governance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Tariff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table leaves open is asked, and neither an import nor its mending chooses. */
class NoGuessTest {
    private record Read(Proposal proposal, List<Fact> facts, ImportReport report) {
        String problems() {
            return report.problems().stream()
                    .map(g -> g.says() + ": " + g.suggestion())
                    .toList()
                    .toString();
        }
    }

    private static Read read(String table, String name, Map<String, String> said, List<String> answers, boolean fix) {
        SourceTable file = SourceTable.of(table.getBytes(StandardCharsets.UTF_8), name, false);
        Proposed proposed = Proposed.of(file, null, said, Mend.answers(answers), fix);
        List<Fact> facts = new ArrayList<>();
        ImportReport report = null;
        if (proposed.proposal().isComplete()) {
            Repair repair = new Repair(file, proposed.proposal().profile("p"), proposed.mend(), () -> {});
            report = fix
                    ? repair.write(repair.plan().mend(), new StringBuilder(), f -> facts.add(f.fact()))
                    : repair.read(f -> facts.add(f.fact()));
        }
        return new Read(proposed.proposal(), facts, report);
    }

    private static final String CONTROLS = """
            Country,Measure,Minerals,Since,Target,Source
            China,Export ban,Gallium,2024-12-03,United States,MOFCOM
            DRC,Export quota,Cobalt,2025-10-16,,ARECOMS
            Indonesia,Ban,Nickel ore,2020-01-01,,Reg 11/2019
            """;

    @Test
    void whom_a_measure_is_against_is_not_taken_from_another_countrys() {
        Read read = read(CONTROLS, "controls.csv", Map.of(), List.of(), true);
        assertThat(read.facts).hasSize(1);
        assertThat(read.problems()).contains("say what all that are empty mean with --answer \"Target:=…\"");
        Read answered = read(CONTROLS, "controls.csv", Map.of(), List.of("Target:=World"), true);
        assertThat(answered.facts)
                .extracting(f -> ((ExportControl) f).on().toString())
                .containsExactly("[the United States]", "[the world]", "[the world]");
    }

    @Test
    void a_supplier_is_not_taken_from_another_importers_and_a_merged_one_is() {
        String header = "Importer,Supplier,Mineral,Stage,Share\nUS,Germany,Gallium,refined,10%\n";
        Read other = read(header + "JP,,Germanium,refined,30%\n", "t.csv", Map.of(), List.of(), true);
        assertThat(other.facts).hasSize(1);
        Read merged =
                read(header + ",,Germanium,refined,30%\n,Japan,,refined,5%\n", "t.csv", Map.of(), List.of(), true);
        assertThat(merged.facts)
                .extracting(f -> ((ImportShare) f).importer().code() + " "
                        + ((ImportShare) f).supplier().code() + " "
                        + ((ImportShare) f).mineral().key())
                .containsExactly("US DE gallium", "US DE germanium", "US JP germanium");
    }

    private static final String TONNES = "Country,2023,2024\nTajikistan,8.4,8.6\nTurkey,1.3,1.4\n";

    @Test
    void tonnes_are_no_ratings_of_governance() {
        String title = "Mine production of antimony (thousand metric tons)\n";
        Read read = read(title + TONNES, "antimony.csv", Map.of("source", "USGS"), List.of(), false);
        assertThat(read.facts).hasSize(4).allMatch(f -> f instanceof Production);
        Read output = read(TONNES, "antimony_output.csv", Map.of("source", "USGS"), List.of(), false);
        assertThat(output.facts).isEmpty();
        assertThat(output.proposal.open().toString()).contains("no column tells the mineral of Production");
        Read rated = read(TONNES, "governance.csv", Map.of("source", "WGI"), List.of(), false);
        assertThat(rated.facts).hasSize(4).allMatch(f -> f instanceof Governance);
        Read bare = read(TONNES, "t.csv", Map.of("source", "x"), List.of(), false);
        assertThat(bare.facts).isEmpty();
    }

    @Test
    void a_bare_1_among_rates_is_asked_about() {
        String tariffs = """
                By,On,Minerals,Rate,Scope,From,Source
                US,China,Gallium,25,targeted,2024-09-27,USTR
                US,China,Cobalt,1,targeted,2024-09-27,USTR
                US,China,Nickel,0.5,targeted,2024-09-27,USTR
                """;
        Read read = read(tariffs, "Tariff.csv", Map.of(), List.of(), true);
        assertThat(read.facts).hasSize(1);
        assertThat(read.problems()).contains("'1' is 1% or 100%, '0.5' is 0.5% or 50%");
        Read answered = read(tariffs, "Tariff.csv", Map.of(), List.of("Rate:1=1%", "Rate:0.5=0.5%"), false);
        assertThat(answered.facts)
                .extracting(f -> ((Tariff) f).rate().toString())
                .containsExactly("25%", "1%", "0.5%");
        assertThat(read(tariffs.replace("25,", "0.25,"), "Tariff.csv", Map.of(), List.of(), false).facts)
                .extracting(f -> ((Tariff) f).rate().toString())
                .containsExactly("25%", "100%", "50%");
    }

    @ParameterizedTest
    @CsvSource({"2;7, 30%", "3, 36;7%"})
    void thousands_are_asked_about_where_one_figure_has_a_decimal_comma(String quantity, String share) {
        String table = """
                Country,Mineral,Stage,Output (t),Share of world,Year,Source
                China,cobalt,mined,"88,000",30%,2024,x
                Russia,cobalt,mined,"QUANTITY","SHARE",2024,x
                """.replace("QUANTITY", quantity.replace(';', ',')).replace("SHARE", share.replace(';', ','));
        Read read = read(table, "Production.csv", Map.of(), List.of(), true);
        assertThat(read.facts).hasSize(1);
        assertThat(read.problems()).contains("'88,000' may be 88000 or 88.000");
        assertThat(read(table, "Production.csv", Map.of(), List.of("Output (t):88,000=88000"), false).facts)
                .extracting(f -> ((Production) f).quantity().low())
                .contains(88_000.0);
    }

    @Test
    void brackets_are_not_written_as_a_sign_that_is_refused() {
        String table = "Country,Mineral,Stage,Output (t),Year,Source\nChina,gallium,refined,(8700),2024,x\n";
        assertThat(read(table, "Production.csv", Map.of(), List.of(), true).problems())
                .contains("check its sign")
                .doesNotContain("--fix");
    }

    @Test
    void a_table_that_is_too_wide_or_has_too_long_cells_is_refused_at_once() {
        String wide = "country,mineral" + ",quantity".repeat(20_000) + "\n1\n";
        assertThatThrownBy(() -> read(wide, "t.csv", Map.of(), List.of(), false))
                .hasMessageContaining("t.csv:1: the row has 20002 cells, more than 16,384");
        String many = "country,mineral" + ",quantity".repeat(600) + "\nChina,gallium\n";
        assertThatThrownBy(() -> read(many, "t.csv", Map.of(), List.of(), false))
                .hasMessageContaining("more than 500 columns");
        String header = "Country,Mineral,Stage,Output (t),Year,Source\n";
        String digits = header + "China,gallium,refined," + "1".repeat(40_000) + ",2024,x\n";
        assertThatThrownBy(() -> read(digits, "t.csv", Map.of(), List.of(), false))
                .hasMessageContaining("t.csv:2:4: the cell has more than 32,767 characters");
        String about = header + "China,gallium,refined," + "about ".repeat(400) + ",2024,x\n";
        assertThat(read(about, "Production.csv", Map.of(), List.of(), true).problems())
                .contains("has 2399 characters, more than 2000");
    }
}
