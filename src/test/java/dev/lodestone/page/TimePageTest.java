package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimePageTest extends PageTest {

    @Test
    void the_days_on_which_the_answer_changes_are_marked_and_can_be_stepped_through() {
        visit("#/time?d=gallium-germanium");
        assertThat(page.getByText("days on which the answer changes")).isVisible();
        assertThat(page.locator(".marks i").count()).isGreaterThanOrEqualTo(3);
        button("Previous change").click();
        assertThat(page.locator("h1")).hasText("2 December 2024");
        button("Next change").click();
        assertThat(page.locator("h1")).hasText("3 December 2024");
        assertThat(page.locator(".lines").first()).containsText("China bans exports of gallium");
    }

    @Test
    void the_flags_follow_the_slider_and_the_measures_show_their_state() {
        visit("#/time?d=gallium-germanium");
        page.locator("#day").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("h1")).hasText("1 January 2022");
        assertThat(page.locator(".history")).containsText("CN-06");
        page.evaluate(
                "() => { const s = document.getElementById('day'); s.value = '1100'; s.dispatchEvent(new Event('input', { bubbles: true })); }");
        assertThat(page.locator("h1")).hasText("5 January 2025");
        assertThat(page.locator(".lines").first()).containsText("China bans exports of gallium");
    }

    @Test
    void an_answer_follows_the_hand_within_a_tenth_of_a_second() {
        visit("#/time?d=gallium-germanium");
        assertThat(page.getByText("days on which the answer changes")).isVisible();
        double median = ((Number) page.evaluate("""
                        async () => {
                            const slider = document.getElementById('day');
                            const took = [];
                            for (let i = 0; i < 15; i++) {
                                const began = performance.now();
                                const seen = new Promise(done => {
                                    const watch = new MutationObserver(() => { watch.disconnect(); done(); });
                                    watch.observe(document.querySelector('.lines'), { childList: true, subtree: true, characterData: true });
                                    setTimeout(done, 2000);
                                });
                                slider.value = i % 2 ? '1075' : '1050';
                                slider.dispatchEvent(new Event('input', { bubbles: true }));
                                await seen;
                                took.push(performance.now() - began);
                            }
                            return took.sort((a, b) => a - b)[7];
                        }
                        """)).doubleValue();
        assertThat(median).as("milliseconds, median").isLessThan(100);
    }
}
