package dev.lodestone.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.fact.Estimate;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a stop first, and what is told where figures are missing or there are several. */
class StressHeadlineTest {
    private static Stress gallium(String... facts) {
        String[] all = Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = Stops.ALL_IMPORTED;
        return asTold(all);
    }

    /** The same with nothing that tells what part of the use is imported. */
    private static Stress asTold(String... facts) {
        return Stops.of(Stops.facts("JP", facts), "mineral", "gallium", "without", "CN");
    }

    private static List<Variant> variant(String json) {
        return Variants.list(JsonIntake.tree(json.getBytes(StandardCharsets.UTF_8), "test"), "/assume");
    }

    @Test
    void where_no_figure_tells_what_is_imported_all_of_the_use_counts_and_it_is_said_and_asked() {
        Stress stress = asTold(Stops.USE, Stops.HALF, Stops.USERS, Stops.NO_RESERVE);
        assertThat(stress.lost()).isEqualTo(Estimate.share(0.5));
        assertThat(stress.says())
                .contains("What part of its use Japan imports is not known: this counts with all of it.");
        assertThat(stress.questions()).extracting(Asked::fact).contains("ImportReliance");
        Stress withheld =
                asTold(Stops.USE, Stops.HALF, Stops.USERS, Stops.NO_RESERVE, Stops.ALL_IMPORTED.replace("100%", "W"));
        assertThat(withheld.headline()).isEqualTo(stress.headline());
        assertThat(withheld.questions()).extracting(Asked::fact).contains("ImportReliance");
    }

    @Test
    void what_it_makes_itself_of_its_use_is_not_lost_where_no_figure_tells_what_is_imported() {
        Stress stress = asTold(
                Stops.USE,
                Stops.HALF,
                Stops.USERS,
                Stops.NO_RESERVE,
                "\"fact\":\"Production\",\"country\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":146,\"unit\":\"t\",\"period\":\"2024\"");
        assertThat(stress.lost()).isEqualTo(Estimate.share(0.3));
        assertThat(stress.says())
                .contains(
                        "Japan makes 146 of the 365 tonnes that it uses in a year; the rest is taken to be imported.");
        assertThat(asTold(
                                Stops.USE,
                                Stops.HALF,
                                "\"fact\":\"Production\",\"country\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":730,\"unit\":\"t\",\"period\":\"2024\"")
                        .says())
                .contains("Japan makes 730 tonnes in a year and uses 365; none is taken to be imported.");
    }

    @Test
    void the_world_is_no_single_supplier() {
        assertThatThrownBy(() -> Stops.stop(Stops.facts("JP", Stops.USE), "mineral", "gallium", "without", "World"))
                .hasMessageContaining("is no single country");
    }

    @Test
    void the_headline_begins_with_what_is_missing_before_a_stock_is_released() {
        assertThat(gallium(Stops.USE, Stops.HALF, Stops.stock(0, "users"), Stops.stock(60, "government"))
                        .headline())
                .isEqualTo(
                        "Without China, 50% of the gallium that Japan uses is missing from 2026-01-01 to 2026-01-30, until stocks are"
                                + " released or new output comes; what is held then lasts until about 2026-05, and from then 50% of"
                                + " a month's use is missing.");
        assertThat(gallium(Stops.USE, Stops.HALF, Stops.stock(60, "government") + ",\"target\":true")
                        .headline())
                .contains("(but for a gap from 2026-01-01 to 2026-01-30, until stocks are released)");
    }

    @Test
    void a_stock_that_is_known_to_be_nothing_does_not_last() {
        assertThat(gallium(Stops.USE, Stops.HALF, Stops.stock(0, "users"), Stops.NO_RESERVE)
                        .headline())
                .isEqualTo(
                        "Without China, 50% of the gallium that Japan uses is missing from 2026-01-01 on; no stock bridges that.");
        assertThat(gallium(Stops.USE, Stops.HALF).headline())
                .isEqualTo(
                        "Without China, up to 50% of the gallium that Japan uses is missing from 2026-01-01 on; no figure tells what it holds in stock.");
    }

    @Test
    void of_two_sources_for_one_stock_one_counts_and_the_other_is_told() {
        String before = Stops.stock(20, "users") + ",\"period\":\"2020\",\"source\":\"a yearbook\"";
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.USERS, before, Stops.NO_RESERVE);
        assertThat(stress.months().stream().mapToDouble(m -> m.worst().users()).sum())
                .isCloseTo(60, within(1e-6));
        assertThat(stress.says()).contains("Users in Japan hold 60 days of use.");
    }

    @Test
    void a_stock_that_is_assumed_counts_before_the_one_that_is_known() {
        Request request =
                Stops.facts("JP", Stops.USE, Stops.HALF, Stops.stock(0, "users"), Stops.NO_RESERVE, Stops.ALL_IMPORTED);
        String more = "[{\"name\":\"more\",\"add\":[{\"source\":\"a plan\"," + Stops.stock(60, "users") + "}]}]";
        Stress stress = Stops.of(request, variant(more), "mineral", "gallium", "without", "CN");
        assertThat(stress.says()).contains("Users in Japan hold 60 days of use.");
    }

    @Test
    void a_stock_in_tonnes_is_told_where_no_figure_says_how_much_is_used() {
        String tonnes = Stops.USERS.replace("\"days\":60", "\"quantity\":60,\"unit\":\"t\"");
        Stress stress = gallium(Stops.HALF, tonnes, Stops.NO_RESERVE);
        assertThat(stress.says())
                .anyMatch(s -> s.startsWith("Users in Japan hold 60 tonnes; how long they last nobody can tell"));
        assertThat(stress.questions())
                .extracting(Asked::fact)
                .contains("Demand")
                .doesNotContain("Stockpile");
        assertThat(gallium(Stops.USE, Stops.HALF, tonnes.replace("users\"", "users\",\"target\":true"))
                        .headline())
                .startsWith("If Japan holds the 60 days of use that it aims at");
    }

    @Test
    void a_month_from_day_to_day_is_named_by_its_days_and_a_share_is_rounded_once() {
        Request request = Stops.facts(
                "JP",
                Stops.USE,
                Stops.HALF.replace("50%", "100%"),
                Stops.ALL_IMPORTED,
                Stops.stock(2, "users"),
                Stops.NO_RESERVE);
        Stress stress = Stops.of(request, "mineral", "gallium", "without", "CN", "from", "2026-01-02", "months", "1");
        assertThat(StressText.cells(stress, stress.months().get(0))).first().isEqualTo("2026-01-02 to 2026-02-01");
        // 29 of 31 days are 93.548%.
        assertThat(StressText.cells(stress, stress.months().get(0))).last().isEqualTo("93.5%");
    }
}
