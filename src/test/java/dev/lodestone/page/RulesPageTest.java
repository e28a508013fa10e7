package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulesPageTest extends PageTest {
    static final String STEPS =
            "#/rules?d=gallium-germanium&rule=export-control/licensing-by-main-supplier&steps=US%20gallium";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Both are shown: the steps, and what the rule takes. */
    static void steps(PageTest t) {
        t.page.locator(".trace table").first().waitFor();
        t.button("What does it take?").click();
        t.page.locator(".timings table").waitFor();
    }

    @Test
    void a_rule_is_followed_step_by_step_and_the_link_shows_the_same() {
        visit(STEPS);
        Locator trace = page.locator(".trace");
        assertThat(trace.locator(".smallest")).containsText("where it is 18%", PATIENTLY);
        assertThat(trace.locator("tr", new Locator.LocatorOptions().setHasText("exposure is at least 30%")))
                .containsText("export-control.main-supplier = 30% (share)");
        page.locator("#why-mineral").selectOption("germanium");
        button("Step by step").click();
        assertThat(page).hasURL(Pattern.compile(".*germanium.*"));
        assertThat(trace).containsText("It concludes", PATIENTLY);
        page.goBack();
        assertThat(trace.locator(".smallest")).containsText("where it is 18%", PATIENTLY);
    }

    @Test
    void a_flag_leads_to_its_rule_step_by_step() {
        visitAnswer("#/assess?d=gallium-germanium");
        Locator ban = page.locator(
                ".flag",
                new Page.LocatorOptions().setHasText("China has banned exports of gallium to the United States"));
        ban.first().getByText("Why?").click();
        page.getByText("Its rule step by step").first().click();
        assertThat(page.locator(".rule h2")).hasText("export-control/ban-active");
        assertThat(page.locator(".trace")).containsText("China has banned exports of gallium", PATIENTLY);
    }

    @Test
    void what_rules_take_is_told_of_one_and_of_all_the_slowest_first() {
        visit("#/rules?d=gallium-germanium&rule=export-control/ban-active");
        button("What does it take?").click();
        assertThat(page.locator(".timings tbody tr").first()).containsText("export-control/ban-active", PATIENTLY);
        visit("#/rules?d=gallium-germanium");
        button("What do the rules take?").click();
        assertThat(page.locator(".timings")).containsText("fastest of", PATIENTLY);
        page.getByText(Pattern.compile("Show all \\d+ rules")).click();
        assertThat(page.getByText("Show all")).hasCount(0);
    }

    @Test
    void the_rulebook_is_searched_and_a_rule_shows_its_text_and_thresholds() {
        visit("#/rules");
        page.locator("#rule-find").fill("foreign country supplies more than 65%");
        assertThat(page.locator(".rulebook nav a").first()).isVisible();
        assertThat(page.getByText("highly concentrated")).hasCount(0);
        page.locator(".rulebook nav a", new Page.LocatorOptions().setHasText("single source import"))
                .click();
        assertThat(page.locator(".rule h2")).hasText("dependency/single-source-import");
        assertThat(page.locator(".rule .code")).containsText("@severity");
        assertThat(page.locator(".rule .t-keyword").first()).isVisible();
        assertThat(page.locator(".rule table").first()).containsText("65%");
        assertThat(page.locator(".rule table").first()).containsText("Regulation (EU) 2024/1252");
        assertThat(page.locator(".rule .bullets").last()).containsText("65.0% is no single source");
        page.locator("#rule-find").fill("no such words anywhere");
        assertThat(page.locator(".rulebook .empty")).containsText("No rule matches.");
    }

    @Test
    void what_leads_to_a_rule_is_drawn_followed_by_keyboard_and_told_in_words() {
        visit("#/rules?rule=dependency/single-source-import");
        assertThat(page.locator(".graph text.here")).hasText("dependency/single-source-import");
        page.locator(".graph summary").click();
        assertThat(page.locator(".graph ul"))
                .containsText("dependency/ask-supplier-share leads here: asks for what decides it.");
        page.locator(".graph a", new Page.LocatorOptions().setHasText("dependency/ask-supplier-share"))
                .first()
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rule h2")).hasText("dependency/ask-supplier-share");
        assertThat(page.locator(".graph")).containsText("dependency/single-source-import");
    }

    @Test
    void what_the_cases_cover_is_told_condition_by_condition() {
        visit("#/rules?rule=stockpile/below-60-days");
        page.getByText("What do the cases cover?").click();
        Locator covered = page.locator(".covered");
        assertThat(covered)
                .containsText(
                        Pattern.compile("The rule concludes in [1-9]\\d* case"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertThat(page.locator("[aria-label=Coverage] tbody tr").first()).containsText("both ways");
    }

    @Test
    void every_threshold_stands_with_its_source() {
        visit("#/rules");
        assertThat(page.locator("table")).containsText("concentration.dominance");
        assertThat(page.locator("table")).containsText("65%");
    }

    @Test
    void where_authoring_is_off_the_editor_says_how_it_is_switched_on() {
        visitOwn("#/rules?rule=export-control/ban-active");
        page.getByText("Try a change").click();
        assertThat(page.locator(".note")).containsText("LODESTONE_ACCESS_AUTHORING=true");
        assertThat(page.locator(".cm-content")).containsText("export-control/ban-active");
        assertThat(page.locator(".findings-sum")).hasText("Not checked.");
        assertThat(button("Assess all dossiers with it")).isDisabled();
    }
}
