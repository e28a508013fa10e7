package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhyNotPageTest extends PageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void an_empty_cell_of_the_heat_map_tells_in_sentences_why_its_rules_are_silent() {
        visitAnswer("#/assess?d=gallium-germanium&asOf=2024-12-02");
        page.locator(".cell.none").first().click();
        assertThat(page.locator(".silent h2")).containsText("Why not?");
        assertThat(page.locator(".silent .smallest").first()).not().isEmpty();
        assertThat(page).hasURL(Pattern.compile(".*silent=.*&of=.*"));
        page.goBack();
        assertThat(page.locator(".silent")).hasCount(0);
    }

    @Test
    void a_mineral_is_one_click_from_why_it_is_not_flagged_and_from_the_day_on_which_it_is() {
        visitAnswer("#/assess?d=gallium-germanium&asOf=2024-12-02");
        button("Why not? gallium").click();
        page.locator("#silent-theme").selectOption("export-control");
        Locator ban = page.locator(".silent .card", new Page.LocatorOptions().setHasText("export-control/ban-active"));
        assertThat(ban.locator(".smallest")).containsText("concludes something as of 3 December 2024", PATIENTLY);
        ban.locator("summary").click();
        assertThat(ban.locator(".conditions .fails")).containsText("there is a control");
        ban.getByText("See the advice as of 3 December 2024").click();
        assertThat(page.locator("#as-of")).hasValue("2024-12-03");
        assertThat(flag("China has banned exports of gallium")).isVisible();
    }

    @Test
    void an_economy_is_one_click_from_why_it_is_not_flagged() {
        visitAnswer("#/assess?d=gallium-germanium&by=economy");
        button("Why not? United States").click();
        assertThat(page.locator(".silent h2")).containsText("Why not? United States");
        assertThat(page.locator(".silent .smallest").first()).containsText(Pattern.compile("\\w+"), PATIENTLY);
    }

    @Test
    void a_rule_tells_why_it_is_silent_on_the_facts_that_are_open() {
        visit("#/rules?d=gallium-germanium&asOf=2024-12-02&rule=export-control/ban-active");
        page.locator("#why-mineral").selectOption("gallium");
        button("Why not?").click();
        assertThat(page.locator(".rule .smallest")).containsText("3 December 2024", PATIENTLY);
    }
}
