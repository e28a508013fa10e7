package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
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
        "#/facts?d=eu-2023, .grid tbody tr, 420000"
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
    void of_twenty_thousand_facts_nothing_is_lost_and_everything_is_said() {
        StringBuilder facts = new StringBuilder(
                "{ \"title\": \"Everything\", \"asOf\": \"2024-12-03\", \"for\": [ \"US\" ], \"facts\": [");
        for (int i = 0; i < 20_000; i++) {
            facts.append(i == 0 ? "" : ",")
                    .append("{\"fact\":\"Price\",\"id\":\"p-%d\",\"mineral\":\"gallium\",\"usdPerTonne\":%d,"
                            .formatted(i, 200_000 + i))
                    .append("\"market\":\"Market %d\",\"period\":\"2023\",\"source\":\"Broker %d\"}".formatted(i, i));
        }
        visit("");
        page.locator(".landing input[type=file]")
                .setInputFiles(new FilePayload(
                        "everything.json",
                        "application/json",
                        facts.append("]}").toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".answer[aria-busy=false], .problem").first()).isVisible();
        assertThat(page.locator(".request .actions a")).hasText("20,000 facts");
        assertThat(page.locator(".unused summary")).containsText("Facts that nothing here rests on 20,000");
        page.reload();
        assertThat(page.locator(".request .actions a")).hasText("20,000 facts");
        page.locator(".answer[aria-busy=false]").waitFor();
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
        page.locator("#as-of").fill("2024-12-04");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".request .note")).containsText("more than a browser keeps");
        page.locator(".request .actions a").click();
        assertThat(page.locator(".headline")).containsText("20,000 facts of 1 type");
        page.locator("#find").fill("Broker 19999");
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
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
