package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chain of a mineral and the exposure to suppliers: what the pictures show is what the facts tell. */
@QuarkusTest
class ChainPageTest extends PageTest {

    private Locator chain(String hash) {
        visitAnswer(hash);
        page.locator("#chain-title").scrollIntoViewIfNeeded();
        Locator figure = page.locator(".chain figure");
        figure.waitFor();
        return figure;
    }

    @Test
    void a_chain_shows_each_stage_with_its_countries_concentration_and_gates_at_the_date() {
        Locator chain = chain("#/assess?d=united-states-2026&mineral=gallium");
        assertThat(chain.locator("figcaption"))
                .hasText(
                        "China refines 99% of the world's gallium; 28% of what the United States imports comes from Canada;"
                                + " the United States imports 100% of what it uses.");
        assertThat(chain.locator(".col-head")).hasText(new String[] {
            "Mined, world", "Refined, world", "Imports of the United States", "Use of the United States"
        });
        assertThat(chain.locator("svg")).containsText("HHI 9,803 of 10,000");
        assertThat(chain.locator("svg")).containsText("72% left without Canada");
        assertThat(chain.locator("svg")).containsText("not in the facts");
        assertThat(chain.locator(".ribbon")).hasCount(4);
        Locator ban = chain.locator(".gates li", new Locator.LocatorOptions().setHasText("CN-06"))
                .first();
        assertThat(ban).containsText("suspended since 9 November 2025, until 27 November 2026");

        page.locator("#as-of").fill("2025-01-15");
        page.locator("#as-of").press("Enter");
        assertThat(ban).containsText("in force since 3 December 2024");
        assertThat(chain.locator(".gate.in-force").first()).isAttached();
        assertThat(violations()).isEmpty();
    }

    @Test
    void the_table_beside_a_chain_has_every_share_and_one_colour_is_one_country() {
        Locator chain = chain("#/assess?d=eu-2023&mineral=cobalt");
        assertThat(chain.locator("figcaption"))
                .containsText("The DR Congo mines 63% of the world's cobalt; China refines 60%");
        chain.locator("summary").click();
        Locator rows = chain.locator("table tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile("Finland\\s*11.4%"))))
                .hasCount(1);
        assertThat(rows.count()).isGreaterThan(30);
        Object colours = page.evaluate("""
                () => [...new Set([...document.querySelectorAll('.block.country')]
                    .filter(b => b.querySelector('title').textContent.startsWith('China')).map(b => getComputedStyle(b).fill))]
                """);
        assertThat((java.util.List<?>) colours).hasSize(1);
        assertThat(chain).containsText("not in the facts");
        page.locator("#mineral").selectOption("germanium");
        assertThat(chain.locator("figcaption")).containsText("germanium");
        assertThat(page).hasURL(Pattern.compile(".*mineral=germanium"));
    }

    @Test
    void on_a_small_screen_each_stage_is_a_bar_of_its_own() {
        open(390, ColorScheme.DARK);
        Locator chain = chain("#/assess?d=united-states-2026&mineral=antimony");
        assertThat(chain.locator(".chain-row")).hasCount(4);
        assertThat(chain.locator("svg")).hasCount(0);
        page.locator("#form-imports").selectOption("0");
        assertThat(chain.locator(".chain-row").nth(2)).containsText("China 66%");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void exposure_puts_first_what_stands_most_under_control_and_leads_to_the_chain() {
        visitAnswer("#/assess?d=united-states-2026");
        page.locator("#exposure-title").scrollIntoViewIfNeeded();
        Locator first = page.locator(".exposure-table tbody tr").first();
        assertThat(first).containsText("100%");
        assertThat(first.locator(".share.in-force, .share.unknown").first()).isVisible();
        assertThat(page.locator(".exposure-table tbody tr", new Page.LocatorOptions().setHasText("gallium")))
                .containsText("beside aluminium");
        first.locator("button").click();
        assertThat(page.locator("#chain-title")).isInViewport();
        assertThat(page).hasURL(Pattern.compile(".*mineral=.*"));
    }
}
