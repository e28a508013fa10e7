package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links lead to what they name, or say what they cannot show; another part begins at its top. */
@QuarkusTest
class LinkPageTest extends PageTest {
    private static final String SCROLLED = "() => scrollY";

    @Test
    void another_part_begins_at_its_top_with_its_heading_in_focus() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.evaluate("scrollTo(0, 1500)");
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("Rules"))
                .click();
        assertThat(page.locator(".rules h1")).isFocused();
        assertThat(page.evaluate(SCROLLED)).isEqualTo(0);
        page.evaluate("scrollTo(0, 700)");
        page.evaluate("location.hash += '&theme=export-control'");
        assertThat(page.locator("#rule-theme")).hasValue("export-control");
        assertThat((Integer) page.evaluate(SCROLLED)).isPositive();
    }

    @Test
    void a_dossier_that_is_opened_from_the_start_begins_at_its_top() {
        visit("#/");
        page.evaluate("document.body.style.minHeight = '9999px'");
        Locator last = page.locator(".dossiers a").last();
        last.evaluate("e => e.scrollIntoView()");
        assertThat((Integer) page.evaluate(SCROLLED)).isPositive();
        last.click();
        assertThat(page.locator(".request")).isVisible();
        assertThat(page.locator("#main h1")).isFocused();
        assertThat(page.evaluate(SCROLLED)).isEqualTo(0);
    }

    @Test
    void a_link_that_is_not_whole_says_so_and_opens_what_it_can() {
        visitAnswer("#/assess?d=gallium-germanium&e=abcdef");
        assertThat(page.locator(".request .note")).containsText("the edits that it holds cannot be read");
        assertThat(page).not().hasURL(Pattern.compile(".*e=abc.*"));
        visit("#/assess?f=abcdef");
        assertThat(page.locator(".problem")).containsText("This link is not whole");
    }

    @Test
    void a_link_to_a_fact_or_a_rule_that_is_not_there_says_so() {
        visit("#/facts?d=gallium-germanium&fact=no-such-fact");
        assertThat(page.locator(".note")).hasText("There is no fact 'no-such-fact' among these.");
        visit("#/rules?rule=no-such/rule");
        assertThat(page.locator(".rule-side")).hasText("There is no rule 'no-such/rule'.");
    }

    @Test
    void another_day_as_an_option_stays_in_the_address() {
        visit("#/compare?d=gallium-germanium");
        page.locator("#other-day").fill("2026-12-15");
        page.locator("#other-day").press("Enter");
        button("Add").click();
        assertThat(page.locator(".matrix thead").first()).containsText("On 15 December 2026");
        page.reload();
        assertThat(page.locator(".matrix thead").first()).containsText("On 15 December 2026");
    }

    @Test
    void a_link_is_copied_or_shown_to_copy_and_the_menu_closes() {
        window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitAnswer("#/assess?d=gallium-germanium");
        Locator menu = page.locator(".menu");
        menu.locator("summary").click();
        page.keyboard().press("Escape");
        assertThat(menu.locator("summary")).isFocused();
        assertThat(menu.locator("button").first()).isHidden();
        menu.locator("summary").click();
        page.locator("h1").click();
        assertThat(menu.locator("button").first()).isHidden();
        menu.locator("summary").click();
        button("Copy the link").click();
        assertThat(page.locator(".take")).containsText("The link is copied.");
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        menu.locator("summary").click();
        button("Copy the link").click();
        assertThat(page.locator("#link")).hasValue(page.url());
    }
}
