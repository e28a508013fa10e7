package dev.lodestone.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.time.LocalDate;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the odds have an analytic answer, the draws have it too. */
class OddsTest {
    private static final String LOW_STOCK = "stockpile/below-60-days";
    private static final String BAN =
            "'fact':'ExportControl','by':'CN','on':['US'],'minerals':['gallium'],'measure':'ban','announced':'2025-01-01',"
                    + "'from':'2025-01-01','suspensions':['2025-11-09/2026-03-01']";

    private static final String BOUGHT =
            "'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'gallium','stage':'refined','share':'90%','period':'2025'";

    private static String stock(String days) {
        return "'fact':'Stockpile','economy':'US','mineral':'gallium','days':'" + days + "'";
    }

    private static String share(String country, String share) {
        return "'fact':'ProductionShare','country':'" + country + "','mineral':'gallium','stage':'refined','share':'"
                + share + "','period':'2025'";
    }

    private static String truce(String likelihood) {
        return "'fact':'Truce','parties':['US','CN'],'announced':'2025-11-01','from':'2025-11-09','until':'2026-03-01'"
                + (likelihood.isEmpty() ? "" : ",'likelihood':'" + likelihood + "'");
    }

    /** Below 60 days lies the part of each distribution that its formula says. */
    @ParameterizedTest
    @CsvSource({
        "20-180, 0.25",
        "100 (20-180), 0.25",
        "80 (20-180), 0.333333",
        "20-180 mode 60, 0.25",
        "30-120 lognormal, 0.5",
        "60 ± 20, 0.5",
        "70 ± 20, 0.146777"
    })
    void days_of_stock_fall_short_as_often_as_their_distribution_says(String days, double chance) {
        Odds.FlagOdds flag = OddsOf.flag(OddsOf.of(OddsOf.facts(stock(days)), "2026-01-01", 10_000, 7), LOW_STOCK);
        assertThat(flag.chance().low()).isCloseTo(chance, within(0.015));
        assertThat(flag.chance().from()).isLessThan(flag.chance().low());
        assertThat(flag.drivers().get(0).of()).containsExactly("F-0");
    }

    @Test
    void a_concentration_index_of_uniform_shares_is_high_as_often_as_the_square_says() {
        // 0.3² + s² is above 0.25 from s = 0.4 on: two thirds of 30% to 60%.
        Odds odds = OddsOf.of(OddsOf.facts(share("CN", "30-60%"), share("JP", "30%"), BOUGHT), "2026-01-01", 10_000, 7);
        assertThat(OddsOf.flag(odds, "concentration/highly-concentrated")
                        .chance()
                        .low())
                .isCloseTo(2.0 / 3, within(0.015));
    }

    @Test
    void what_is_left_without_the_largest_supplier_is_short_as_often_as_its_share_says() {
        // Less than 40% is left where the largest has more than 60%: a quarter of 45% to 65%.
        Odds odds = OddsOf.of(
                OddsOf.facts(share("CN", "45-65%"), share("JP", "20%"), share("KR", "15%"), BOUGHT),
                "2026-01-01",
                10_000,
                7);
        assertThat(odds.flags().stream()
                        .filter(f -> f.rule().equals("concentration/n-1-critical-shortfall"))
                        .mapToDouble(f -> f.chance().high())
                        .max())
                .hasValueCloseTo(0.25, within(0.015));
    }

    @Test
    void an_event_comes_as_often_as_its_likelihood_says() {
        Odds odds = OddsOf.of(OddsOf.facts(BAN, truce("30%")), "2026-06-30", 10_000, 7);
        Odds.FlagOdds ban =
                OddsOf.saying(odds, "China bans exports of gallium to the United States (since 2026-03-02)");
        assertThat(ban.chance().low()).isCloseTo(0.3, within(0.015));
        assertThat(ban.chance().high()).isEqualTo(ban.chance().low());
        assertThat(ban.months().get(0).high()).isZero();
    }

    @Test
    void without_a_likelihood_both_ends_are_shown_and_the_event_is_named() {
        Odds odds = OddsOf.of(OddsOf.facts(BAN, truce("")), "2026-06-30", 100, 7);
        Odds.FlagOdds ban =
                OddsOf.saying(odds, "China bans exports of gallium to the United States (since 2026-03-02)");
        assertThat(ban.chance().low()).isZero();
        assertThat(ban.chance().high()).isEqualTo(1);
        assertThat(ban.open()).anyMatch(o -> o.startsWith("whether the truce of the United States and China"));
        assertThat(odds.says()).anyMatch(s -> s.startsWith("Nobody says how likely it is that"));
    }

    @Test
    void a_likelihood_between_bounds_gives_a_chance_between_them() {
        Odds odds = OddsOf.of(OddsOf.facts(BAN, truce(">40%")), "2026-06-30", 10_000, 7);
        Odds.FlagOdds ban =
                OddsOf.saying(odds, "China bans exports of gallium to the United States (since 2026-03-02)");
        assertThat(ban.chance().low()).isCloseTo(0.4, within(0.015));
        assertThat(ban.chance().high()).isEqualTo(1);
    }

