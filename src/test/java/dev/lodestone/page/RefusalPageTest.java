package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is refused, or doesn't come, is told where it was asked for, and leaves all else as it is. */
@QuarkusTest
class RefusalPageTest extends PageTest {
    private static final String BAD = """
            { "asOf": "2024-12-03", "for": ["US"], "facts": [
              { "fact": "ImportShare", "id": "a", "importer": "US", "supplier": "CN", "mineral": "galium", "stage": "refined",
                "share": "98%", "period": "2023", "source": "USGS" } ] }
            """;

    @Test
    void an_answer_that_the_service_refuses_is_told_in_its_form_and_not_added() {
        visitAnswer("#/assess?d=gallium-germanium");
        Locator question = page.locator(".question", new Page.LocatorOptions().setHasText("hold in stock"))
                .first();
        String facts = page.locator(".request .actions a").innerText();
        question.getByText("Answer").click();
        question.locator("form button").click();
        assertThat(question.locator("form .wrong")).containsText("give days, a quantity or both");
        assertThat(page.locator(".request .actions a")).hasText(facts);
        assertThat(page.locator(".problem")).hasCount(0);
        question.locator("input[id$='-days']").fill("90");
        question.locator("form button").click();
        assertThat(page.locator(".request .actions a")).hasText("86 facts, edited");
    }

    @Test
    void a_file_that_is_refused_leaves_what_is_open_alone_and_its_message_is_closed() {
        visitAnswer("#/assess?d=gallium-germanium");
        drop("shares.json", BAD);
        assertThat(page.locator(".problem")).containsText("did you mean 'gallium'?");
        assertThat(page.locator(".answer.stale")).hasCount(0);
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("Facts"))
                .click();
        page.locator(".grid tbody tr").first().waitFor();
        assertThat(page.locator(".grid .is-wrong")).hasCount(0);
        button("Close").click();
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void an_economy_is_chosen_by_any_name_that_facts_may_use() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator("#economy").fill("uk");
        page.locator("#economy").press("Enter");
        assertThat(page.locator(".chips")).containsText("United Kingdom");
        page.locator("#economy").fill("Atlantis");
        page.locator("#economy").press("Enter");
        assertThat(page.locator("#economy-wrong")).isVisible();
    }

    @Test
    void facts_whose_fields_do_not_come_say_so_and_are_asked_for_again() {
        page.route("**/api/v1/fact-types", route -> route.abort());
        visit("#/facts?d=gallium-germanium");
        assertThat(page.locator(".problem")).containsText("The service cannot be reached");
        page.unroute("**/api/v1/fact-types");
        button("Try again").click();
        assertThat(page.locator(".grid tbody tr").first()).isVisible();
    }

    @Test
    void a_workbook_that_is_not_made_says_why_and_an_outage_is_tried_again() {
        visit("#/facts?d=gallium-germanium&type=ImportReliance");
        page.route("**/api/v1/facts", route -> route.abort());
        button("Workbook (XLSX)").click();
        assertThat(page.locator(".problem")).containsText("The workbook was not made");
        button("Close").click();
        page.route("**/api/v1/assessments*", route -> route.abort());
        Locator mineral = page.locator("input[aria-label^='mineral of']").first();
        mineral.fill("indium");
        mineral.press("Tab");
        button("Try again").waitFor();
        page.unroute("**/api/v1/assessments*");
        button("Try again").click();
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void what_is_wrong_with_a_fact_names_it_and_leads_to_it() {
        visit("#/facts?d=gallium-germanium&type=ImportReliance");
        Locator mineral = page.locator("input[aria-label^='mineral of']").first();
        String fact = mineral.getAttribute("aria-label").replace("mineral of ", "");
        mineral.fill("galium");
        mineral.press("Tab");
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("Assess"))
                .click();
        assertThat(page.locator(".problem li")).containsText(fact + ", mineral unknown mineral 'galium'");
        page.locator(".problem a").click();
        assertThat(page.locator("tr.wanted")).isInViewport();
    }
}
