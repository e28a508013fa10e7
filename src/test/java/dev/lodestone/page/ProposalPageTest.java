package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.lodestone.api.EditableRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What the page's editor proposes and tells at the cursor, by the language server's own answers. */
@QuarkusTest
@TestProfile(EditableRules.Good.class)
class ProposalPageTest extends PageTest {
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    private static final String LIST = ".cm-tooltip-autocomplete";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private void openAtItsEnd() {
        visitOwn("#/rules?rule=exposure/balance&edit=exposure.drl");
        assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
        page.locator(".cm-content").click();
        page.keyboard().press("Control+End");
    }

    /** Chooses a proposal by the keyboard alone. */
    private void take(String label) {
        page.locator(LIST + " .cm-completionLabel")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        page.waitForTimeout(120); // a list that has just opened takes no keys yet
        Locator chosen = page.locator(LIST + " li[aria-selected] .cm-completionLabel");
        for (int i = 0; i < 100 && !chosen.innerText().equals(label); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(LIST)).hasCount(0);
    }

    /** A letter once the one before is drawn, as people do: those that come within one frame are left behind the cursor by the editor. */
    private void type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            page.keyboard().type(letter);
            page.evaluate(DRAWN);
        });
    }

    private void press(String key) {
        page.keyboard().press(key);
        page.evaluate(DRAWN);
        page.evaluate(DRAWN);
    }

    private void fill(String place) {
        press("Tab");
        page.keyboard().insertText(place);
    }

    @Test
    void a_whole_rule_is_written_with_what_is_proposed_at_the_cursor() {
        openAtItsEnd();
        type("\n\nrul");
        take("rule");
        page.keyboard().insertText("A share of imports is more than negligible.");
        fill("proposed");
        fill("lo");
        take("low");
        fill("a test");
        fill("{$economy} buys {$mineral} there.");
        fill("mon");
        take("monitor");
        press("Tab");
        type("Param");
        take("Parameter");
        type("exposure.mat");
        assertThat(page.locator(LIST + " .cm-completionDetail").first()).containsText("5% (share)");
        assertThat(page.locator(".cm-completionInfo")).containsText("judgement");
        readableInBothPalettes();
        take("exposure.material");
        fill("least");
        press("Tab");
        press("End");
        type("\nImportSh");
        take("ImportShare");
        type("$economy : impo");
        take("importer");
        type(", $mineral : min");
        take("mineral");
        type(", share.atL");
        take("atLeast");
        type("$le");
        take("$least");
        String text = page.locator(".cm-content").innerText();
        assertThat(text)
                .contains("rule \"exposure/proposed\"", "@severity( low )", "@responses( \"monitor\" )")
                .contains("Parameter( name == \"exposure.material\", $least : threshold )")
                .contains("ImportShare( $economy : importer, $mineral : mineral, share.atLeast( $least ) )");
        assertThat(page.locator(".findings-sum")).containsText("0 errors, 1 warning.", PATIENTLY);
        assertThat(page.locator(".findings")).containsText("case");
    }

    private void readableInBothPalettes() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(violations()).isEmpty();
            picture("proposals-1440-" + scheme.name().toLowerCase(), false);
        }
    }

    @Test
    void pointing_at_a_word_tells_what_it_is() {
        openAtItsEnd();
        page.locator(".cm-line", new Page.LocatorOptions().setHasText("Balance( $economy"))
                .getByText("Balance")
                .first()
                .hover();
        assertThat(page.locator(".cm-tooltip-hover")).containsText("Balance");
        assertThat(violations()).isEmpty();
    }

    @Test
    void proposals_that_come_late_are_for_nobody_and_a_service_that_is_gone_is_no_error() {
        openAtItsEnd();
        page.keyboard().insertText("\nrule \"exposure/late\"\nwhen\n");
        Route[] late = new Route[1];
        page.route("**/rules/completions*", route -> late[0] = route);
        Request asked = page.waitForRequest("**/rules/completions*", () -> type("Conc"));
        assertThat(asked.url()).contains("file=exposure.drl");
        page.waitForCondition(() -> late[0] != null);
        page.unroute("**/rules/completions*");
        page.route("**/rules/completions*", Route::abort);
        page.keyboard().insertText("entration( )\n");
        late[0].resume();
        rest();
        page.waitForTimeout(300);
        assertThat(page.locator(LIST)).hasCount(0);
        type("Focu");
        page.keyboard().press("Control+Space");
        rest();
        assertThat(page.locator(LIST)).hasCount(0);
        assertThat(page.locator(".problem")).hasCount(0);
        page.unrouteAll();
    }
}
