package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Packages of measures as a schedule and a curve, and a stop month by month. */
@QuarkusTest
class PlanPageTest extends PageTest {
    static final String PLAN = "#/plan?d=united-states-2026&whom=US&clear=high&by=2031-01-01&budget=2bn+USD&asked=yes";
    static final String STRESS =
            "#/stress?d=japan&whom=JP&of=rare-earths&without=CN&from=2026-12-01&months=6&asked=yes";

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void a_plan_is_shown_as_a_schedule_a_curve_and_what_cannot_be_cleared() {
        visit(PLAN);
        assertThat(page.locator(".outcome-line"))
                .containsText("flags of severity high or worse stand on 1 January 2031", PATIENTLY);
        assertThat(page.locator(".schedule figcaption"))
                .containsText(
                        Pattern.compile("The cheapest package: \\d+ measures\\s+for .* dollars, the last works on"));
        int bars = page.locator(".schedule .lane li").count();
        page.locator(".schedule summary").first().click();
        assertThat(page.locator(".schedule tbody tr")).hasCount(bars);
        assertThat(page.locator(".schedule tbody")).containsText("recover by product");
        button("fullest").click();
        assertThat(page.locator(".schedule figcaption")).containsText("The fullest package");
        assertThat(page).hasURL(Pattern.compile(".*kind=fullest.*"));
        assertThat(page.locator(".curve figcaption"))
                .containsText(Pattern.compile("\\d+ of \\d+ flags are left; cost: .* dollars"));
        page.locator(".curve summary").click();
        assertThat(page.locator(".curve tbody tr").first()).containsText("0");
        assertThat(page.locator("section:has(#cannot)")).containsText("No supplier");
    }

    @Test
    void without_facts_on_means_a_plan_says_that_there_is_none() {
        visit("#/plan?d=united-states-2026");
        page.getByLabel("With the shipped facts on means").uncheck();
        page.locator("#plan-for").selectOption("US");
        page.locator("#plan-mineral").selectOption("gallium");
        page.locator(".plan form button").click();
        assertThat(page.locator(".plan .empty")).containsText("No package clears any of them by then.", PATIENTLY);
    }

    @Test
    void over_draws_a_plan_tells_how_often_it_works_and_when_it_fails() {
        visit("#/plan?d=united-states-2026&whom=US&of=tellurium&clear=high&by=2027-03-31&odds=yes&asked=yes");
        assertThat(page.locator(".robust")).containsText("is the safest of 2", PATIENTLY);
        assertThat(page.locator(".robust .chances li")).hasCount(2);
        assertThat(page.locator(".robust"))
                .containsText(Pattern.compile("leaves a flag that it is to clear when .* takes over 4.1\\d* months"));
        page.locator(".robust summary").click();
        assertThat(page.locator(".robust tbody tr")).hasCount(2);
    }

    @Test
    void a_package_says_what_it_was_asked_for_and_whether_the_form_asks_something_else_by_now() {
        visit("#/plan?d=gallium-germanium&whom=US&of=gallium&asked=yes");
        assertThat(page.locator(".outcome-line")).isVisible();
        assertThat(page.locator(".plan"))
                .containsText(
                        "Asked for the United States: flags of gallium, of severity critical, by 3 December 2028.");
        page.locator("#plan-mineral").selectOption("germanium");
        assertThat(page.locator(".plan .note"))
                .containsText("What stands here was asked for the United States: flags of gallium");
        page.locator("#plan-budget").fill("a lot");
        page.locator(".plan form button").click();
        assertThat(page.locator(".problem")).containsText("budget", PATIENTLY);
        assertThat(page.locator(".outcome-line")).hasCount(0);
    }

    @Test
    void a_budget_that_is_none_is_told() {
        visit("#/plan?d=united-states-2026&whom=US&of=gallium");
        page.locator("#plan-budget").fill("a lot");
        page.locator(".plan form button").click();
        assertThat(page.locator(".problem")).containsText("budget", PATIENTLY);
    }

    @Test
    void a_stop_is_shown_month_by_month_with_what_is_missing_and_what_it_costs() {
        visit(STRESS);
        assertThat(page.locator(".outcome-line")).containsText("If Japan holds the 60 days", PATIENTLY);
        assertThat(page.locator(".months figcaption")).containsText("Japan without rare earths from China");
        assertThat(page.locator(".months ol li").first()).containsText("at most 79.6%");
        assertThat(page.locator(".months ol li").first()).containsText("December 2026");
        int months = page.locator(".months ol li").count();
        page.locator(".months summary").click();
        assertThat(page.locator(".months tbody tr")).hasCount(months);
        assertThat(page.locator(".months thead")).containsText("may be missing");
        assertThat(page.locator("section:has(#stop-cost)")).containsText("billion dollars for this stop");
        page.locator("#stress-cut").fill("50%");
        page.locator(".stress form button").click();
        assertThat(page.locator(".months ol li").first()).containsText("at most 39.8%", PATIENTLY);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Or plan measures that clear flags"))
                .click();
        assertThat(page.locator("h1")).hasText("Plan");
    }
}
