package dev.lodestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much the page weighs on a first visit, and that it holds under a load that nobody hopes for. */
@QuarkusTest
class WeightPageTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "'', .dossiers a, 90000",
        "#/assess?d=united-states-2026, .answer[aria-busy=false], 160000",
        "#/time?d=eu-2023, .lanes, 420000"
    })
    void a_first_visit_weighs_no_more_than_it_may(String hash, String there, int most) {
        int bytes = weight(() -> {
            visit(hash);
            page.locator(there).first().waitFor();
        });
        System.out.printf("%s: %d bytes%n", hash, bytes);
        assertThat(bytes).as("bytes of %s", hash).isLessThanOrEqualTo(most);
    }

    @Test
    void on_a_processor_four_times_slower_an_answer_is_read_asked_about_and_moved_in_time() {
        CDPSession devtools = window.newCDPSession(page);
        com.google.gson.JsonObject rate = new com.google.gson.JsonObject();
        rate.addProperty("rate", 4);
        devtools.send("Emulation.setCPUThrottlingRate", rate);
        visitAnswer("#/assess?d=united-states-2026");
        page.locator(".flag .why").first().click();
        page.locator(".why-body .tree").first().waitFor();
        page.locator("#as-of").fill("2025-01-15");
        page.locator("#as-of").press("Enter");
        page.locator(".changed").waitFor();
        AidsPageTest.search(this, "gallium");
        page.keyboard().press("Enter");
        page.locator("#chain-title:focus").waitFor();
        page.locator("section.chain figure").waitFor();
        assertThat(page.locator(".problem").count()).isZero();
    }
}
