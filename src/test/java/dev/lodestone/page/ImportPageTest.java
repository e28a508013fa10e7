package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A faulty table, or one that nobody knows, is opened, corrected and taken on the page. */
@QuarkusTest
class ImportPageTest extends PageTest {
    static final String SHARES = """
            importer;supplier;mineral;stage;share;period;source
            US;China;gallium;refined;21%;2023;USGS
            US;Canda;gallium;refined;17%;2023;USGS
            US;Japan;gallium;refined;1;2023;USGS
            US;Germany;galium;refined;19;2023;USGS
            US;Nigeri;germanium;refined;12%;lately;USGS
            """;

    private static final String OUTPUT = """
            Our survey of mines
            Metal,Land,Output,2024
            gallium,China,600,
            germanium,Russia,5,
            germanium,Total,605,
            """;

    private Locator cell(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator says() {
        return page.locator(".outcome-line");
    }

    private void write(String name, String text) {
        cell(name).fill(text);
        cell(name).press("Tab");
    }

    @Test
    void a_faulty_table_opens_with_its_cells_marked_and_is_mended_by_suggestion_by_answer_and_by_hand() {
        visit("");
        drop("shares.csv", SHARES);
        assertThat(says()).hasText("1 fact from 1 of 5 rows; 4 rows not taken: 4 wrong.");
        assertThat(cell("supplier in row 3")).hasAttribute("aria-invalid", "true");
        assertThat(cell("supplier in row 3"))
                .hasAccessibleDescription(Pattern.compile("unknown economy 'Canda': did you mean 'Canada'.*"));
        assertThat(cell("supplier in row 2")).not().hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".table-grid tbody tr").first()).containsText("wrong");

        button("Apply this suggestion: Write 'Canada' for 'Canda'").click();
        assertThat(says()).containsText("2 facts from 2 of 5 rows");
        assertThat(cell("supplier in row 3")).hasValue("Canada");
        assertThat(cell("supplier in row 3")).hasAccessibleDescription("was 'Canda'");
        button("'1' is 1%").click();
        assertThat(says()).containsText("3 facts from 3 of 5 rows");
        button("Apply all suggestions").click();
        assertThat(says()).containsText("4 facts from 4 of 5 rows");
        button("'Nigeri' is Niger").click();
        assertThat(cell("supplier in row 6")).hasValue("Niger");
        write("period in row 6", "2023");
        assertThat(says()).hasText("5 facts from 5 of 5 rows; no row is left out.");
        button("Undo").click();
        assertThat(says()).containsText("4 facts");
        write("period in row 6", "2023");
        assertThat(says()).containsText("5 facts");

