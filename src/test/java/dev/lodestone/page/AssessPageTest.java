package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessPageTest extends PageTest {
    private static final String BAN = """
            { "asOf": "2024-12-03", "for": ["US"], "facts": [
              { "fact": "ExportControl", "id": "CN-06", "by": "CN", "on": ["US"], "minerals": ["gallium"], "measure": "ban",
                "announced": "2024-12-03", "from": "2024-12-03", "source": "MOFCOM Announcement 46/2024" } ] }
            """;

    @Test
    void a_visitor_starts_from_a_shipped_dossier() {
        visit("");
        page.getByText("Gallium and germanium on the day of the ban").click();
        assertThat(page.locator(".concern").first()).containsText("China has banned exports of");
        assertThat(page).hasURL(Pattern.compile(".*#/assess\\?d=gallium-germanium"));
        assertThat(page.locator(".concern .severity").first()).containsText("critical");
    }

    @Test
    void a_dropped_json_file_is_assessed() {
        visit("");
        drop("ban.json", BAN);
        assertThat(page.locator(".flag").first()).containsText("China bans exports of gallium to the United States");
        assertThat(page.locator("#as-of")).hasValue("2024-12-03");
    }

    @Test
    void a_dropped_csv_file_named_after_its_type_asks_for_its_date_and_is_assessed() {
        visit("");
        drop(
                "ExportControl-2024.csv",
                "by,on,minerals,measure,announced,from,source\nCN,US,gallium;germanium,ban,2024-12-03,2024-12-03,MOFCOM\n");
        assertThat(page.locator(".problem")).containsText("Choose the date");
        page.locator("#as-of").fill("2024-12-03");
        page.locator("#as-of").press("Tab");
        page.getByText("1 flag folded into this one").click();
        assertThat(page.locator(".flag", new Page.LocatorOptions().setHasText("China bans exports")))
                .hasCount(2);
    }

    @Test
    void the_first_page_tells_what_matters_most_and_leads_to_its_reasons() {
        visitAnswer("#/assess?d=united-states-2026");
        Locator concerns = page.locator(".concern");
        org.assertj.core.api.Assertions.assertThat(concerns.count()).isBetween(1, 7);
        assertThat(concerns.first()).containsText("Why here");
        assertThat(concerns.first().locator(".severity")).isVisible();
        assertThat(page.locator(".stands")).containsText("United States");
        assertThat(page.locator(".calendar")).isVisible();
        concerns.first().locator(".says a").click();
        assertThat(page.locator(".why-body").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*flag=[a-z-]+/[a-z0-9-]+~US~.+"));
    }

    @Test
    void what_nothing_rests_on_is_listed_by_the_reason() {
        visitAnswer("#/assess?d=united-states-2026");
        page.locator("#unused-title").click();
        assertThat(page.locator(".unused li").first()).isVisible();
    }

    @Test
    void a_dropped_workbook_is_assessed() throws IOException {
        visit("");
        drop("controls.xlsx", workbook("gallium"));
        assertThat(page.locator(".flag").first()).containsText("China bans exports of gallium");
    }

    @Test
    void what_is_wrong_in_a_workbook_is_told_in_its_cell() throws IOException {
        visit("");
        drop("controls.xlsx", workbook("galium"));
        assertThat(page.locator("h1")).hasText("Import");
        assertThat(page.locator(".table-grid td.is-wrong")).containsText("did you mean 'gallium'?");
    }

    @Test
    void a_link_shows_the_same_and_back_goes_back() {
        visitAnswer("#/assess?d=gallium-germanium&asOf=2024-12-02");
        assertThat(page.locator("#as-of")).hasValue("2024-12-02");
        assertThat(banOfGallium()).hasCount(0);
        page.locator("#as-of").fill("2024-12-03");
        assertThat(banOfGallium()).hasCount(1);
        page.goBack();
        assertThat(page.locator("#as-of")).hasValue("2024-12-02");
        assertThat(banOfGallium()).hasCount(0);
    }

    @Test
    void the_economy_chosen_decides_whose_flags_are_seen() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator("#economy").fill("European Union");
        page.locator("#economy").press("Enter");
        button("Remove United States").click();
        assertThat(banOfGallium()).hasCount(0);
        page.locator("#economy").fill("Atlantis");
        page.locator("#economy").press("Enter");
        assertThat(page.locator("#economy-wrong")).isVisible();
    }

    @Test
    void a_cell_of_the_heat_map_narrows_the_flags_and_arrows_move_between_cells() {
        visitAnswer("#/assess?d=gallium-germanium");
        int all = page.locator(".flag").count();
        page.locator(".map .cell[tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".map .cell:focus")).hasAttribute("data-r", "1");
        assertThat(page.locator(".map .cell:focus")).not().hasAttribute("data-c", "0");
        page.locator(".map .cell:not(.none)").first().press("Enter");
        assertThat(page.locator(".filter")).isVisible();
        assertThat(page.locator(".flag").count()).isLessThan(all);
        button("Show all").click();
        assertThat(page.locator(".filter")).hasCount(0);
    }

    @Test
    void a_flag_unfolds_to_its_facts_thresholds_and_sources() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator(".flag", new Page.LocatorOptions().setHasText("has banned exports of gallium"))
                .getByText("Why?")
                .click();
        assertThat(page.locator(".why-body")).containsText("CN-06");
        assertThat(page.locator(".why-body")).containsText("MOFCOM Announcement 46/2024");
        assertThat(page).hasURL(Pattern.compile(".*flag=[a-z-]+/[a-z0-9-]+~US~.+"));
    }

    @Test
    void indicators_are_drawn_as_a_table_of_bars_with_all_figures_behind_it() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator("#figures-title").scrollIntoViewIfNeeded();
        assertThat(page.locator(".bars tbody tr").first()).containsText("%");
        page.getByText("All figures of").click();
        assertThat(page.locator(".figures [aria-label='All figures'] table")).containsText("China");
    }

    @Test
    void an_open_question_is_answered_on_the_spot() {
        visitAnswer("#/assess?d=united-states-2026");
        String asked = page.locator(".question .says").first().innerText();
        page.locator(".question").first().getByText("Answer").click();
        assertThat(page.locator(".question form .field").first()).isVisible();
        page.locator(".question form button").click();
        assertThat(page.locator(".question form")).containsText("such as");
        assertThat(asked).isNotBlank();
    }

    @Test
    void an_edited_fact_is_assessed_at_once_and_kept_in_the_address() {
        visit("#/facts?d=gallium-germanium&type=ExportControl&fact=CN-06");
        page.getByLabel("from of CN-06", new Page.GetByLabelOptions().setExact(true))
                .fill("2025-06-01");
        page.getByLabel("from of CN-06", new Page.GetByLabelOptions().setExact(true))
                .press("Tab");
        assertThat(page).hasURL(Pattern.compile(".*[?&]e=.*"));
        page.getByText("See the advice").click();
        assertThat(banOfGallium()).hasCount(0);
        page.reload();
        assertThat(page.locator(".answer")).isVisible();
        assertThat(banOfGallium()).hasCount(0);
    }

    @Test
    void what_is_being_typed_stays_while_the_grid_is_drawn_anew() {
        visit("#/facts?d=gallium-germanium&type=ImportReliance");
        Locator mineral = page.locator("input[aria-label^='mineral of']").first();
        mineral.fill("indium");
        page.getByLabel("All fields").dispatchEvent("click");
        assertThat(page.getByLabel("All fields")).isChecked();
        assertThat(mineral).hasValue("indium");
    }

    @Test
    void what_the_service_refuses_is_shown_in_its_cell() {
        visit("#/facts?d=gallium-germanium&type=ImportReliance");
        page.locator("input[aria-label^='mineral of']").first().fill("galium");
        page.locator("input[aria-label^='mineral of']").first().press("Tab");
        assertThat(page.locator("td .wrong").first()).containsText("did you mean 'gallium'?");
        page.locator("input[aria-label^='reliance of']").first().fill("98");
        page.locator("input[aria-label^='reliance of']").first().press("Tab");
        assertThat(page.locator("td .wrong", new Page.LocatorOptions().setHasText("98%"))
                        .first())
                .isVisible();
    }

    @Test
    void markup_in_a_fact_is_shown_as_text() {
        visit("");
        drop(
                "evil.json",
                BAN.replace("MOFCOM Announcement 46/2024", "<img src=x onerror=alert(1)><b>bold</b>")
                        .replace("\"asOf\"", "\"title\": \"<script>alert(2)</script>\", \"asOf\""));
        assertThat(page.locator("h1")).hasText("<script>alert(2)</script>");
        page.getByText("Why?").first().click();
        assertThat(page.locator(".why-body")).containsText("<img src=x onerror=alert(1)><b>bold</b>");
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void the_advice_is_taken_away_as_briefing_table_and_workbook() throws IOException {
        visitAnswer("#/assess?d=gallium-germanium");
        assertThat(Files.readString(taken("Briefing (Markdown)").path())).contains("gallium");
        assertThat(Files.readString(taken("Table (CSV)").path())).startsWith("kind,id,rule");
        assertThat(Files.readAllBytes(taken("Workbook (XLSX)").path())).startsWith('P', 'K');
        Download facts = taken("Facts (XLSX)");
        assertThat(facts.suggestedFilename()).endsWith(".xlsx");
        int flags = page.locator(".flag").count();
        visit("");
        drop("facts.xlsx", Files.readAllBytes(facts.path()));
        assertThat(page.locator(".flag")).hasCount(flags);
    }

    private Download taken(String form) {
        page.locator(".menu summary").click();
        return page.waitForDownload(() -> button(form).click());
    }

    @Test
    void the_briefing_prints_without_the_controls() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".request")).isHidden();
        assertThat(page.locator(".flag").first()).isVisible();
        assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void long_work_can_be_cancelled() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.route("**/api/v1/assessments*", route -> {}); // never answered
        page.locator(".menu summary").click();
        button("Briefing (Markdown)").click();
        assertThat(page.locator(".progress")).isVisible();
        button("Cancel").click();
        assertThat(page.locator(".progress")).hasCount(0);
        page.unrouteAll();
    }

    @Test
    void a_service_that_is_gone_is_told() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.route("**/api/v1/assessments*", route -> route.abort());
        page.locator("#as-of").fill("2025-01-01");
        assertThat(page.locator(".problem")).containsText("cannot be reached");
    }

    private static byte[] workbook(String mineral) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", null)) {
            Worksheet request = book.newWorksheet("Request");
            request.value(0, 0, "asOf");
            request.value(0, 1, "2024-12-03");
            Worksheet sheet = book.newWorksheet("ExportControl");
            String[] header = {"by", "on", "minerals", "measure", "announced", "from", "source"};
            String[] row = {"China", "US", mineral, "ban", "2024-12-03", "2024-12-03", "MOFCOM"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
                sheet.value(1, i, row[i]);
            }
        }
        return out.toByteArray();
    }

    /** Among the flags: what a change changed is told above them too. */
    private Locator banOfGallium() {
        return page.locator("section.flags").getByText("China has banned exports of gallium to the United States");
    }
}
