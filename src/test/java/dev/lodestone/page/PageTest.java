package dev.lodestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all tests of the page share: a fresh window on the running service, and an eye on what must never happen. */
abstract class PageTest {
    private static final Path PICTURES = Path.of("docs/images");
    private static final String AXE = axe();

    @TestHTTPResource("/")
    URI own;

    /** Six frames in a row in which nothing was drawn or busy: a frame comes only once the scripts before it are done. */
    private static final String STILL = """
            () => new Promise((done, fail) => {
                let still = 0;
                const watch = new MutationObserver(() => { still = 0; });
                watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                const end = performance.now() + 60_000;
                const look = () => {
                    const busy = document.readyState !== 'complete' || document.querySelector('[aria-busy=true]');
                    still = busy ? 0 : still + 1;
                    if (still <= 6 && performance.now() < end) return requestAnimationFrame(look);
                    watch.disconnect();
                    return still > 6 ? done() : fail(new Error('the page does not come to rest'));
                };
                requestAnimationFrame(look);
            })
            """;

    /** What comes four seconds after the start: no part of the way to anything, and there in time only on a slow machine. */
    private static final String BELL = ".*/(js/bell\\.js|api/v1/changes\\?limit=1)";

    /** All that WCAG 2.2 AA asks of a page, and of its colours alone. */
    static final String WCAG = "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

    static final String COLOURS = "runOnly: { type: 'rule', values: ['color-contrast'] }";

    private final List<String> complaints = new ArrayList<>();
    private final List<String> abroad = new ArrayList<>();
    private final Set<Request> underway = new HashSet<>();
    BrowserContext window;
    Page page;

    /** The service that this test started, or another one named by {@code lodestone.page.url}: the native binary, say. */
    String base() {
        String named = System.getProperty("lodestone.page.url", "");
        return (named.isBlank() ? own.toString() : named).replaceAll("/$", "");
    }

    @BeforeEach
    void openWindow() {
        open(1440, ColorScheme.LIGHT);
    }

    void open(int width, ColorScheme scheme) {
        if (window != null) {
            window.close();
        }
        window = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        // A colour on its way to another has no contrast to speak of.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setAcceptDownloads(true)
                        .setLocale("en-GB"));
        window.setDefaultTimeout(60_000);
        if (hasBeenHere()) {
            window.addInitScript(
                    "try { localStorage.setItem('lodestone-toured', 'yes'); } catch { /* no page yet */ }");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        page = window.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.onRequest(this::see);
        underway.clear();
        page.onRequest(underway::add);
        page.onRequestFinished(underway::remove);
        page.onRequestFailed(underway::remove);
    }

    /** Whether the window is one of a visitor whom no tour is offered any more. */
    boolean hasBeenHere() {
        return true;
    }

    /** A browser that doesn't even close a window is given up, so that the next test has another one. */
    private static void close(BrowserContext window) {
        try {
            window.close();
        } catch (PlaywrightException e) {
            Chromium.giveUp();
            throw e;
        }
    }

    private void hear(ConsoleMessage message) {
        // A refused request is reported by the browser too; refusals are what some tests are about.
        if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    private void see(Request request) {
        if (!request.url().startsWith(base())
                && !request.url().startsWith(own.toString())
                && !request.url().matches("(blob|data):.*")) {
            abroad.add(request.url());
        }
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        if (window != null) {
            close(window);
            window = null;
            assertThat(complaints).as("errors in the browser's console").isEmpty();
            assertThat(abroad).as("requests to other hosts").isEmpty();
        }
    }

    Page visit(String hash) {
        return visit(base(), hash);
    }

    /** On the service that this test started itself, where a test needs its settings or its files. */
    Page visitOwn(String hash) {
        return visit(own.toString().replaceAll("/$", ""), hash);
    }

    private Page visit(String service, String hash) {
        page.navigate(service + "/" + hash);
        page.locator("h1").first().waitFor();
        return page;
    }

    /** An assessment that is drawn and no longer waiting. */
    Page visitAnswer(String hash) {
        visit(hash);
        page.locator(".answer[aria-busy=false]").waitFor();
        return page;
    }

    /** Waits until all that the page asked for has come and is drawn. */
    void rest() {
        do {
            page.waitForCondition(underway::isEmpty);
            page.evaluate(STILL);
        } while (!underway.isEmpty()); // what came last asked for more
    }

    /** Drops a file on the page, as a hand would. */
    void drop(String name, byte[] content) {
        Object transfer = page.evaluateHandle(
                "([name, bytes]) => { const t = new DataTransfer(); t.items.add(new File([new Uint8Array(bytes)], name)); return t; }",
                List.of(name, ints(content)));
        page.locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private static List<Integer> ints(byte[] bytes) {
        List<Integer> ints = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            ints.add(b & 0xff);
        }
        return ints;
    }

    void drop(String name, String content) {
        drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The first flag that says so. */
    Locator flag(String says) {
        return page.locator(".flag", new Page.LocatorOptions().setHasText(says)).first();
    }

    Locator button(String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A figure that a script leaves on the page when it has it; a promise would be waited for without end. */
    double figure(String expression) {
        return ((Number) page.waitForFunction("() => " + expression).jsonValue()).doubleValue();
    }

    /** What a window that has seen nothing yet is sent on the way to something, bodies as they are compressed and heads, in bytes. */
    int weight(Runnable way) {
        List<Request> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onRequestFinished(requests::add);
        way.run();
        rest();
        return requests.stream()
                .filter(r -> !r.url().matches(BELL))
                .map(Request::sizes)
                .mapToInt(s -> s.responseBodySize + s.responseHeadersSize)
                .sum();
    }

    /** What WCAG 2.2 AA says against the page as it stands. */
    List<String> violations() {
        return violations("html");
    }

    /** What it says against a part of the page. */
    List<String> violations(String part) {
        beginAudit(page, part, WCAG);
        return audited(page);
    }

    /** Has a part of a page audited while something else is done; {@link #audited} waits for what is found. */
    static void beginAudit(Page page, String part, String what) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE); // half a megabyte, read once a page
        }
        page.evaluate("""
                () => { window.audit = new Promise(setTimeout).then(() => axe.run('%s', { %s, resultTypes: ['violations'] })).then(r =>
                    r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | '))); }
                """.formatted(part, what));
    }

    @SuppressWarnings("unchecked")
    static List<String> audited(Page page) {
        return (List<String>) page.evaluate("() => window.audit");
    }

    /** A picture for the documentation, when pictures are asked for. */
    void picture(String name, boolean whole) {
        if (Boolean.getBoolean("lodestone.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(whole));
        }
    }

    static byte[] dossier(String name) {
        try {
            return Files.readAllBytes(Path.of("facts", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try (InputStream in = PageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
