package dev.lodestone.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Template;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressesTest {
    private static String plant(String economy, String status, int year) {
        return "\"fact\":\"Capacity\",\"name\":\"A plant\",\"economy\":\"" + economy
                + "\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":73,\"unit\":\"t\",\"firstYear\":"
                + year
                + ",\"status\":\"" + status + "\",\"kind\":\"published\"";
    }

    private static Stress gallium(String... facts) {
        String[] all = Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = Stops.ALL_IMPORTED;
        return Stops.of(Stops.facts("JP", all), "mineral", "gallium", "without", "CN");
    }

    private static List<Variant> variant(String json) {
        return Variants.list(JsonIntake.tree(json.getBytes(StandardCharsets.UTF_8), "test"), "/assume");
    }

    @Test
    void stock_lasts_as_long_as_what_stops_takes_from_it() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.USERS, Stops.NO_RESERVE);
        assertThat(stress.opens().earliest()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(stress.headline())
                .isEqualTo(
                        "Japan's supply of gallium lasts until about 2026-05; from then 50% of a month's use is missing.");
        assertThat(stress.missing()).isEqualTo(Estimate.number(122.5));
        assertThat(stress.months().get(0).worst().users()).isCloseTo(15.5, within(1e-6));
    }

    @Test
    void a_stock_that_nobody_knows_is_not_nothing() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.USERS);
        assertThat(stress.missing()).isEqualTo(Estimate.number(0, 122.5));
        assertThat(stress.headline()).contains("on what is known to be held");
        assertThat(stress.questions())
                .anySatisfy(q -> assertThat(q.says()).contains("the government of Japan hold gallium"));
        assertThat(stress.questions())
                .filteredOn(q -> q.fact().equals("Stockpile"))
                .extracting(q -> q.template().get("economy"))
                .containsExactly(new TextNode("JP"));
    }

    @Test
    void a_stock_of_nobody_knows_whom_is_used_up_the_sooner_the_sooner_it_is_released() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.stock(60, "users").replace(",\"holder\":\"users\"", ""));
        assertThat(stress.lasts()).isEqualTo(new Between(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-31")));
        assertThat(stress.headline()).contains("lasts until about 2026-05, and from then 50%");
    }

    @Test
    void at_worst_a_stock_of_nobody_knows_whom_is_the_one_that_is_told_of_its_holder() {
        String unnamed = Stops.stock(60, "users").replace(",\"holder\":\"users\"", "");
        Stress alone = gallium(Stops.USE, Stops.HALF, unnamed);
        Stress beside = gallium(Stops.USE, Stops.HALF, unnamed, Stops.stock(30, "users"));
        assertThat(beside.lasts().earliest()).isEqualTo(alone.lasts().earliest());
        assertThat(beside.lasts().latest()).isEqualTo(LocalDate.parse("2026-06-30"));
    }

    @Test
    void a_loss_of_several_minerals_together_is_left_out_and_told() {
        Stress stress = gallium(
                Stops.USE,
                Stops.HALF,
                "\"fact\":\"EconomicEffect\",\"economy\":\"JP\",\"mineral\":\"gallium\",\"together\":[\"germanium\"],\"scenario\":\"a ban\",\"loss\":3,\"months\":12,\"kind\":\"scenario\"");
        assertThat(stress.cost().models()).isEmpty();
        assertThat(stress.cost().leftOut())
                .singleElement()
                .satisfies(l -> assertThat(l).endsWith(", of several minerals that stop together"));
        assertThat(Template.of(FactType.of("EconomicEffect"), Economy.of("JP"), Mineral.of("gallium"))
                        .has("together"))
                .isFalse();
    }

    @Test
    void a_stock_of_the_government_comes_when_it_is_released() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.stock(0, "users"), Stops.stock(60, "government"));
        assertThat(stress.gaps()).hasSize(2);
        assertThat(stress.gaps().get(0).until()).isEqualTo(LocalDate.parse("2026-01-30"));
        assertThat(stress.lasts().earliest()).isEqualTo(LocalDate.parse("2026-05-31"));
        assertThat(stress.says()).anyMatch(s -> s.startsWith("From 2026-01-01 to 2026-01-30 50% is missing already"));
    }

    @Test
    void an_aim_is_told_and_not_taken_for_a_stock() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.USERS.replace("users\"", "users\",\"target\":true"));
        assertThat(stress.headline()).startsWith("If Japan holds the 60 days of use that it aims at");
        assertThat(stress.opens().earliest()).isEqualTo(stress.from());
        assertThat(stress.opens().latest()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(stress.months().get(0).worst().drawn()).isZero();
    }

    @Test
    void a_stock_and_a_plant_put_in_place_change_the_months() {
        Request request = Stops.facts("JP", Stops.USE, Stops.HALF, Stops.USERS, Stops.NO_RESERVE, Stops.ALL_IMPORTED);
        List<Variant> more =
                variant("[{\"name\":\"reserve\",\"title\":\"A reserve and a plant\",\"change\":{\"F-3\":{\"days\":60}},"
                        + "\"add\":[{\"id\":\"P\",\"source\":\"a plan\"," + plant("JP", "producing", 2026) + "}]}]");
        Stress before = Stops.of(request, "mineral", "gallium", "without", "CN");
        Stress after = Stops.of(request, more, "mineral", "gallium", "without", "CN");
        assertThat(after.assumed()).containsExactly("A reserve and a plant");
        assertThat(after.before()).isEqualTo(before.headline());
        assertThat(after.months().get(0).worst().added()).isCloseTo(31 * 0.2, within(1e-6));
        // 30% of the use is left to stocks of 120 days, which last for 400.
        assertThat(after.headline()).contains("gets through the 12 months");
        assertThat(before.missing().high()).isEqualTo(122.5);
    }

    @Test
    void what_is_announced_is_not_counted_and_what_others_build_is_not_sure() {
        Stress announced = gallium(Stops.USE, Stops.HALF, plant("JP", "announced", 2026));
        assertThat(announced.gains()).isEmpty();
        assertThat(announced.notCounted()).anyMatch(n -> n.contains("announced only"));
        Stress abroad = gallium(Stops.USE, Stops.HALF, plant("AU", "producing", 2026));
        assertThat(abroad.months().get(0).worst().added()).isZero();
        assertThat(abroad.months().get(0).best().added()).isPositive();
        Stress dropped = gallium(Stops.USE, Stops.HALF, plant("JP", "dropped", 2026));
        assertThat(dropped.notCounted()).isEmpty();
    }

    @Test
    void what_runs_already_adds_only_what_it_can_spare() {
        String runs = plant("JP", "producing", 2020);
        Stress unknown = gallium(Stops.USE, Stops.HALF, runs);
        assertThat(unknown.gains()).isEmpty();
        assertThat(unknown.questions()).anyMatch(q -> q.fact().equals("Production"));
        Stress known = gallium(
                Stops.USE,
                Stops.HALF,
                runs,
                "\"fact\":\"Production\",\"country\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":36.5,\"unit\":\"t\",\"period\":\"2024\"");
        assertThat(known.gains().get(0).share()).isEqualTo(Estimate.share(0.1));
    }

    @Test
    void without_a_figure_of_use_it_counts_in_days_and_asks() {
        Stress stress = gallium(Stops.HALF, Stops.USERS, Stops.NO_RESERVE);
        assertThat(stress.unit()).isEqualTo("days of use");
        assertThat(stress.opens().earliest()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(stress.says()).anyMatch(s -> s.contains("no figure says how much Japan uses"));
        assertThat(stress.questions().get(0).fact()).isEqualTo("Demand");
    }

    @Test
    void where_stocks_bridge_the_stop_nothing_is_said_of_a_gap() {
        assertThat(gallium(Stops.HALF, Stops.stock(700, "users")).says())
                .contains("Stocks and others make up for 100% of what stops.")
                .contains("What the government holds is not known.")
                .noneMatch(s -> s.contains("missing") || s.contains("gap"));
    }

    @Test
    void a_supplier_that_supplies_nothing_takes_nothing() {
        String none = Stops.HALF.replace("50%", "0%");
        assertThat(gallium(Stops.USE, none).headline())
                .isEqualTo(
                        "As far as the facts tell, Japan gets no gallium from China: without it nothing is missing.");
        String all = Stops.HALF.replace("\"CN\"", "\"KR\"").replace("50%", "100%");
        assertThat(gallium(Stops.USE, all).headline())
                .startsWith("No figure names China among those that Japan gets gallium from: at most 0%");
        assertThat(gallium(Stops.USE).headline()).startsWith("No fact tells how much gallium Japan gets from China");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Request two = Stops.facts("JP", Stops.USE).asking(List.of());
        assertThatThrownBy(() -> Stops.stop(
                        two, "mineral", "galium", "without", "EU", "from", "2025-01-01", "months", "121", "cut", "0%"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.problems())
                                .extracting(p -> p.pointer())
                                .containsExactly("/for", "/mineral", "/without", "/from", "/months", "/cut"));
        assertThatThrownBy(() ->
                        Stops.stop(Stops.facts("JP", Stops.USE), "mineral", "gallium", "without", "JP", "months", "-1"))
                .hasMessageContaining("cut off from itself")
                .hasMessageContaining("no number of months from 1 to 120");
    }

    @Test
    void what_is_assumed_has_to_fit_the_question() {
        Request request = Stops.facts("JP", Stops.USE, Stops.HALF);
        assertThatThrownBy(() -> Stops.of(
                        request,
                        variant("[{\"name\":\"later\",\"asOf\":\"2027-01-01\"}]"),
                        "mineral",
                        "gallium",
                        "without",
                        "CN"))
                .hasMessageContaining("moves the date");
        assertThatThrownBy(() -> Stops.of(
                        request,
                        variant("[{\"name\":\"less\",\"remove\":[\"F-9\"]}]"),
                        "mineral",
                        "gallium",
                        "without",
                        "CN"))
                .hasMessageContaining("there is no fact with the id 'F-9'");
    }

    @Test
    void figures_without_an_end_are_bounds_and_not_errors() {
        for (String use : List.of("\"W\"", "\">365\"", "\"<365\"", "0")) {
            Stress stress = gallium(
                    Stops.USE.replace("365", use),
                    Stops.HALF,
                    Stops.stock(60, "users").replace("60", "\">60\""),
                    plant("AU", "building", 2026));
            assertThat(stress.unit()).isEqualTo("days of use");
            assertThat(stress.missing().low()).isZero();
        }
        String release =
                "\"fact\":\"LeadTime\",\"measure\":\"stock-release\",\"months\":\"W\",\"what\":\"release\",\"kind\":\"published\"";
        Stress never = gallium(
                Stops.USE,
                Stops.HALF,
                Stops.stock(60, "government"),
                release,
                release.replace("stock-release", "licence"));
        assertThat(never.opens().earliest()).isEqualTo(never.from());
        assertThat(never.months()).hasSize(12 + 24);
    }

    @Test
    void stocks_of_users_are_drawn_on_before_those_of_a_government() {
        Stress stress = gallium(Stops.USE, Stops.HALF, Stops.USERS, Stops.stock(60, "government"));
        assertThat(stress.stocks()).extracting(Store::holder).containsExactly(Holder.USERS, Holder.GOVERNMENT);
        assertThat(stress.months().get(0).worst().government()).isZero();
        assertThat(stress.months().get(5).worst().government()).isPositive();
    }

    @Test
    void japans_rare_earths_by_the_shipped_dossier() {
        Stress stress = Stops.of(
                Stops.dossier("japan"),
                "mineral",
                "rare-earths",
                "without",
                "CN",
                "from",
                "2026-12-01",
                "months",
                "12");
        assertThat(stress.headline())
                .startsWith(
                        "If Japan holds the 60 days of use that it aims at, its supply of rare earths lasts until about 2027-03");
        assertThat(stress.cost().whole()).isEqualTo(Estimate.number(16.5, 44.5));
        assertThat(stress.series()).extracting(MonthlySeries::name).contains("missing", "drawn");
        assertThat(stress.facts()).extracting(Stress.Cited::id).contains("JP-demand-rare-earths-2024");
    }
}
