package dev.lodestone.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnowingTest {
    private static final String STOCK = "'fact':'Stockpile','economy':'US','mineral':'gallium','days':'%s'";
    private static final String INVESTMENT =
            "'fact':'Price','mineral':'gallium','stage':'refined','market':'a market','usdPerTonne':'200000-900000','period':'2025'";

    private static Odds odds(String... facts) {
        return OddsOf.of(OddsOf.facts(facts), "2026-01-01", 2_000, 7);
    }

    private static List<Odds.Worth> drawn(String... facts) {
        return odds(facts).worth().stream()
                .filter(w -> !w.kind().equals("question"))
                .toList();
    }

    @Test
    void the_figure_that_decides_a_flag_comes_first_and_one_that_decides_nothing_is_worth_nothing() {
        List<Odds.Worth> worth = drawn(INVESTMENT, STOCK.formatted("20-100"));
        assertThat(worth.get(0).of()).containsExactly("F-1");
        // Two draws of a figure lie on different sides of its middle half of the time.
        assertThat(worth.get(0).chance().low()).isCloseTo(0.5, within(0.07));
        assertThat(worth.get(1).of()).containsExactly("F-0");
        assertThat(worth.get(1).chance()).isEqualTo(Chance.settled(false));
        assertThat(worth.get(1).flags()).isZero();
    }

    @Test
    void a_figure_whose_bounds_lie_on_one_side_of_every_threshold_is_worth_nothing() {
        Odds.Worth worth = drawn(STOCK.formatted("10-20")).get(0);
        assertThat(worth.chance()).isEqualTo(Chance.settled(false));
        assertThat(worth.changes()).isEmpty();
    }

    @Test
    void a_missing_figure_is_worth_what_its_answers_could_change_between_never_and_surely() {
        List<Odds.Worth> asked = odds(
                        "'fact':'ExportControl','by':'CN','on':['US'],'minerals':['gallium'],'measure':'ban',"
                                + "'announced':'2025-01-01','from':'2025-01-01'",
                        "'fact':'ProductionShare','country':'CN','mineral':'gallium','stage':'refined','share':'98%','period':'2025'")
                .worth()
                .stream()
                .filter(w -> w.kind().equals("question"))
                .toList();
        assertThat(asked).hasSizeBetween(1, Asking.MOST);
        Odds.Worth first = asked.get(0);
        assertThat(first.chance()).isEqualTo(new Chance(0, 1, 0, 1));
        assertThat(first.flags()).isGreaterThanOrEqualTo(1);
        assertThat(first.changes()).isNotEmpty();
        assertThat(asked).allSatisfy(w -> assertThat(w.chance().high() == 0).isEqualTo(w.flags() == 0));
    }
}
