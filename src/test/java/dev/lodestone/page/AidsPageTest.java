package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Search, help and the tour. */
@QuarkusTest
class AidsPageTest extends PageTest {

    @Override
    boolean hasBeenHere() {
        return false;
    }

    /** Opens the search by its key and types into it. */
    static void search(PageTest test, String text) {
        test.page.keyboard().press("Control+k");
        test.page.locator("#search-text").fill(text);
        test.page.locator(".search-option").first().waitFor();
    }

    /** Takes the tour to its second step. */
    static void tour(PageTest test) {
        test.button("Help").click();
        test.page.locator(".help").getByText("Take the tour").click();
        test.page.locator(".tour .strong").click();
        test.page.locator(".stands.toured").waitFor();
    }

    private Locator group(String kind) {
        return page.locator(".search [role=group][aria-label=" + kind + "]");
    }

    @Test
    void by_keys_alone_a_flag_is_found_and_led_to() {
        visitAnswer("#/assess?d=united-states-2026");
        page.keyboard().press("/");
        assertThat(page.locator("#search-text")).isFocused();
        page.keyboard().type("military antimony");
        assertThat(group("Flags").locator("[role=option]").first()).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#search-text")).hasAttribute("aria-activedescendant", "found-0");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator(".search")).hasCount(0);
        assertThat(page.locator(".flag:focus"))
                .containsText("China has banned exports of antimony to military end users");
    }

    @Test
    void minerals_countries_measures_and_rules_are_found_by_their_names() {
        visitAnswer("#/assess?d=eu-2023");
        search(this, "cobalt");
        assertThat(group("Minerals").locator("[role=option]").first()).containsText("cobalt");
        group("Minerals").locator("[role=option]").first().click();
        assertThat(page.locator("#chain-title")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*mineral=cobalt"));
        search(this, "indonesia");
        assertThat(group("Measures").locator("[role=option]").first()).containsText("Indonesia");
        group("Countries").locator("[role=option]").first().click();
        assertThat(page.locator("#find")).hasValue("Indonesia");
        assertThat(page.locator(".grid tbody tr").first()).isVisible();
        search(this, "single country dominance");
        group("Rules").locator("[role=option]").first().click();
        assertThat(page.locator(".rule h2")).hasText("concentration/single-country-dominance");
    }

    @Test
    void a_slash_is_a_letter_where_something_is_typed_and_can_be_turned_off() {
        visit("#/rules");
        page.locator("#rule-find").press("/");
        assertThat(page.locator("#rule-find")).hasValue("/");
        assertThat(page.locator(".search")).hasCount(0);
        button("Search").click();
        assertThat(page.locator(".search [role=status]")).containsText("Open a dossier");
        page.locator("#search-text").fill("qqqq");
        assertThat(page.locator(".search [role=status]")).containsText("Nothing is found");
        page.locator(".search .check input").uncheck();
        page.keyboard().press("Escape");
        assertThat(button("Search")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator(".search")).hasCount(0);
    }

    @Test
    void the_tour_is_offered_once_can_be_left_at_any_step_and_taken_again_from_the_help() {
        open(390, ColorScheme.LIGHT);
        visit("");
        assertThat(page.locator(".offer")).containsText("New here? A tour takes two minutes.");
        page.locator(".offer").getByText("No, thanks").click();
        page.reload();
        page.locator(".dossiers a").first().waitFor();
        assertThat(page.locator(".offer")).hasCount(0);
        button("Help").click();
        page.locator(".help").getByText("Take the tour").click();
        Locator tour = page.locator(".tour");
        assertThat(page.locator("h1")).hasText("The United States in November 2026");
        for (int step = 1; step < 8; step++) {
            assertThat(tour).hasAttribute("aria-label", "Tour, " + step + " of 8");
            assertThat(page.locator(".toured")).hasCount(1);
            tour.locator(".strong").click();
        }
        page.keyboard().press("Escape");
        assertThat(tour).hasCount(0);
        assertThat(page.locator(".toured")).hasCount(0);
    }

    @Test
    void each_part_has_help_of_its_own() {
        visit("");
        button("Help").click();
        java.util.Set<String> said = new java.util.HashSet<>();
        for (String part : java.util.List.of("Assess", "Facts", "Time", "Compare", "Plan", "Rules", "Archive")) {
            page.locator(".top nav a", new Page.LocatorOptions().setHasText(part))
                    .click();
            assertThat(page.locator(".top nav a[aria-current]")).hasText(part);
            said.add(page.locator(".help").innerText());
        }
        assertThat(said).hasSize(7);
        page.locator(".help").getByText("Close the help").click();
        assertThat(page.locator(".help")).hasCount(0);
    }
}
