package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fuzz.Bounded;
import dev.lodestone.report.FactBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxIntakeTest {
    @TempDir
    Path folder;

    @Test
    void a_sheet_is_named_after_its_fact_type_and_dates_and_per_cents_may_be_cells_of_their_own_kind() {
        Request request = XlsxIntake.read(
                book(b -> {
                    Worksheet controls = b.newWorksheet("ExportControl");
                    row(controls, 0, "by", "on", "minerals", "measure", "announced", "from", "source");
                    row(controls, 1, "China", "US", "gallium; germanium", "ban", "", "", "MOFCOM");
                    for (int column = 4; column < 6; column++) {
                        controls.value(1, column, LocalDate.parse("2024-12-03"));
                        controls.style(1, column).format("yyyy-mm-dd").set();
                    }
                    Worksheet shares = b.newWorksheet("ImportShare 2024");
                    row(shares, 0, "importer", "supplier", "mineral", "stage", "share", "period", "source");
                    row(shares, 1, "US", "CN", "gallium", "refined", "", "", "USGS");
                    shares.value(1, 4, 0.21);
                    shares.style(1, 4).format("0%").set();
                    shares.value(1, 5, 2024);
                }),
                "",
                100);
        assertThat(request.facts().all()).hasSize(2);
        assertThat(request.facts().all().get(0))
                .asInstanceOf(type(ExportControl.class))
                .satisfies(c -> assertThat(c.from()).isEqualTo("2024-12-03"))
                .satisfies(c -> assertThat(c.minerals()).hasSize(2));
        assertThat(request.facts().all().get(1))
                .asInstanceOf(type(ImportShare.class))
                .satisfies(s -> assertThat(s.share().low()).isEqualTo(0.21))
                .satisfies(s -> assertThat(s.period()).hasToString("2024"));
    }

    @Test
    void days_are_counted_from_the_year_that_the_workbook_says() throws IOException {
        byte[] content = book(b -> {
            Worksheet controls = b.newWorksheet("ExportControl");
            row(controls, 0, "by", "on", "minerals", "measure", "from", "source");
            row(controls, 1, "China", "US", "gallium", "ban", "", "MOFCOM");
            controls.value(1, 4, 43677);
            controls.style(1, 4).format("yyyy-mm-dd").set();
        });
        assertThat(from(content)).isEqualTo("2019-07-31");
        assertThat(from(of1904(content))).isEqualTo("2023-08-01");
    }

    private static LocalDate from(byte[] content) {
        return ((ExportControl) XlsxIntake.read(content, "", 100).facts().all().get(0)).from();
    }

    /** The same, of a program that begins to count in 1904. */
    private byte[] of1904(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), content);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path book = zip.getPath("xl/workbook.xml");
            Files.writeString(
                    book, Files.readString(book).replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        }
        return Files.readAllBytes(file);
    }

    @Test
    void a_formula_that_was_never_worked_out_is_no_empty_cell() {
        byte[] content = book(b -> {
            Worksheet sheet = b.newWorksheet("ImportReliance");
            row(sheet, 0, "economy", "mineral", "reliance", "period", "source");
            row(sheet, 1, "US", "gallium", "", "2024", "USGS");
            sheet.formula(1, 2, "10+5");
        });
        assertThatThrownBy(() -> XlsxIntake.read(content, "facts.xlsx", 100))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("facts.xlsx#ImportReliance!C2: the cell holds the formula 10+5")
                .hasMessageContaining("save it again");
    }

    @Test
    void a_fault_is_told_with_file_sheet_and_cell() {
        byte[] content = book(b -> {
            Worksheet sheet = b.newWorksheet("Facts");
            row(sheet, 0, "fact", "economy", "mineral", "reliance", "period", "source");
            row(sheet, 1, "ImportReliance", "US", "galium", "98", "2024", "USGS");
        });
        assertThatThrownBy(() -> XlsxIntake.read(content, "facts.xlsx", 100))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("facts.xlsx#Facts!C2")
                .hasMessageContaining("did you mean 'gallium'?")
                .hasMessageContaining("facts.xlsx#Facts!D2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, -1e300, 1e-300, 9e15, 3_000_000})
    void a_number_of_any_size_is_a_fault_of_its_cell(double number) {
        byte[] content = book(b -> {
            Worksheet sheet = b.newWorksheet("ExportControl");
            row(sheet, 0, "by", "on", "minerals", "measure", "from", "source");
            row(sheet, 1, "China", "US", "gallium", "ban", "", "MOFCOM");
            sheet.value(1, 4, number);
            sheet.style(1, 4).format("yyyy-mm-dd").set();
        });
        assertThatThrownBy(() -> XlsxIntake.read(content, "", 100))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ExportControl!E2")
                .hasMessageContaining("is not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999"})
    void a_number_of_endless_digits_is_refused_without_writing_them_out(String number) {
        byte[] content = book(b -> {
            Worksheet sheet = b.newWorksheet("Recycling");
            row(sheet, 0, "mineral", "rate", "source");
            row(sheet, 1, "gallium", "", "USGS");
            sheet.value(1, 1, new BigDecimal("7") {
                @Override
                public String toString() {
                    return number;
                }
            });
        });
        Bounded.run(
                content,
                () -> assertThatThrownBy(() -> XlsxIntake.read(content, "", 100))
                        .isInstanceOf(BadInput.class)
                        .hasMessageContaining("Recycling!B2")
                        .hasMessageContaining("is not a figure"));
    }

    @Test
    void what_binary_arithmetic_leaves_of_nothing_is_a_number() {
        byte[] content = book(b -> {
            Worksheet sheet = b.newWorksheet("Recycling");
            row(sheet, 0, "mineral", "rate", "source");
            row(sheet, 1, "gallium", "", "USGS");
            sheet.value(1, 1, 0.1 + 0.2 - 0.3);
        });
        assertThat(XlsxIntake.read(content, "", 100).facts().all()).hasSize(1);
    }

    @Test
    void a_missing_column_and_a_misspelt_one_are_told_at_the_header() {
        byte[] content = book(b -> row(b.newWorksheet("Stockpile"), 0, "economy", "minerl", "source"));
        assertThatThrownBy(() -> XlsxIntake.read(content, "", 100))
                .hasMessageContaining("Stockpile!B1")
                .hasMessageContaining("did you mean 'mineral'?");
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThatThrownBy(() -> XlsxIntake.read("fact,id".getBytes(StandardCharsets.UTF_8), "a.xlsx", 100))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("save it as .xlsx");
        assertThatThrownBy(() -> XlsxIntake.read(new byte[0], "", 100)).isInstanceOf(BadInput.class);
        byte[] other = book(b -> row(b.newWorksheet("Notes"), 0, "hello"));
        assertThatThrownBy(() -> XlsxIntake.read(other, "", 100)).hasMessageContaining("no sheet tells its fact type");
    }

    @Test
    void a_dossier_written_as_a_workbook_reads_back_the_same() {
        for (String name : Intake.dossiers()) {
            Request dossier = Intake.file(Path.of("facts", name + ".json"));
            byte[] content = new FactBook(dossier).workbook();
            Request back = XlsxIntake.read(content, "", 100_000);
            assertThat(back.facts().all()).as(name).isEqualTo(dossier.facts().all());
            assertThat(back.asOf()).isEqualTo(dossier.asOf());
            assertThat(back.asked()).isEqualTo(dossier.asked());
        }
    }

    private static byte[] book(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            content.accept(book);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }
}
