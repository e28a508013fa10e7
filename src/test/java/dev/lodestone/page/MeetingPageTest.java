package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The way through a meeting, on both large dossiers, however one comes: by mouse, by keys, on a telephone, in the dark, enlarged, slowly. */
@QuarkusTest
class MeetingPageTest extends PageTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
    private static final int LONGEST_WAY = 600;
    private static final String US = "united-states-2026";
    private static final String EU = "eu-2023";

    private enum Way {
        KEYS(1440, ColorScheme.LIGHT, 1),
        TELEPHONE(390, ColorScheme.DARK, 1),
        /** What is enlarged to 200% has half the width. */
        ENLARGED(720, ColorScheme.LIGHT, 1),
        MOUSE(1440, ColorScheme.LIGHT, 1),
        DARK(1440, ColorScheme.DARK, 1),
        SLOWLY(1440, ColorScheme.LIGHT, 4);

        private final int width;
        private final ColorScheme scheme;
        private final int slower;

        Way(int width, ColorScheme scheme, int slower) {
            this.width = width;
            this.scheme = scheme;
            this.slower = slower;
        }
    }

    private Way way;

    /** Those that differ most come first: there is not always time for all. */
    static Stream<Arguments> ways() {
        return Stream.of(List.of(US, EU), List.of(EU, US))
                .flatMap(dossiers -> Stream.of(Way.values())
                        .map(way -> Arguments.of(dossiers.get(way.ordinal() % dossiers.size()), way)))
                .limit(Integer.getInteger("lodestone.test.ways", 3));
    }

    /** None: each way opens its own. */
    @Override
    void openWindow() {}

    @ParameterizedTest
    @MethodSource("ways")
    void from_the_start_to_a_shared_page(String dossier, Way chosen) throws IOException {
        begin(chosen);
        use(page.locator(".dossiers a[href*='" + dossier + "']"));
        page.locator(".answer[aria-busy=false]").waitFor();
        assertThat(page.locator(".first-page .stands")).isVisible();
        assertThat(page.locator(".concern").count()).isBetween(1, 7);

        Locator flag = page.locator(".flags > .cards > .flag").first();
        use(flag.getByText("Why?").first());
        flag.locator(".why-body .tree").waitFor();
        // All else of the page of the United States is audited in FormPageTest.
        assertThat(violations(dossier.equals(US) ? ".why-body" : "html"))
                .as("of WCAG 2.2 AA")
                .isEmpty();

        moveTheDate();
        assertThat(page.locator(".changed")).isVisible(PATIENTLY);
        answerAQuestion();

        part("Compare");
        assertThat(page.locator(".matrix thead").getByText("My edits").first()).isVisible(PATIENTLY);
        part("Plan");
        use(page.locator(".plan form button.strong"));
        assertThat(page.locator(".outcome-line, .plan .empty").first()).isVisible(PATIENTLY);

        part("Assess");
        page.locator(".answer[aria-busy=false]").waitFor();
        String stands = page.locator(".first-page .stands").textContent();
        assertThat(printed()).contains(stands.replaceAll("\\s+", " ").substring(0, 60));
        assertThat(sameElsewhere()).isEqualTo(page.locator(".concern h3").allTextContents());
    }

    private void begin(Way chosen) {
        way = chosen;
        open(way.width, way.scheme);
        if (way.slower > 1) {
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", way.slower);
            window.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        }
        visit("");
    }

    /** As whoever comes this way does it: who has no mouse goes there step by step. */
    private void use(Locator what) {
        if (way == Way.KEYS) {
            reach(what);
            page.keyboard().press("Enter");
        } else {
            what.click();
        }
    }

    private void reach(Locator what) {
        what.waitFor();
        for (int i = 0; i < LONGEST_WAY; i++) {
            if ((Boolean) what.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + what);
    }

    private void part(String name) {
        use(page.locator(".top nav a", new Page.LocatorOptions().setHasText(name)));
        assertThat(page.locator(".top nav a[aria-current]")).hasText(name);
    }

    private void moveTheDate() {
        Locator date = page.locator("#as-of");
        if (way == Way.KEYS) {
            reach(date);
            page.keyboard().press("ArrowUp");
        } else {
            date.fill(date.inputValue().substring(0, 4) + "-12-15");
        }
        page.keyboard().press("Enter");
    }

    private void answerAQuestion() {
        Locator question = page.locator(".question", new Page.LocatorOptions().setHasText("hold in stock"))
                .first();
        String asked = question.locator(".says").textContent();
        use(question.getByText("Answer", new Locator.GetByTextOptions().setExact(true)));
        Locator days = question.getByLabel(Pattern.compile("^days.*"));
        if (way == Way.KEYS) {
            reach(days);
            page.keyboard().type("10");
        } else {
            days.fill("10");
        }
        use(question.locator("form button"));
        assertThat(page).hasURL(Pattern.compile(".*[?&]e=.*"));
        assertThat(page.locator(".question .says", new Page.LocatorOptions().setHasText(asked)))
                .hasCount(0);
    }

    private String printed() throws IOException {
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** What somebody sees to whom the address is sent. */
    private List<String> sameElsewhere() {
        try (Page other = window.newPage()) {
            other.navigate(page.url());
            other.locator(".answer[aria-busy=false]").waitFor();
            return other.locator(".concern h3").allTextContents();
        }
    }
}
