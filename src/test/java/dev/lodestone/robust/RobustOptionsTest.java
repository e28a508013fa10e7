package dev.lodestone.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.advice.Severity;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.odds.OddsOf;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options under the same draws, where formulas say how often each is the better one. */
class RobustOptionsTest {
    private static final String STOCK = "'fact':'Stockpile','economy':'US','mineral':'gallium','days':'20-180'";
    private static final String BAN =
            "'fact':'ExportControl','by':'CN','on':['US'],'minerals':['gallium'],'measure':'ban','announced':'2025-01-01',"
                    + "'from':'2025-01-01','suspensions':['2025-11-09/2026-03-01']";
    private static final String BOUGHT =
            "'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'gallium','stage':'refined','share':'90%','period':'2025'";
    private static final String TRUCE =
            "'fact':'Truce','parties':['US','CN'],'announced':'2025-11-01','from':'2025-11-09','until':'2026-03-01'";

    private static Robustness of(String variants, String by, Severity severity, String... facts) {
        return new RobustOptions(OddsOf.ADVISOR, new Budget(Integer.MAX_VALUE), drawn -> {})
                .of(OddsOf.facts(facts), read(variants), severity, LocalDate.parse(by), new RobustWanted(4_000, 7));
    }

    private static List<Variant> read(String variants) {
        byte[] text = variants.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Variants.list(JsonIntake.tree(text, "test"), "/variants");
    }

    /** Twenty days more in each draw: short of 60 days where the base is below 40, an eighth of 20 to 180. */
    @Test
    void a_larger_stock_is_better_by_as_much_as_lies_between_the_two_and_never_worse() {
        Robustness odds =
                of("[{'name':'more','change':{'F-0':{'days':'40-200'}}}]", "2026-01-01", Severity.MEDIUM, STOCK);

        Robustness.Option base = odds.options().get(0);
        Robustness.Option more = odds.options().get(1);
        assertThat(base.regret().high()).isCloseTo(0.125, within(0.015));
        assertThat(base.regret().low()).isEqualTo(base.regret().high());
        assertThat(base.best().low()).isCloseTo(0.875, within(0.015));
        assertThat(base.worst()).isEqualTo(1);
        assertThat(more.regret().high()).isZero();
        assertThat(more.best().isSettled()).isTrue();
        assertThat(odds.says().get(0)).startsWith("More is the safest of 2");
    }

    @Test
    void when_an_option_is_not_the_best_is_told_by_what_is_drawn() {
        Robustness odds =
                of("[{'name':'more','change':{'F-0':{'days':'40-200'}}}]", "2026-01-01", Severity.MEDIUM, STOCK);

        Robustness.Scenario fails = odds.options().get(0).fails().get(0);
        Robustness.Limit days = fails.limits().get(0);
        assertThat(days.of()).containsExactly("F-0");
        assertThat(days.low()).isCloseTo(40, within(1.0));
        assertThat(days.high()).isCloseTo(60, within(1.0));
        assertThat(fails.coverage()).isGreaterThan(0.95);
        assertThat(fails.density()).isGreaterThan(0.95);
        assertThat(fails.says()).startsWith("days of stock of gallium in the United States is between");
        assertThat(odds.options().get(1).fails()).isEmpty();
    }

    @Test
    void when_an_option_is_not_the_best_is_told_by_the_figures_that_it_has_itself() {
        // Against 200 days it falls short of 60 days where it has less itself, which is where the base has less than 20
        // + 53.
        Robustness odds = of(
                "[{'name':'more','change':{'F-0':{'days':'0-180'}}},{'name':'full','change':{'F-0':{'days':'200'}}}]",
                "2026-01-01",
                Severity.MEDIUM,
                STOCK);

        Robustness.Scenario fails = odds.options().get(1).fails().get(0);
        assertThat(fails.limits().get(0).high()).isCloseTo(60, within(1.0));
        assertThat(fails.says()).matches("days of stock of gallium in the United States is below (59|60)[.0-9]*");
        assertThat(odds.options().get(0).fails().get(0).limits().get(0).high()).isCloseTo(60, within(1.0));
    }

    @Test
    void an_event_under_two_likelihoods_comes_in_the_same_draws() {
        Robustness odds = of(
                "[{'name':'likelier','change':{'F-2':{'likelihood':'60%'}}}]",
                "2026-06-30", Severity.CRITICAL, BAN, BOUGHT, TRUCE + ",'likelihood':'30%'");

        double base = odds.options().get(0).flags().high();
        double likelier = odds.options().get(1).flags().high();
        assertThat(odds.options().get(0).regret().high()).isZero();
        assertThat(odds.options().get(1).regret().high()).isCloseTo(likelier - base, within(1e-9));
        assertThat(odds.options().get(1).best().low()).isCloseTo(0.7, within(0.02));
    }

    @Test
    void without_a_likelihood_both_ends_are_shown_and_the_event_is_what_an_option_fails_by() {
        Robustness odds =
                of("[{'name':'lifted','remove':['F-0']}]", "2026-06-30", Severity.CRITICAL, BAN, BOUGHT, TRUCE);

        Robustness.Option base = odds.options().get(0);
        assertThat(base.regret().low()).isLessThan(base.regret().high());
        assertThat(base.best().low()).isZero();
        assertThat(base.best().high()).isEqualTo(1);
        Robustness.Scenario fails =
                base.fails().isEmpty() ? base.holds().get(0) : base.fails().get(0);
        assertThat(fails.says()).contains("the truce of the United States and China is not extended");
        assertThat(fails.density()).isEqualTo(1);
        assertThat(odds.says()).anyMatch(s -> s.startsWith("Nobody says how likely it is that the truce"));
    }

    @Test
    void what_is_worth_knowing_first_is_what_decides_between_options_and_nothing_else() {
        // With gallium at 20 to 180 days a stock of germanium helps or not by what is there of germanium.
        Robustness odds = of(
                "[{'name':'gallium','change':{'F-0':{'days':'70'}}},{'name':'germanium','change':{'F-1':{'days':'70'}}}]",
                "2026-01-01",
                Severity.MEDIUM,
                STOCK,
                STOCK.replace("gallium", "germanium"),
                STOCK.replace("gallium", "tellurium"));

        assertThat(odds.deciding())
                .extracting(d -> d.of().get(0))
                .doesNotContain("F-2")
                .contains("F-0");
        assertThat(odds.deciding()).allSatisfy(d -> assertThat(d.flags()).isPositive());
    }

    @Test
    void the_same_seed_gives_the_same_bytes() {
        String variants = "[{'name':'more','change':{'F-0':{'days':'40-200'}}}]";
        assertThat(Json.pretty(of(variants, "2026-01-01", Severity.MEDIUM, STOCK)))
                .isEqualTo(Json.pretty(of(variants, "2026-01-01", Severity.MEDIUM, STOCK)));
    }

    @Test
    void an_option_of_another_day_is_refused_and_so_is_a_day_that_has_passed() {
        assertThatThrownBy(() -> of("[{'name':'later','asOf':'2026-02-01'}]", "2026-06-30", Severity.HIGH, STOCK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another date");
        assertThatThrownBy(() -> of("[{'name':'none','remove':['F-0']}]", "2025-06-30", Severity.HIGH, STOCK))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("lies before");
    }
}
