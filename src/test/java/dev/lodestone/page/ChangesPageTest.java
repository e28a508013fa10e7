package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import dev.lodestone.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bell counts what is new since somebody last looked, and the feed tells it. */
@QuarkusTest
class ChangesPageTest extends PageTest {
    private static final String SHARE = """
            { "fact": "ImportShare", "id": "share", "importer": "US", "supplier": "CN", "mineral": "gallium",
              "stage": "refined", "share": "85%", "period": "2023", "source": "a test" }""";
    private static final String BAN = """
            { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
              "announced": "2024-12-03", "from": "2024-12-03", "source": "a test" }""";

    private final String name = "bell-" + UUID.randomUUID();

    @AfterEach
    void tidyUp() {
        given().header("If-Match", "*").delete("/api/v1/dossiers/" + name);
    }

    private void put(String facts) {
        RequestSpecification request =
                given().contentType("application/json").body("{ \"for\": [\"US\"], \"facts\": [" + facts + "] }");
        (facts.contains("ban") ? request.header("If-Match", "*") : request).put("/api/v1/dossiers/" + name);
    }

    @Test
    void what_is_new_is_counted_told_and_then_no_longer_new() throws Exception {
        put(SHARE);
        until("ban-active", false);
        visit("#/changes?dossier=" + name);
        assertThat(page.locator(".changes h2")).hasText("Since you last looked");
        put(SHARE + "," + BAN);
        until("ban-active", true);
        visit("");
        assertThat(page.locator(".bell .news")).isVisible();
        page.locator(".bell").click();
        assertThat(page.locator(".changes h2").first()).hasText("Since you last looked");
        assertThat(page.locator(".changes .lines").first())
                .containsText("New: China has banned exports of gallium to the United States since 3 December 2024");
        assertThat(page.locator(".bell .news")).hasCount(0);
        visit("");
        page.locator(".dossiers a").first().waitFor();
        visit("#/changes?dossier=" + name);
        assertThat(page.locator(".changes h2").first()).hasText("Nothing new since you last looked");
        assertThat(page.locator(".problem")).hasCount(0);
    }

    /** Waits until the dossier was looked at, and a flag of a rule raised or not. */
    private void until(String rule, boolean raised) throws Exception {
        String query = "/api/v1/changes?limit=1000&dossier=" + name;
        Patience.until(
                () -> RestAssured.get(query).asString(),
                told -> told.contains("flag.raised") && told.contains(rule) == raised);
    }
}