        button("Take the facts").click();
        assertThat(page.locator("h1")).hasText("Facts");
        assertThat(page.locator("table.grid tbody tr")).hasCount(5);
        assertThat(page).hasURL(Pattern.compile(".*#/facts.*"));
    }

    @Test
    void what_a_table_leaves_open_is_asked_and_answered_in_place() {
        visit("#/importing");
        drop("output.csv", OUTPUT);
        assertThat(says()).containsText("nothing is taken before what is open is answered");
        assertThat(page.locator("#fact-of")).hasValue("Production");
        assertThat(page.getByLabel("Metal is taken for")).hasValue("mineral");
        assertThat(page.locator(".table-grid")).containsText("Above the header: Our survey of mines");
        page.locator("#all-unit").selectOption("t");
        page.locator("#all-source").fill("Survey of our mines, 2024");
        page.locator("#all-source").press("Tab");
        // The column of years is empty: the other one holds the figures.
        page.getByLabel("Output is taken for").selectOption("quantity");
        write("Heading of column 4", "Remarks");
        page.locator("#all-more").selectOption("period");
        page.locator("#all-period").fill("2024");
        page.locator("#all-period").press("Tab");
        assertThat(says()).hasText("2 facts from 2 of 3 rows; 1 row not taken: 1 left out.");
        assertThat(page.locator("section:has(#left-out)")).containsText("a total of rows");
        page.locator("#import-as-of").fill("2025-03-01");
        button("Take the facts").click();
        assertThat(page.locator("table.grid tbody tr")).hasCount(2);
        assertThat(page.getByLabel(Pattern.compile("^source of .*")).first()).hasValue("Survey of our mines, 2024");
    }

    @Test
    void each_sheet_of_a_workbook_is_a_table_and_their_facts_are_put_beside_those_open() throws IOException {
        visitAnswer("#/assess?d=gallium-germanium");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Facts").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Facts");
        drop("controls.xlsx", workbook());
        assertThat(page.locator("#table-shown option")).hasCount(2);
        assertThat(cell("mineral in row 2")).hasAttribute("aria-invalid", "true");
        button("Apply all suggestions").click();
        assertThat(says()).containsText("1 fact from 1 of 1 row");
        page.locator("#table-shown").selectOption("1");
        assertThat(says()).containsText("1 fact from 1 of 1 row");
        button("Add them to Gallium and germanium on the day of the ban").click();
        assertThat(page.locator(".headline")).containsText("87 facts");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            sheet(workbook, "ImportShare", "galium");
            sheet(workbook, "ImportShare more", "antimony");
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String mineral) {
        Worksheet sheet = workbook.newWorksheet(name);
        String[][] rows = {
            {"importer", "supplier", "mineral", "stage", "share", "period", "source"},
            {"US", "China", mineral, "refined", "21%", "2019", "USGS"}
        };
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                sheet.value(r, c, rows[r][c]);
            }
        }
    }

    @Test
    void of_a_long_table_few_rows_are_drawn_and_those_that_are_wrong_come_first() {
        visit("#/importing");
        drop(
                "long.csv",
                """
                importer,supplier,mineral,stage,share,period,source
                """ + "US,China,gallium,refined,21%,2020,USGS\n".repeat(2_000)
                        + "US,Chyna,gallium,refined,21%,2020,USGS\n");
        assertThat(says()).hasText("1 fact from 1 of 2,001 rows; 2,000 rows not taken, for the reasons below.");
        assertThat(page.locator("section:has(#left-out)"))
                .containsText("1,999 rows or cells: a row before says the same");
        assertThat(cell("supplier in row 2002")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".table-grid tbody tr")).hasCount(50);
        assertThat(page.locator(".table-grid .pages")).containsText("1 of 41");
    }

    @Test
    void what_was_written_stays_when_the_service_is_gone() {
        visit("#/importing");
        drop("shares.csv", SHARES);
        assertThat(says()).containsText("1 fact");
        page.route("**/api/v1/imports**", route -> route.abort());
        write("supplier in row 3", "Canada");
        assertThat(page.locator(".problem")).containsText("cannot be reached");
        assertThat(cell("supplier in row 3")).hasValue("Canada");
        page.unroute("**/api/v1/imports**");
        button("Try again").click();
        assertThat(says()).containsText("2 facts from 2 of 5 rows");
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void a_table_without_headings_is_given_some_and_what_no_text_has_is_left_out() {
        visit("#/importing");
        drop("bare.csv", "gallium,China,600\ngermanium,Rus\0sia,5\n");
        assertThat(page.locator(".problem")).containsText("no row looks like a header");
        button("Put a row of headings above the table").click();
        assertThat(cell("Heading of column 1")).hasValue("column 1");
        write("Heading of column 1", "mineral");
        write("Heading of column 2", "country");
        write("Heading of column 3", "quantity (t)");
        page.locator("#fact-of").selectOption("Production");
        page.locator("#all-stage").selectOption("refined");
        assertThat(says()).hasText("2 facts from 2 of 2 rows; no row is left out.");
        assertThat(cell("country in row 2")).hasValue("Russia");
        assertThat(page.locator("section:has(#left-out)")).containsText("NUL characters");
    }

    @Test
    void a_table_that_a_profile_takes_for_its_own_can_be_said_to_be_another() throws IOException {
        visit("#/importing");
        drop("years.csv", Files.readAllBytes(Path.of("src/test/resources/tables/faulty/years-as-columns.csv")));
        assertThat(says()).containsText("0 facts from 0 of 4 rows");
        assertThat(page.locator("#fact-of")).hasValue("");
        page.locator("#fact-of").selectOption("Production");
        assertThat(says()).hasText("4 facts from 4 of 4 rows; no row is left out.");
    }

    @Test
    void a_mended_table_is_saved_as_it_is_then() throws IOException {
        visit("#/importing");
        drop("shares.csv", SHARES);
        write("supplier in row 3", "Canada");
        assertThat(says()).containsText("2 facts");
        String saved = Files.readString(
                page.waitForDownload(() -> button("Save the table (CSV)").click())
                        .path());
        org.assertj.core.api.Assertions.assertThat(saved).contains("US,Canada,gallium,refined,17%,2023,USGS\n");
    }
}
