package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InquiryPageTest extends PageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void a_reason_unfolds_to_facts_thresholds_and_sources() {
        visitAnswer("#/assess?d=gallium-germanium");
        Locator flag = flag("has banned exports of gallium");
        flag.getByText("Why?").click();
        assertThat(flag.locator(".why-body .leaf-fact").first()).containsText("CN-06", PATIENTLY);
        assertThat(flag.locator(".why-body .source").first()).not().isEmpty();
    }

    @Test
    void what_would_change_a_flag_stands_in_a_sentence_and_is_tried_with_a_slider() {
        visitAnswer("#/assess?d=gallium-germanium");
        Locator flag = flag("licensed exports of germanium");
        flag.getByText("What would change it?").click();
        assertThat(flag.locator(".smallest")).containsText("becomes 29%", PATIENTLY);
        flag.locator("input[type=range]").first().focus();
        page.keyboard().press("Home");
        assertThat(flag.locator(".turn p[aria-live]").first()).containsText("the flag is gone", PATIENTLY);
    }

    @Test
    void of_a_large_dossier_the_nearest_values_come_first_and_the_search_goes_on_until_it_is_stopped() {
        visitAnswer("#/assess?d=united-states-2026");
        Locator flag = page.locator(".flag").first();
        flag.getByText("What would change it?").click();
        assertThat(flag.locator(".turn").first()).containsText("clears when", PATIENTLY);
        assertThat(flag.locator(".progress")).containsText("further figures");
        flag.locator(".progress button").click();
        assertThat(flag.locator(".progress")).hasCount(0);
        assertThat(flag.locator(".turns")).containsText("Not looked at, for want of time");
    }

    @Test
    void broad_and_targeted_tariffs_are_compared_with_one_click() {
        visit("#/compare");
        page.getByText("Broad against targeted tariffs").click();
        assertThat(page.locator(".matrix thead").first()).containsText("Broad tariffs", PATIENTLY);
        assertThat(page.locator(".matrix thead").first()).containsText("Targeted tariffs");
        assertThat(page.locator(".verdict").first()).isVisible();
        assertThat(page.locator(".balance figcaption"))
                .containsText(Pattern.compile("critical or high flags.*\\d+ as it stands"));
        assertThat(page.locator(".balance ol li")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile(".*v=broad-tariffs,targeted-tariffs.*"));
    }

    @Test
    void an_edited_case_becomes_an_option_of_its_own() {
        visit("#/facts?d=gallium-germanium&type=ExportControl&fact=CN-06");
        Locator from = page.getByLabel("from of CN-06", new Page.GetByLabelOptions().setExact(true));
        from.fill("2025-06-01");
        from.press("Tab");
        assertThat(page).hasURL(Pattern.compile(".*[?&]e=.*"));
        page.getByText("Compare", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".matrix thead").first()).containsText("My edits", PATIENTLY);
        assertThat(page.locator(".verdict.gone").first()).isVisible();
    }

    @Test
    void an_assessment_is_found_in_the_archive_opened_and_replayed() {
        visitAnswer("#/assess?d=gallium-germanium");
        button("Record this advice").click();
        page.locator(".recorded a").waitFor();
        visit("#/archive?mineral=gallium");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("h1")).containsText("Gallium and germanium");
        button("Replay with its rules").click();
        assertThat(page.locator(".outcome")).containsText("the same answer, byte for byte", PATIENTLY);
        button("Replay with today's rules").click();
        assertThat(page.locator(".outcome").nth(1)).containsText("With today", PATIENTLY);
        button("Open").click();
        assertThat(page.locator(".flag").first()).isVisible();
    }

    @Test
    void an_archive_that_has_no_match_says_so() {
        visit("#/archive?rule=no-such/rule");
        assertThat(page.locator(".empty")).containsText("No assessment on record matches.");
        assertThat(page.locator("#a-rule").inputValue()).isEqualTo("no-such/rule");
    }
}
