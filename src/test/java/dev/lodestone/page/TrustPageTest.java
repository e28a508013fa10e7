package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import dev.lodestone.report.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader relies on, on the large dossiers: nothing dropped, nothing mixed up, nothing done that nobody asked for. */
@QuarkusTest
class TrustPageTest extends PageTest {
    private static final String US = "united-states-2026";
    private static final String EU = "eu-2023";

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void paper_holds_every_flag_and_question_and_says_what_it_is_of(String dossier) throws Exception {
        JsonNode answer = visitAndTake("#/assess?d=" + dossier);
        String paper = paper();
        List<String> missing = new ArrayList<>();
        for (String kind : new String[] {"riskFlags", "questions"}) {
            answer.path(kind).forEach(each -> {
                if (!paper.contains(bare(inWords(each.path("says").asText())))) {
                    missing.add(each.path("says").asText());
                }
            });
        }
        assertThat(answer.path("riskFlags").size()).isGreaterThan(200);
        assertThat(missing).as("what the page knows and paper does not hold").isEmpty();
        assertThat(paper)
                .contains(bare("Page 1 of "), bare("Not on record"), bare(base() + "/#/assess?d=" + dossier))
                .contains(bare("Left out here: the reasons behind each flag"));

        button("Record this advice").click();
        String id = page.locator(".recorded a").innerText();
        assertThat(paper()).contains(bare("record " + id)).doesNotContain(bare("Not on record"));
    }

