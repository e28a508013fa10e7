package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.api.Keyed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The page of a service that wants to know who asks. */
@QuarkusTest
@TestProfile(Keyed.class)
class KeyPageTest extends PageTest {

    @Test
    void a_key_is_asked_for_before_anything_is_shown_and_kept_for_the_window() {
        visitOwn("");
        assertThat(page.locator(".lead")).containsText("asks for an API key");
        assertThat(violations()).isEmpty();
        page.locator("#key").fill("no-such-key");
        button("Go on").click();
        assertThat(page.locator(".problem")).containsText("The API key is not known.");
        page.locator("#key").fill("key-of-jane");
        button("Go on").click();
        page.getByText("Gallium and germanium on the day of the ban").click();
        assertThat(flag("China has banned exports of gallium")).isVisible();
        page.reload();
        assertThat(flag("China has banned exports of gallium")).isVisible();
    }

    @Test
    void a_key_that_is_refused_later_is_replaced_and_the_work_goes_on() {
        visitOwn("");
        page.locator("#key").fill("key-of-jane");
        button("Go on").click();
        page.getByText("Gallium and germanium on the day of the ban").click();
        assertThat(flag("China has banned exports of gallium")).isVisible();
        page.evaluate("sessionStorage.setItem('lodestone-key', 'withdrawn')");
        page.locator("#as-of").fill("2024-12-10");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".problem")).containsText("The API key is not known.");
        page.locator("#key").fill("key-of-jane");
        button("Go on").click();
        assertThat(page.locator(".headline .quiet").first()).containsText("As of 10 December 2024");
        button("Use another key").click();
        assertThat(page.locator("#key")).isVisible();
    }
}
