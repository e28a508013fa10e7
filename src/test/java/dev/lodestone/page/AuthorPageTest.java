package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.lodestone.api.EditableRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What rule authors see, on a service that reads its rules from a folder and lets them try changes. */
@QuarkusTest
@TestProfile(EditableRules.Good.class)
class AuthorPageTest extends PageTest {
    private static final Path RULES = EditableRules.FOLDER;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @Test
    void the_editor_weighs_at_most_420_kilobytes() {
        int bytes = weight(() -> {
            visitOwn("#/rules?rule=export-control/ban-active&edit=export-control.drl");
            assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
        });
        System.out.printf("the editor: %d bytes%n", bytes);
        assertThat(bytes).as("bytes").isLessThanOrEqualTo(420_000);
    }

    @Test
    void a_text_is_checked_as_it_is_typed() {
        visitOwn("#/rules?rule=export-control/ban-active&edit=export-control.drl");
        assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
        replaceInEditor("AppliedControl( measure == ControlKind.BAN", "ApliedControl( measure == ControlKind.BAN");
        Locator finding = page.locator(".findings li.error").first();
        assertThat(finding).containsText("did you mean 'AppliedControl'?", PATIENTLY);
        assertThat(page.locator(".cm-lint-marker-error").first()).isVisible();
        finding.getByText(Pattern.compile("Line \\d+")).click();
        assertThat(page.locator(".cm-content")).isFocused();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, 900);
                assertThat(violations()).isEmpty();
                picture("try-out-" + width + "-" + scheme.name().toLowerCase(), false);
            }
        }
        page.setViewportSize(1440, 900);
        page.reload();
        assertThat(page.locator(".findings li.error").first()).containsText("did you mean", PATIENTLY);
        button("Undo all changes").click();
        assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
    }

    @Test
    void nothing_is_said_of_a_text_that_has_not_been_checked() {
        visitOwn("#/rules?rule=export-control/ban-active&edit=export-control.drl");
        assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
        page.route("**/api/v1/rules/checks*", route -> {}); // never answered
        replaceInEditor("AppliedControl( measure == ControlKind.BAN", "ApliedControl( measure == ControlKind.BAN");
        assertThat(page.locator(".findings-sum")).hasText("Checking.");
        page.waitForTimeout(600);
        assertThat(page.locator(".findings-sum")).hasText("Checking.");
        page.unrouteAll();
    }

    @Test
    void the_impact_of_a_change_on_the_dossiers_and_cases_is_shown_and_the_text_taken_away() throws IOException {
        visitOwn("#/rules?rule=export-control/ban-active&edit=export-control.drl");
        assertThat(page.locator(".findings-sum")).containsText("Nothing wrong was found.", PATIENTLY);
        replaceInEditor("@severity( critical )", "@severity( high )");
        button("Assess all dossiers with it").click();
        assertThat(page.locator(".effect-sum")).containsText("no longer hold", PATIENTLY);
        assertThat(page.locator(".effect tbody")).containsText("flag export-control/ban-active US gallium");
        page.locator(".effect-sum").scrollIntoViewIfNeeded();
        picture("impact-1440-light", false);
        Download text = page.waitForDownload(() -> button("Take the text").click());
        assertThat(Files.readString(text.path()))
                .isEqualTo(Files.readString(RULES.resolve("export-control.drl"))
                        .replaceFirst(Pattern.quote("@severity( critical )"), "@severity( high )"));
    }

    @Test
    void an_assessment_of_yesterdays_rules_is_replayed_with_its_differences() throws Exception {
        visitOwn("#/assess?d=gallium-germanium");
        page.locator(".answer[aria-busy=false]").waitFor();
        button("Record this advice").click();
        page.locator(".recorded a").waitFor();
        Path file = RULES.resolve("export-control.drl");
        String before = Files.readString(file);
        String digest = page.locator(".digest").first().getAttribute("title");
        try {
            Files.writeString(file, before.replaceFirst(Pattern.quote("@severity( critical )"), "@severity( low )"));
            page.waitForCondition(() -> !((String)
                            page.evaluate("fetch('api/v1/rules/status').then(r => r.json()).then(s => s.digest)"))
                    .equals(digest));
            visitOwn("#/archive?mineral=gallium");
            page.locator("tbody th a").first().click();
            button("Replay with its rules").click();
            assertThat(page.locator(".outcome").first()).containsText("the same answer, byte for byte", PATIENTLY);
            button("Replay with today's rules").click();
            assertThat(page.locator(".outcome tbody").first()).containsText("export-control/ban-active", PATIENTLY);
            picture("replay-1440-light", false);
        } finally {
            Files.writeString(file, before);
            page.waitForCondition(() -> digestInUse().equals(digest));
        }
    }

    private String digestInUse() {
        return (String) page.evaluate("fetch('api/v1/rules/status').then(r => r.json()).then(s => s.digest)");
    }

    /** Types over the first place of a text, as a hand would with the editor's own selection. */
    private void replaceInEditor(String what, String with) {
        replaceInEditor(page, what, with);
    }

    static void replaceInEditor(Page page, String what, String with) {
        Locator line = page.locator(".cm-line", new Page.LocatorOptions().setHasText(what))
                .first();
        String text = line.innerText();
        line.click();
        page.keyboard().press("Home");
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.keyboard().insertText(text.replace(what, with));
    }
}
