package dev.lodestone.page;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once for all tests of the page: without a window where it can be had, whose bars take longer than a test. */
final class Chromium {
    private static final Path BINARY = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);

    private static Browser browser;

    private Chromium() {}

    /** Without Chromium the tests are skipped and say so; where LODESTONE_REQUIRE_BROWSER is true they fail. */
    static synchronized Browser browser() {
        if (BINARY == null) {
            String message =
                    "No Chromium in /usr/bin: the page was not tested. Install it: apt-get install chromium-headless-shell";
            if ("true".equals(System.getenv("LODESTONE_REQUIRE_BROWSER"))) {
                fail(message);
            }
            System.err.println(message);
            Assumptions.abort(message);
        }
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(BINARY)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    /** The next test starts another one. */
    static synchronized void giveUp() {
        browser = null;
    }
}