    /** The page writes dates as people do. */
    private static String inWords(String text) {
        return Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b")
                .matcher(text)
                .replaceAll(date ->
                        LocalDate.parse(date.group()).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)));
    }

    /** Text as it is, however it was set: without spaces and the hyphens at which lines may end. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0-]+", "");
    }

    private String paper() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            return bare(new PDFTextStripper().getText(pdf));
        }
    }

    private JsonNode visitAndTake(String hash) throws IOException {
        Response answered = page.waitForResponse(
                r -> r.url().contains("/api/v1/assessments?record=false"), () -> visitAnswer(hash));
        return Json.shared().readTree(answered.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void every_link_from_a_response_reaches_its_flag_here_and_in_another_window(String dossier) {
        visitAnswer("#/assess?d=" + dossier);
        @SuppressWarnings("unchecked")
        Map<String, Object> walked = (Map<String, Object>) page.evaluate("""
                async () => {
                    const soon = () => new Promise(done => setTimeout(done));
                    const until = async test => { for (let i = 0; i < 200 && !test(); i++) await soon(); return test(); };
                    for (const d of document.querySelectorAll('.answers')) d.open = true;
                    await until(() => [...document.querySelectorAll('.answers')].every(d => d.querySelector('a')));
                    const links = [...new Map([...document.querySelectorAll('.answers a, .concern .says a')]
                        .map(a => [a.getAttribute('href'), a])).values()];
                    const lost = [];
                    for (const a of links.filter((_, i) => i % 4 === 0)) {
                        a.click();
                        const says = () => document.activeElement.querySelector(':scope > .says')?.textContent;
                        const there = () => location.hash === a.getAttribute('href')
                            && (a.closest('.concern') ? document.activeElement.matches('.flag') : says() === a.textContent);
                        if (!await until(there)) lost.push(a.textContent);
                    }
                    const nowhere = [...document.querySelectorAll('a[href^="#"]:not(.skip)')].filter(a => !a.getAttribute('href').startsWith('#/'));
                    return { links: links.length, lost, nowhere: nowhere.length, last: links.at(-1).textContent,
                        href: links.at(-1).getAttribute('href') };
                }
                """);
        assertThat((Integer) walked.get("links")).isGreaterThan(40);
        assertThat((List<?>) walked.get("lost")).isEmpty();
        assertThat(walked.get("nowhere")).isEqualTo(0);
        assertThat((String) walked.get("href")).doesNotContainPattern("flag=f\\d");
        page = window.newPage();
        visitAnswer((String) walked.get("href"));
        assertThat(page.locator(".flag:focus > .says").first()).hasText((String) walked.get("last"));
    }

    @Test
    void a_link_whose_flag_is_gone_or_reads_otherwise_says_so_and_shows_no_others_reasons() {
        visitAnswer("#/assess?d=" + US + "&flag=dependency/fully-import-reliant~US~gallium~another");
        assertThat(page.locator(".flags .note")).containsText("reads otherwise on this day");
        visitAnswer("#/assess?d=" + US + "&flag=export-control/ban-active~US~boron~another");
        assertThat(page.locator(".flags .note")).containsText("is not raised on this day");
        visitAnswer("#/assess?d=" + US + "&flag=f4");
        assertThat(page.locator(".flags .note")).containsText("by its place in an answer");
        assertThat(page.locator(".why-body")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void the_reasons_of_one_flag_are_fetched_alone_and_are_its_own(String dossier) {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<Response> reasons = new CopyOnWriteArrayList<>();
        page.onResponse(r -> {
            if (r.request().method().equals("POST")) {
                asked.add(r.url());
            }
            if (r.url().endsWith("/api/v1/why")) {
                reasons.add(r);
            }
        });
        visitAnswer("#/assess?d=" + dossier);
        for (int i : new int[] {0, 3}) {
            Locator flag = page.locator(".flags > .cards > .flag").nth(i);
            flag.getByText("Why?").first().click();
            assertThat(flag.locator(".why-body .fold")
                            .or(flag.locator(".why-body .leaf-fact"))
                            .first())
                    .isVisible();
        }
        assertThat(asked).noneMatch(url -> url.contains("explain=full"));
        assertThat(reasons).hasSize(2).allMatch(r -> r.body().length < 1_000_000);
    }

    @Test
    void going_to_another_dossier_and_back_never_asks_of_old_facts_under_a_new_date() {
        Set<String> asked = new TreeSet<>();
        page.onRequest(r -> noteQuestion(r, asked));
        page.route("**/api/v1/dossiers/" + EU, route -> later(route, 700));
        visitAnswer("#/assess?d=" + US);
        page.evaluate("d => { location.hash = '#/assess?d=' + d; }", EU);
        page.waitForTimeout(200);
        page.goBack();
        page.locator(".answer[aria-busy=false]").waitFor();
        page.waitForTimeout(900);
        assertThat(page.locator("h1")).hasText("The United States in November 2026");
        page.evaluate("d => { location.hash = '#/assess?d=' + d; }", EU);
        assertThat(page.locator("h1")).hasText("The European Union and its raw materials");
        page.locator(".answer[aria-busy=false]").waitFor();
        assertThat(page.locator("#as-of")).hasValue("2024-06-01");
        assertThat(asked).containsExactlyInAnyOrder(EU + " its own day", US + " its own day");
    }

    private static void noteQuestion(Request request, Set<String> asked) {
        if (request.url().contains("/api/v1/assessments") && request.method().equals("POST")) {
            try {
                JsonNode body = Json.shared().readTree(request.postDataBuffer());
                // A dossier that is named has its own facts; its date is its own, too, unless another is asked for.
                asked.add(body.path("dossier").asText(body.path("title").asText()) + " "
                        + body.path("asOf").asText("its own day"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void later(Route route, int millis) {
        page.waitForTimeout(millis);
        route.resume();
    }

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void what_is_shown_after_a_change_of_the_date_is_what_a_fresh_visit_shows(String dossier) {
        visitAnswer("#/assess?d=" + dossier);
        page.locator("#as-of").fill("2025-01-15");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".headline .quiet").first()).containsText("15 January 2025");
        page.locator(".answer[aria-busy=false]").waitFor();
        assertThat(page.locator(".changed > p")).containsText(Pattern.compile("Against .+: .*\\d+ new, \\d+ gone"));
        String moved = allText();
        page = window.newPage();
        visitAnswer("#/assess?d=" + dossier + "&asOf=2025-01-15");
        assertThat(moved).isEqualTo(allText());
        assertThat(page.locator(".changed")).hasCount(0);
    }

    /** All that is drawn, also for those who only hear it. */
    private String allText() {
        return (String) page.evaluate("""
                () => {
                    const answer = document.querySelector('.answer').cloneNode(true);
                    answer.querySelector('.changed')?.remove(); // what differs from the answer before
                    return answer.textContent;
                }
                """);
    }

    @Test
    void a_part_that_comes_late_is_not_shown_over_the_one_that_was_chosen_since() {
        page.route("**/js/compare.js", route -> later(route, 800));
        visitAnswer("#/assess?d=" + US);
        page.locator(".top nav").getByText("Compare").click();
        page.locator(".top nav").getByText("Facts").click();
        page.waitForTimeout(1_200);
        assertThat(page.locator("main h1")).hasText("Facts");
        assertThat(page.locator(".top nav a[aria-current]")).hasText("Facts");
    }

    @Test
    void a_part_that_did_not_come_is_tried_again() {
        page.route("**/js/facts.js*", route -> route.abort());
        visitAnswer("#/assess?d=" + US);
        page.locator(".top nav").getByText("Facts").click();
        assertThat(page.locator(".problem")).containsText("could not be loaded");
        page.unroute("**/js/facts.js*");
        button("Try again").click();
        assertThat(page.locator(".grid")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void a_date_that_is_typed_is_asked_about_once(String dossier) {
        visitAnswer("#/assess?d=" + dossier);
        Set<String> asked = new TreeSet<>();
        List<String> all = new CopyOnWriteArrayList<>();
        page.onRequest(r -> {
            noteQuestion(r, asked);
            if (r.url().contains("/api/v1/assessments")) {
                all.add(r.url());
            }
        });
        page.locator("#as-of").focus();
        page.keyboard().type("12122025", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(120));
        page.waitForTimeout(1_000);
        page.locator(".answer[aria-busy=false]").waitFor();
        assertThat(page.locator("#as-of")).hasValue("2025-12-12");
        assertThat(all).hasSize(1);
        assertThat(asked).hasSize(1).allMatch(q -> q.endsWith("2025-12-12"));
    }

    @Test
    void looking_leaves_no_record_and_a_button_puts_the_advice_on_record() {
        List<String> posts = new CopyOnWriteArrayList<>();
        page.onRequest(r -> {
            if (r.url().contains("/api/v1/assessments") && r.method().equals("POST")) {
                posts.add(r.url());
            }
        });
        visitAnswer("#/assess?d=" + EU);
        page.locator("#as-of").fill("2025-01-01");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".headline .quiet").first()).containsText("1 January 2025");
        assertThat(posts).isNotEmpty().allMatch(url -> url.endsWith("?record=false&brief=true"));
        button("Record this advice").click();
        String id = page.locator(".recorded a").innerText();
        assertThat(posts.get(posts.size() - 1)).endsWith("/api/v1/assessments");
        page.locator(".recorded a").click();
        assertThat(page.locator("h1")).containsText(id);
        assertThat(page.locator(".record")).containsText("as of 1 January 2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {US, EU})
    void a_cell_of_the_map_shows_its_flags_at_once_and_why_not_ends_with_its_rows(String dossier) {
        visitAnswer("#/assess?d=" + dossier);
        Locator cell = page.locator(".map .cell:not(.none)").nth(2);
        cell.click();
        assertThat(page.locator(".filter")).isInViewport();
        assertThat(page.locator(".filter")).isFocused();
        assertThat(page.locator(".flags .flag").first()).isInViewport();
        button("Back to the map").click();
        assertThat(cell).isFocused();

        page.locator(".ask-row").first().click();
        assertThat(page.locator(".silent")).isVisible();
        page.locator(".switch").getByText("Economy").click();
        assertThat(page.locator(".silent")).hasCount(0);
        assertThat(page.locator(".problem")).hasCount(0);
        assertThat(page.locator(".map thead th").first()).hasText("Economy");
    }

    @Test
    void a_service_that_pauses_is_waited_for_with_a_word() {
        visitAnswer("#/assess?d=" + US);
        assertThat(page.locator(".waiting")).hasText("");
        page.route("**/api/v1/assessments?record=false*", route -> later(route, 1_500));
        page.locator("#as-of").fill("2026-10-01");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".waiting")).hasText("Waiting for the service.");
        assertThat(page.locator(".headline .quiet").first()).containsText("1 October 2026");
        assertThat(page.locator(".waiting")).hasText("");
    }

    @Test
    void a_service_that_was_gone_is_asked_again_and_nothing_is_lost() {
        visitAnswer("#/assess?d=" + US);
        page.route("**/api/v1/assessments?record=false*", route -> route.abort());
        page.locator("#as-of").fill("2026-10-01");
        page.locator("#as-of").press("Enter");
        assertThat(page.locator(".problem")).containsText("cannot be reached");
        page.unroute("**/api/v1/assessments?record=false*");
        button("Try again").click();
        assertThat(page.locator(".headline .quiet").first()).containsText("1 October 2026");
        assertThat(page.locator(".problem")).hasCount(0);
    }

    @Test
    void a_table_in_latin_1_is_read_right_and_the_reader_is_told() {
        visit("");
        String table =
                "by,on,minerals,measure,announced,from,source\nCN,US,gallium,ban,2024-12-03,2024-12-03,D\u00e9cret n\u00ba 46\n";
        drop("ExportControl-2024.csv", table.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(page.locator(".request .note")).containsText("Windows-1252");
        page.locator("#as-of").fill("2024-12-03");
        page.locator("#as-of").press("Enter");
        flag("China bans exports of gallium").getByText("Why?").click();
        assertThat(page.locator(".why-body").first()).containsText("D\u00e9cret n\u00ba 46");
    }

    @Test
    void long_inquiries_say_that_they_work_and_can_be_stopped() {
        page.route("**/api/v1/timelines", route -> {}); // never answered
        page.route("**/api/v1/sensitivities", route -> {});
        visitAnswer("#/assess?d=" + US);
        Locator flag = page.locator(".flag").first();
        flag.getByText("What would change it?").first().click();
        assertThat(flag.locator(".progress")).containsText("Asking the rules");
        flag.locator(".progress").getByText("Stop").click();
        assertThat(flag.locator(".smallest")).hasText("Stopped.");
        page.locator(".top nav").getByText("Time").click();
        assertThat(page.locator(".progress")).containsText("Looking for changes");
        assertThat(page.locator(".progress")).containsText(Pattern.compile("\\d s"));
        button("Stop").click();
        assertThat(button("Look for them")).isVisible();
        page.unrouteAll();
    }
}
