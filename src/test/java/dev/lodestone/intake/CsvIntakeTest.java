package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.ProductionShare;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvIntakeTest {
    private static final String HEADER = "fact,importer,supplier,mineral,stage,share,period,source\n";

    @Test
    void a_column_tells_the_fact_type() {
        Request request = read(HEADER + "ImportShare,US,China,Ge,refined,41%,2021-24,USGS\n");
        ImportShare share = (ImportShare) request.facts().all().get(0);
        assertThat(share.share()).hasToString("41%");
        assertThat(share.supplier().code()).isEqualTo("CN");
    }

    @Test
    void the_name_of_the_file_tells_the_fact_type(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ImportShare-2024.csv");
        Files.writeString(file, "importer;supplier;mineral;stage;share;source\nUS;CN;gallium;refined;18%;USGS\n");
        assertThat(Intake.file(file).facts().size()).isEqualTo(1);
    }

    @Test
    void cells_hold_lists_and_quoted_commas() {
        Request request = read("fact,by,on,minerals,measure,binding,from,source\n"
                + "ExportControl,CN,US,gallium; germanium,ban,,2024-12-03,\"MOFCOM, 46/2024\"\n");
        ExportControl control = (ExportControl) request.facts().all().get(0);
        assertThat(control.minerals()).hasSize(2);
        assertThat(control.source()).isEqualTo("MOFCOM, 46/2024");
    }

    @Test
    void values_that_commas_part_within_a_cell_are_shown_as_they_are_written() {
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> read("fact,by,on,minerals,measure,from,source\n"
                        + "ExportControl,CN,US,\"gallium, germanium\",ban,2024-12-03,MOFCOM\n"));
        assertThat(refused.problems()).extracting(Problem::suggestion).containsExactly("write gallium; germanium");
    }

    @Test
    void every_fault_has_its_line_and_column() {
        BadInput refused = refused(HEADER
                + "ImportShare,US,CN,germanium,refined,141%,2021-24,USGS\n"
                + "ImportShare,US,CN,germanium,refined\n"
                + "ImportShare,US,Chnia,germanum,refined,41%,2021-24,USGS\n");
        assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("2:6", "3:6", "4:3", "4:4");
    }

    /** The last one won. */
    @Test
    void a_column_that_is_there_twice_is_refused_at_its_cell() {
        assertThatThrownBy(() -> read("fact,importer,supplier,share,share,mineral,stage,source\n"
                        + "ImportShare,US,CN,10%,20%,gallium,refined,USGS\n"))
                .hasMessageContaining("1:5: the column 'share' is there twice");
    }

    @Test
    void a_missing_column_is_named() {
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> CsvIntake.read(
                        "importer,supplier,mineral,stage,source\nUS,CN,gallium,refined,x\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "ImportShare.csv",
                        null,
                        10));
        assertThat(refused.problems().get(0))
                .hasToString("ImportShare.csv:1: the column 'share' is missing (add it: share of the imports)");
    }

    @Test
    void a_wrong_encoding_is_named_with_its_line() {
        byte[] latin = (HEADER + "ImportShare,US,Côte d'Ivoire,cobalt,mined,1%,2024,x\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> CsvIntake.read(latin, "t.csv", null, 10));
        assertThat(refused.getMessage()).startsWith("t.csv:2: the text is not UTF-8");
    }

    @Test
    void a_table_that_names_no_fact_type_is_refused() {
        assertThat(refused("importer,supplier\nUS,CN\n").getMessage()).contains("nothing tells the fact type");
    }

    @Test
    void facts_of_several_files_may_refer_to_each_other(@TempDir Path folder) throws Exception {
        Path control = folder.resolve("ExportControl.csv");
        Files.writeString(
                control, "id,by,on,minerals,measure,from,source\nCN-01,CN,World,gallium,licensing,2023-08-01,x\n");
        Path claim = folder.resolve("Claim.csv");
        Files.writeString(claim, "kind,effect,says,attributedTo,source\nresponse,CN-01,seen as a response,WEF,x\n");
        assertThat(Intake.files(List.of(claim, control)).facts().size()).isEqualTo(2);
        assertThat(catchThrowableOfType(BadInput.class, () -> Intake.file(claim))
                        .getMessage())
                .contains("Claim.csv:2:2: there is no fact with the id 'CN-01'");
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_and_nothing_else(@ForAll String text) {
        try {
            CsvIntake.read((HEADER + text).getBytes(StandardCharsets.UTF_8), "", null, 10);
        } catch (BadInput e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static Request read(String csv) {
        return CsvIntake.read(csv.getBytes(StandardCharsets.UTF_8), "", null, 100);
    }

    private static BadInput refused(String csv) {
        return catchThrowableOfType(BadInput.class, () -> read(csv));
    }

    @Test
    void a_bare_1_among_per_cent_is_asked_about_and_among_shares_is_the_whole() {
        String head = "fact,mineral,stage,country,share,source\n";
        byte[] mixed = (head + "ProductionShare,gallium,refined,CN,98%,s\nProductionShare,gallium,refined,JP,1,s\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvIntake.read(mixed, "", null, 10))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .contains(new Problem(
                                        "3:5",
                                        "'1' may be 1% or 100%: other cells of its column are per cent",
                                        "write 1% or 100%")));
        byte[] rates = """
                fact,by,on,minerals,rate,scope,from,source
                Tariff,US,CN,gallium,25%,targeted,2024-09-27,s
                Tariff,US,CN,cobalt,1,targeted,2024-09-27,s
                """.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvIntake.read(rates, "", null, 10))
                .hasMessageContaining("3:5: '1' may be 1% or 100%");
        byte[] shares = (head + "ProductionShare,gallium,refined,CN,1,s\n").getBytes(StandardCharsets.UTF_8);
        assertThat(CsvIntake.read(shares, "", null, 10).facts().all())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProductionShare.class, f -> assertThat(f.share()).isEqualTo(Estimate.share(1)));
    }

    @Test
    void a_wrong_header_is_told_once_with_the_field_that_was_meant() {
        String rows = "ImportShare,US,CN,gallium,refined,10%,s\n".repeat(249);
        byte[] csv = ("fact,importer,exporter,metal,stage,share,source\n" + rows).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvIntake.read(csv, "", null, 1_000))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .extracting(Problem::pointer, Problem::suggestion)
                                .containsExactly(tuple("1:4", "did you mean 'mineral'?")));
        byte[] typed = ("importer,exporter,metal,stage,share,source\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CsvIntake.read(typed, "ImportShare.csv", null, 1_000))
                .hasMessageContaining("did you mean 'supplier'?")
                .hasMessageContaining("did you mean 'mineral'?");
    }
}
