package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How likely concerns and flags are, when that changes, and what leaves it open. */
@QuarkusTest
class OddsPageTest extends PageTest {
    static final String ODDS = "#/odds?d=gallium-germanium&whom=US&by=2027-06-30&draws=500&asked=yes";

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void chances_are_bars_with_words_and_say_what_leaves_them_open() {
        visit(ODDS);
        assertThat(page.locator(".outcome-line")).containsText("flags stand whatever comes", PATIENTLY);
        assertThat(page.locator("section:has(#odds-concerns) li").first()).containsText("in every draw");
        assertThat(page.locator("section:has(#odds-flags)")).containsText("0% to 100%");
        assertThat(page.locator("section:has(#odds-flags)"))
                .containsText("Open: whether the truce of the United States and China is not extended");
        assertThat(page.locator(".odds-calendar thead")).containsText("2026-11");
        assertThat(page.locator(".odds-calendar td.open").first()).containsText("0 to 100");
    }

    @Test
    void a_plan_leads_to_the_odds_of_the_same_facts_and_a_day_that_is_over_is_told() {
        visit("#/plan?d=gallium-germanium");
        page.getByText("Or how likely each concern is").click();
        assertThat(page.locator("h1")).hasText("How likely");
        page.locator("#odds-draws").fill("200");
        page.locator("#odds-by").fill("2020-01-01");
        page.locator(".odds form button").click();
        assertThat(page.getByRole(AriaRole.ALERT).or(page.locator(".problem")).first())
                .containsText(Pattern.compile("2020-01-01"), PATIENTLY);
    }
}