    /** Of 200 seeds the true chance lies in the 95% interval of 95%: the test would refuse 88% or 100% of them. */
    @Test
    void the_true_chance_lies_in_the_interval_as_often_as_the_interval_says() {
        int within = 0;
        Request request = OddsOf.facts(stock("20-180"));
        for (int seed = 1; seed <= 200; seed++) {
            Chance chance = OddsOf.flag(OddsOf.of(request, "2026-01-01", 400, seed), LOW_STOCK)
                    .chance();
            within += chance.from() <= 0.25 && chance.to() >= 0.25 ? 1 : 0;
        }
        double p = new BinomialTest().binomialTest(200, within, 0.95, AlternativeHypothesis.TWO_SIDED);
        assertThat(p).as("%s of 200 intervals hold the true chance", within).isGreaterThan(0.01);
    }

    @Test
    void of_a_mineral_that_no_fact_names_it_says_so_and_one_draw_tells_no_chance() {
        Odds cobalt = OddsOf.of(
                OddsOf.facts("'fact':'Stockpile','economy':'US','mineral':'gallium','days':'50-70'"),
                new OddsWanted(LocalDate.parse("2026-06-30"), 1, 1, 0, Mineral.of("cobalt")));
        assertThat(cobalt.says()).contains("No fact is about cobalt.").noneMatch(s -> s.contains("0 points"));
        assertThat(OddsText.csv(OddsOf.of(
                        OddsOf.facts("'fact':'Stockpile','economy':'US','mineral':'gallium','days':'50-70'"),
                        "2026-06-30",
                        10_000,
                        1)))
                .doesNotContain("E-");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_other_draws() {
        Request request = OddsOf.facts(stock("20-180"), share("CN", "30-60%"), BAN, truce("30%"));
        byte[] once = Json.document(OddsOf.of(request, "2026-06-30", 3_000, 7));
        assertThat(Json.document(OddsOf.of(request, "2026-06-30", 3_000, 7))).isEqualTo(once);
        assertThat(Json.document(OddsOf.of(request, "2026-06-30", 3_000, 8))).isNotEqualTo(once);
    }

    @Test
    void it_stops_when_the_error_is_as_small_as_was_asked() {
        Request request = OddsOf.facts(stock("20-180"));
        Odds odds = OddsOf.of(request, new OddsWanted(LocalDate.parse("2026-01-01"), 100_000, 7, 0.02, null));
        assertThat(odds.stopped()).isEqualTo("error");
        assertThat(odds.draws()).isLessThan(10_000);
        assertThat(odds.error()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void a_common_factor_moves_figures_of_one_country_together() {
        String[] both = {
            "'fact':'ProductionShare','country':'CN','mineral':'gallium','stage':'refined','share':'60-70%','period':'2025'",
            "'fact':'ProductionShare','country':'CN','mineral':'germanium','stage':'refined','share':'60-70%','period':'2025'"
        };
        Sampler apart = sampler(OddsOf.facts(both));
        Sampler together =
                sampler(OddsOf.facts(both[0], both[1], "'fact':'CommonFactor','economy':'CN','correlation':'60%'"));
        assertThat(correlation(apart.next(5_000))).isCloseTo(0, within(0.05));
        // Of two uniform figures whose normal scores correlate at 0.6 the correlation is 6/π·asin(0.3).
        assertThat(correlation(together.next(5_000))).isCloseTo(6 / Math.PI * Math.asin(0.3), within(0.03));
    }

    private static Sampler sampler(Request request) {
        var facts = request.facts().all();
        return new Sampler(7, facts, SpreadFigure.in(facts), java.util.List.of());
    }

    private static double correlation(Sample sample) {
        return new org.hipparchus.stat.correlation.PearsonsCorrelation().correlation(sample.at()[0], sample.at()[1]);
    }

    @Test
    void shares_that_come_to_more_than_a_whole_are_drawn_again() {
        Request request = OddsOf.facts(share("CN", "40-80%"), share("JP", "20-60%"));
        assertThat(OddsOf.of(request, "2026-01-01", 1_000, 7).redrawn()).isBetween(300L, 1_500L);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_a_way_out() {
        Request request = OddsOf.facts(stock("20-180"));
        assertThatThrownBy(() -> OddsOf.of(request, "2025-12-31", 100, 7))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("lies before 2026-01-01");
        assertThatThrownBy(() -> OddsOf.of(request, "2026-01-01", 0, 7)).isInstanceOf(BadInput.class);
    }

    @Test
    void within_the_month_that_is_named_a_plan_may_have_come_and_by_its_end_it_has() {
        Request planned = OddsOf.facts(
                "'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'gallium','stage':'refined','share':'80%'",
                "'fact':'PlannedMeasure','by':'CN','on':['US'],'minerals':['gallium'],'instrument':'export ban','announced':'2025-12-01',"
                        + "'from':'2026-08-01','precision':'month','likelihood':'40%'");
        Chance within = OddsOf.flag(OddsOf.of(planned, "2026-08-10", 400, 1), "export-control/ban-active")
                .chance();
        assertThat(within.low()).isZero();
        assertThat(within.high()).isBetween(0.33, 0.47);
        Chance after = OddsOf.flag(OddsOf.of(planned, "2026-08-31", 400, 1), "export-control/ban-active")
                .chance();
        assertThat(after.low()).isBetween(0.33, 0.47).isEqualTo(after.high());
    }
}
