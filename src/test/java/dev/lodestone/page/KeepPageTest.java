package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facts are kept by a name, and of two who edit one version nobody's work is lost. */
@QuarkusTest
class KeepPageTest extends PageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name = "desk-" + Long.toString(System.nanoTime(), 36);

    /** Other tests look at the list of dossiers. */
    @AfterEach
    void remove() throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(dossier())
                        .DELETE()
                        .header("If-Match", "*")
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private URI dossier() {
        return URI.create(base() + "/api/v1/dossiers/" + name);
    }

    /** Somebody else puts a version upon the first one: one share is otherwise. */
    private void elsewhere(String share) throws IOException, InterruptedException {
        HttpResponse<String> put = HTTP.send(
                HttpRequest.newBuilder(URI.create(dossier() + "?why=customs%20figures"))
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        "{ \"knownOn\": \"2024-12-03\", \"facts\": { \"b\": { \"share\": \"" + share
                                                + "\" } } }"))
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        org.assertj.core.api.Assertions.assertThat(put.statusCode()).isEqualTo(200);
    }

    private static final String FACTS = """
            { "title": "Our desk", "asOf": "2024-12-03", "for": ["US"], "facts": [
              { "fact": "ImportShare", "id": "a", "importer": "US", "supplier": "CN", "mineral": "gallium", "stage": "refined",
                "share": "21%", "period": "2023", "source": "USGS" },
              { "fact": "ImportShare", "id": "b", "importer": "US", "supplier": "CA", "mineral": "gallium", "stage": "refined",
                "share": "17%", "period": "2023", "source": "USGS" } ] }
            """;

    private Locator keeping() {
        return page.locator(".keeping");
    }

    private Locator share(String id) {
        return page.getByLabel("share of " + id, new Page.GetByLabelOptions().setExact(true));
    }

    private void edit(String id, String share) {
        share(id).fill(share);
        share(id).press("Tab");
    }

    /** Facts from a file, kept by the name: version 1. */
    private void keepFirst() {
        visit("");
        drop("desk.json", FACTS);
        page.locator(".answer[aria-busy=false]").waitFor();
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("Facts"))
                .click();
        button("Keep as …").click();
        assertThat(page.locator("#keep-name")).hasValue("our-desk");
        page.locator("#keep-name").fill(name);
        button("Keep by this name").click();
        assertThat(keeping()).containsText("Kept as " + name + ", version 1.");
        assertThat(page).hasURL(Pattern.compile(".*d=" + name + "$"));
    }

    @Test
    void facts_are_kept_by_a_name_edited_and_kept_again_and_every_version_can_be_opened() {
        keepFirst();
        assertThat(button("Keep")).isDisabled();
        edit("a", "30%");
        assertThat(keeping()).containsText("1 fact changed, not kept.");
        assertThat(page).hasURL(Pattern.compile(".*d=" + name + "@1.*e=.*|.*d=" + name + "%401.*e=.*"));
        page.locator("#keep-why").fill("by the customs");
        button("Keep").click();
        assertThat(keeping()).containsText("Kept as " + name + ", version 2.");
        assertThat(keeping()).containsText("by the customs");
        button("Versions").click();
        assertThat(keeping().locator("tbody tr")).hasCount(2);
        assertThat(keeping().locator("tbody tr").first()).containsText("by the customs");
        page.getByLabel("Open version 1").click();
        assertThat(share("a")).hasValue("21%");
        assertThat(keeping()).containsText("The newest is version 2.");
        // It is in the list of those that can be started from.
        page.locator(".name").click();
        assertThat(page.locator(".dossiers a[href='#/assess?d=" + name + "']")).hasText("Our desk");
    }

    @Test
    void a_name_that_is_taken_is_told_and_nothing_is_written() {
        keepFirst();
        button("Keep as …").click();
        page.locator("#keep-name").fill(name);
        button("Keep by this name").click();
        assertThat(keeping().locator(".problem")).containsText("There is a dossier '" + name + "' already");
        page.locator("#keep-name").fill("Our Desk");
        assertThat(keeping()).containsText("Write up to 64 of a to z");
    }

    @Test
    void of_two_edits_of_one_version_both_are_kept_where_they_do_not_meet() throws Exception {
        keepFirst();
        elsewhere("19%");
        edit("a", "30%");
        button("Keep").click();
        assertThat(keeping().locator(".problem")).containsText("Somebody else changed " + name + " meanwhile");
        assertThat(keeping().locator(".problem")).containsText("customs figures");
        assertThat(keeping().locator(".problem tbody")).containsText(Pattern.compile("b.*share.*17%.*19%"));
        button("Keep both").click();
        assertThat(keeping()).containsText("Kept as " + name + ", version 3.");
        assertThat(share("a")).hasValue("30%");
        assertThat(share("b")).hasValue("19%");
        // What the page does not show stays as they said it.
        org.assertj.core.api.Assertions.assertThat(kept()).contains("knownOn");
    }

    @Test
    void where_they_meet_theirs_is_looked_at_and_mine_comes_back_and_is_put_on_top() throws Exception {
        keepFirst();
        elsewhere("19%");
        edit("b", "25%");
        button("Keep").click();
        assertThat(keeping().locator(".problem")).containsText("1 thing was changed by both.");
        assertThat(button("Keep both")).hasCount(0);
        page.getByText("Look at theirs").click();
        assertThat(share("b")).hasValue("19%");
        page.goBack();
        assertThat(share("b")).hasValue("25%");
        button("Keep").click();
        button("Keep mine on top").click();
        assertThat(keeping()).containsText("Kept as " + name + ", version 3.");
        org.assertj.core.api.Assertions.assertThat(kept()).contains("25%");
    }

    private String kept() throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(dossier()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void nothing_is_lost_when_the_service_is_gone() {
        keepFirst();
        edit("a", "30%");
        page.route("**/api/v1/dossiers/**", route -> route.abort());
        button("Keep").click();
        assertThat(keeping().locator(".problem")).containsText("cannot be reached");
        page.unroute("**/api/v1/dossiers/**");
        page.reload();
        assertThat(share("a")).hasValue("30%");
        button("Keep").click();
        assertThat(keeping()).containsText("Kept as " + name + ", version 2.");
    }

    @Test
    void a_concern_is_deferred_with_a_reason_told_in_the_briefing_and_taken_back() {
        keepFirst();
        edit("a", "70%");
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("Assess"))
                .click();
        Locator concern = page.locator(".concern").first();
        concern.locator(".decision > button").click();
        concern.getByLabel("What was decided").selectOption("deferred");
        assertThat(concern.locator(".decide")).containsText("Choose the day on which it comes back.");
        concern.getByLabel("Until").fill("2025-02-01");
        concern.getByLabel("Until").press("Tab");
        concern.getByLabel("Why").fill("licences are applied for");
        concern.locator(".decide .strong").click();
        assertThat(concern.locator(".decided"))
                .containsText(Pattern.compile("Deferred until 1 February 2025, .*: licences are applied for\\."));
        // It is a version of its own; what was edited and not kept is still edited.
        assertThat(page).hasURL(Pattern.compile(".*d=" + name + "(@|%40)2.*e=.*"));
        assertThat(page.locator(".flag").first()).isVisible();

        page.locator("#as-of").fill("2025-02-01");
        page.locator("#as-of").press("Enter");
        assertThat(concern.locator(".decided")).containsText("Due again: it was deferred until 1 February 2025");
        concern.locator(".decision > button").click();
        concern.getByText("Take it back").click();
        assertThat(page.locator(".decided")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(violations()).isEmpty();
    }

    @Test
    void facts_that_are_not_kept_have_to_be_kept_before_something_is_decided() {
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator(".concern .decision > button").first().click();
        assertThat(page.locator(".decide")).containsText("Keep these facts by a name");
    }
}
