package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulesPageTest extends PageTest {

    @Test
    void the_rulebook_is_searched_and_a_rule_shows_its_text_and_thresholds() {
        visit("#/rules");
        page.locator("#rule-find").fill("licenses exports");
        page.locator(".rulebook nav a").first().click();
        assertThat(page.locator(".rule")).containsText("@severity");
        assertThat(page.locator(".rule .t-keyword").first()).isVisible();
        page.locator("#rule-find").fill("no such words anywhere");
        assertThat(page.locator(".rulebook .empty")).containsText("No rule matches.");
    }

    @Test
    void every_threshold_stands_with_its_source() {
        visit("#/rules");
        assertThat(page.locator("table")).containsText("concentration.dominance");
        assertThat(page.locator("table")).containsText("65%");
    }
}
