package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing unbounded comes in: no cell beyond a sheet, no text, number or list beyond what a source could print. */
@Timeout(30)
class BoundsTest {
    private static final String FACT =
            "{\"fact\":\"ImportShare\",\"importer\":\"US\",\"supplier\":\"CN\",\"mineral\":\"gallium\","
                    + "\"stage\":\"refined\",\"share\":0.2,\"source\":\"USGS\"%s}";

    @ParameterizedTest
    @CsvSource({"A3, ZZZZZZ3", "A3, XFE3", "A3, A1048577", "A3, A99999999999999999999", "A3, &#90;&#90;&#90;&#90;3"})
    void a_cell_beyond_the_end_of_a_sheet_is_refused_before_room_is_made_for_it(String from, String to) {
        BadInput refused = refused(changed(sheet -> sheet.replace("r=\"" + from + "\"", "r=\"" + to + "\"")));
        assertThat(refused.problems().get(0).message())
                .contains("there is no cell")
                .contains("XFD1048576");
    }

    @Test
    void the_last_cell_of_a_sheet_is_none_of_these() {
        assertThatCode(() -> XlsxIntake.read(changed(s -> s), "", 10)).doesNotThrowAnyException();
    }

    @Test
    void thousands_of_rows_that_begin_in_the_last_column_are_refused_by_the_room_they_ask_for() {
        StringBuilder rows = new StringBuilder();
        for (int i = 4; i < 20_000; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"XFD" + i + "\"><v>1</v></c></row>");
        }
        BadInput refused = refused(changed(sheet -> sheet.replace("</sheetData>", rows + "</sheetData>")));
        assertThat(refused.problems().get(0).message()).contains("more cells than the limit");
    }

    @Test
    void a_long_formula_that_thousands_of_cells_share_is_refused() {
        StringBuilder cells = new StringBuilder("<row r=\"4\"><c r=\"A4\"><f t=\"shared\" ref=\"A4:A9999\" si=\"0\">"
                + "1+".repeat(4_000) + "1</f><v>1</v></c></row>");
        for (int i = 5; i < 10_000; i++) {
            cells.append("<row r=\"" + i + "\"><c r=\"A" + i + "\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>");
        }
        BadInput refused = refused(changed(sheet -> sheet.replace("</sheetData>", cells + "</sheetData>")));
        assertThat(refused.problems().get(0).message()).contains("more cells than the limit");
    }

    @Test
    void a_cell_that_names_a_text_which_the_workbook_does_not_have_is_refused_before_room_is_made_for_it() {
        BadInput refused = refused(changed(sheet -> sheet.replace(
                "</sheetData>", "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>2000000000</v></c></row></sheetData>")));
        assertThat(refused.problems().get(0).message()).contains("the cell A4 names text 2000000001");
    }

    @Test
    void a_cell_of_millions_of_characters_is_refused_before_it_is_held() {
        String run = "<r><rPr/><t>" + "x".repeat(30_000) + "</t></r>";
        BadInput refused = refused(changed(sheet -> sheet.replace(
                "</sheetData>",
                "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is>" + run.repeat(1_000) + "</is></c></row></sheetData>")));
        assertThat(refused.problems().get(0).message()).contains("the cell A4 holds more than the 32,767 characters");
    }

    @Test
    void cells_that_do_not_say_where_they_are_end_where_a_sheet_ends() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(16_385) + "</row></sheetData>";
        BadInput refused = refused(changed(sheet -> sheet.replace("</sheetData>", row)));
        assertThat(refused.problems().get(0).message()).contains("there is no cell 16385 in row 4");
    }

    @ParameterizedTest
    @CsvSource({"id, 201", "source, 2001", "supplier, 201", "mineral, 201", "stage, 201"})
    void a_text_beyond_its_bound_is_refused_in_a_few_words(String field, int length) {
        String fact = FACT.formatted("").replaceAll("\"" + field + "\":\"[^\"]*\",?", "");
        BadInput refused = json(fact.replaceAll(",?}$", ",\"" + field + "\":\"" + "x".repeat(length) + "\"}"));
        assertThat(refused.problems().get(0).pointer()).isEqualTo("/facts/0/" + field);
        assertThat(refused.problems().get(0).message())
                .contains("characters, more than")
                .hasSizeLessThan(200);
    }

    @Test
    void a_title_of_megabytes_is_refused() {
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> JsonIntake.read(
                        ("{\"title\":\"" + "x".repeat(19_000_000) + "\",\"facts\":[]}")
                                .getBytes(StandardCharsets.UTF_8),
                        "",
                        10));
        assertThat(refused.getMessage()).hasSizeLessThan(3_000);
    }

    @ParameterizedTest
    @CsvSource({
        "1e300",
        "-1e300",
        "1e309",
        "1e400",
        "-1e400",
        "1e2000",
        "2e15",
        "'\"2000000000000000\"'",
        "'\">2000000000000000\"'"
    })
    void a_number_beyond_all_sources_is_refused(String number) {
        BadInput refused =
                json("{\"fact\":\"Production\",\"country\":\"CN\",\"mineral\":\"gallium\",\"stage\":\"refined\","
                        + "\"quantity\":" + number + ",\"unit\":\"t\",\"source\":\"USGS\"}");
        assertThat(refused.problems()).anySatisfy(p -> assertThat(p.message()).contains("larger than"));
    }

    @Test
    void a_list_beyond_its_bound_is_refused() {
        BadInput refused = json("{\"fact\":\"ExportControl\",\"by\":\"CN\",\"minerals\":["
                + "\"gallium\",".repeat(1_000) + "\"gallium\"],\"measure\":\"ban\",\"source\":\"MOFCOM\"}");
        assertThat(refused.problems())
                .anySatisfy(p -> assertThat(p.message()).contains("1001 values are more than 1000"));
    }

    /** Ten thousand bad rows took 11 s and 70,000 problems. */
    @Test
    void very_many_problems_are_told_by_column_and_cause_and_counted() {
        StringBuilder table = new StringBuilder("importer,supplier,mineral,stage,share,period,source\n");
        for (int i = 0; i < 10_000; i++) {
            table.append("Atlntis" + i + ",Lemria" + i + ",unobtanum" + i + ",melted" + i + ",much" + i + ",ever" + i
                    + ",\n");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> CsvIntake.read(
                        table.toString().getBytes(StandardCharsets.UTF_8), "ImportShare.csv", null, 100_000));
        // The processor's time, which is twice as much where its other half is busy.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(11));
        assertThat(refused.count()).isEqualTo(70_000);
        assertThat(refused.problems()).hasSizeLessThan(20);
        assertThat(refused.problems().stream().map(Problem::pointer))
                .contains("ImportShare.csv:2:1", "ImportShare.csv:2:7");
        assertThat(refused.problems().get(0).message()).endsWith("and 9,999 more like it");
        assertThat(refused.summary()).startsWith("70,000 problems").contains("and 69,993 more");
    }

    private static BadInput json(String fact) {
        BadInput refused = catchThrowableOfType(
                BadInput.class,
                () -> JsonIntake.read(
                        ("{\"asOf\":\"2024-12-03\",\"facts\":[" + fact + "]}").getBytes(StandardCharsets.UTF_8),
                        "",
                        10));
        assertThat(refused).as(fact).isNotNull();
        return refused;
    }

    private static BadInput refused(byte[] workbook) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> XlsxIntake.read(workbook, "", 100_000));
        assertThat(refused).isNotNull();
        return refused;
    }

    /** A workbook with three rows, whose sheet was changed by hand. */
    private static byte[] changed(UnaryOperator<String> change) {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ImportShare");
            String[] names = {"importer", "supplier", "mineral", "stage", "share", "source"};
            String[][] rows = {
                names,
                {"US", "CN", "gallium", "refined", "20%", "USGS"},
                {"EU", "CN", "gallium", "refined", "30%", "SCRREEN"}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < names.length; c++) {
                    sheet.value(r, c, rows[r][c]);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(book.toByteArray()))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((sheet ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
