package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.lodestone.api.RevisionApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The life of a rule on the page: its author drafts and proves it, another person approves it and brings it into use. */
@QuarkusTest
@TestProfile(RevisionApiTest.Kept.class)
class RevisionPageTest extends PageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    /** A window of somebody else. */
    private void comes(String who) {
        open(1440, ColorScheme.LIGHT);
        page.addInitScript("sessionStorage.setItem('lodestone-key', 'key-of-" + who + "')");
    }

    @Test
    void a_rule_is_drafted_in_the_editor_proved_approved_by_somebody_else_and_brought_into_use() {
        comes("anna");
        visitOwn("#/rules?edit=live.drl");
        assertThat(page.locator(".findings-sum")).containsText("0 errors", PATIENTLY);
        AuthorPageTest.replaceInEditor(page, "is asked about.", "is what is asked about.");
        button("Keep as a draft").click();
        page.locator("#draft-why").fill("Clearer words");
        button("Draft it").click();
        page.locator(".drafting a").click();
        assertThat(page.locator("h1")).containsText("draft");
        assertThat(page.locator(".difference ins")).containsText("is what is asked about.");
        assertThat(page.locator(".difference del")).containsText("is asked about.");
        button("Prove it").click();
        assertThat(page.locator("h1 .life"))
                .hasText("proved", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        assertThat(page.locator(".proof")).containsText("Good: no errors");
        assertThat(button("Approve it")).isDisabled();
        assertThat(page.locator(".against")).containsText("nobody approves their own draft");
        openToEveryone();
        String address = page.url();

        comes("ben");
        page.navigate(address);
        page.locator("#step-why").fill("agreed");
        button("Approve it").click();
        assertThat(page.locator("h1 .life")).hasText("approved");
        button("Bring it into use").click();
        assertThat(page.locator("h1 .life"))
                .hasText("live", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        assertThat(page.locator(".revision")).containsText("In use now.");
        assertThat(page.locator(".lines").first()).containsText(Pattern.compile("approved .* by ben\\s*agreed"));
        page.getByText("All revisions").click();
        Locator rows = page.locator(".revisions tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("live"))).hasCount(1);
        openToEveryone();
        page.getByText("The rules in use").click();
        assertThat(page.locator(".headline a")).hasText("Revisions");

        page.navigate(address);
        button("Roll back").click();
        assertThat(page.locator("h1 .life")).hasText("retired");
    }

    /** In both palettes, on a desk and in a hand. */
    private void openToEveryone() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 900);
                assertThat(violations()).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing runs over the side")
                        .isEqualTo(true);
            }
        }
        page.setViewportSize(1440, 900);
    }
}
