package dev.lodestone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The world of a mineral on a map, and what is saved of pictures. */
@QuarkusTest
class WorldPageTest extends PageTest {

    /** Scrolls to the map of an answer and waits until it is drawn. */
    static Locator world(PageTest test) {
        test.page.locator("#world-title").scrollIntoViewIfNeeded();
        Locator figure = test.page.locator("figure.world");
        figure.waitFor();
        figure.locator("summary").click();
        test.page.evaluate("document.getElementById('world-title').scrollIntoView()");
        return figure;
    }

    @Test
    void a_map_shows_shares_at_a_stage_controls_at_the_date_and_whence_the_reader_imports() {
        visitAnswer("#/assess?d=united-states-2026&mineral=gallium");
        Locator world = world(this);
        assertThat(world.locator("figcaption"))
                .hasText(
                        "99% of the world's gallium is refined in China; China has an export control in force towards the United States.");
        assertThat(area(world, "China")).hasClass(Pattern.compile("class-0 gate-in-force"));
        assertThat(area(world, "China").locator("title")).containsText("China 99%, ");
        assertThat(world.locator(".arc")).hasCount(4);
        assertThat(world.locator("tbody tr").first()).containsText(Pattern.compile("China\\s*99%\\s*18%"));
        page.locator("#world-stage")
                .selectOption(
                        new String[] {page.locator("#world-stage option").last().getAttribute("value")});
        assertThat(world.locator("figcaption")).containsText("the United States imports of gallium comes from Canada");
        assertThat(page).hasURL(Pattern.compile(".*[?&]at=.*"));
        page.locator("#as-of").fill("2023-01-15");
        page.locator("#as-of").press("Enter");
        assertThat(world.locator("figcaption")).containsText("no export control towards the United States is in force");
    }

    private static Locator area(Locator world, String country) {
        return world.locator(".area", new Locator.LocatorOptions().setHasText(Pattern.compile("^" + country + "\\b")));
    }

    @Test
    void for_a_union_its_members_are_the_reader_and_what_nobody_is_told_to_hold_is_hatched() {
        visitAnswer("#/assess?d=eu-2023&mineral=cobalt");
        Locator world = world(this);
        assertThat(world.locator(".area.reader")).hasCount(27);
        assertThat(area(world, "DR Congo")).isAttached();
        page.locator("#mineral").selectOption("germanium");
        assertThat(world.locator("figcaption")).containsText("germanium");
    }

    @Test
    void the_map_is_light_and_fits_a_small_screen_in_the_dark_palette() {
        open(390, ColorScheme.DARK);
        visitAnswer("#/assess?d=united-states-2026&mineral=tungsten");
        List<Response> fetched = new CopyOnWriteArrayList<>();
        page.onResponse(r -> {
            if (r.url().matches(".*\\.(svg|js|css)$")) {
                fetched.add(r);
            }
        });
        Locator world = world(this);
        assertThat(world.locator(".chain-names li").first()).containsText("China");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(fetched.stream().map(Response::url)).anyMatch(url -> url.endsWith("/world.svg"));
        assertThat(fetched).hasSizeGreaterThan(2);
        assertThat(fetched.stream()
                        .mapToInt(r -> r.request().sizes().responseBodySize)
                        .sum())
                .as("bytes of the map")
                .isLessThan(80_000);
    }

    @Test
    void a_map_that_does_not_come_is_told_and_asked_for_again() {
        page.route("**/world.svg", route -> route.abort());
        visitAnswer("#/assess?d=gallium-germanium");
        page.locator("#world-title").scrollIntoViewIfNeeded();
        Locator problem = page.locator("section.world .problem");
        assertThat(problem).containsText("The map could not be loaded");
        page.unroute("**/world.svg");
        problem.locator("button").click();
        assertThat(page.locator("figure.world .area").first()).isAttached();
    }

    @Test
    void every_picture_of_an_answer_is_saved_with_its_headline_and_source() throws IOException {
        visitAnswer("#/assess?d=united-states-2026&mineral=antimony");
        for (String part : List.of("heat", "chain", "world", "exposure", "figures")) {
            page.locator("section." + part).scrollIntoViewIfNeeded();
            Locator figure = page.locator("section." + part + " figure");
            assertThat(figure.locator("figcaption")).not().isEmpty();
            assertThat(figure.locator(".source").last()).not().isEmpty();
            Path saved = page.waitForDownload(
                            () -> figure.getByText("Save as image").click())
                    .path();
            BufferedImage image = ImageIO.read(saved.toFile());
            assertThat(image.getWidth()).as(part).isGreaterThan(1_000);
            assertThat(colours(image)).as("colours of " + part).isGreaterThan(20);
        }
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getHeight() / 3)
                .flatMap(y -> java.util.stream.IntStream.range(0, image.getWidth() / 3)
                        .map(x -> image.getRGB(3 * x, 3 * y)))
                .distinct()
                .count();
    }
}
