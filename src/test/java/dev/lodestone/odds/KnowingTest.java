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

    @Test
    void the_figure_that_decides_a_flag_comes_first_and_one_that_decides_nothing_is_worth_nothing() {
        List<Odds.Worth> worth = odds(INVESTMENT, STOCK.formatted("20-100")).worth();
        assertThat(worth.get(0).of()).containsExactly("F-1");
        // Two draws of a figure lie on different sides of its middle half of the time.
        assertThat(worth.get(0).chance().low()).isCloseTo(0.5, within(0.07));
        assertThat(worth.get(1).of()).containsExactly("F-0");
        assertThat(worth.get(1).chance()).isEqualTo(Chance.settled(false));
        assertThat(worth.get(1).flags()).isZero();
    }

    @Test
    void a_figure_whose_bounds_lie_on_one_side_of_every_threshold_is_worth_nothing() {
        Odds.Worth worth = odds(STOCK.formatted("10-20")).worth().get(0);
        assertThat(worth.chance()).isEqualTo(Chance.settled(false));
        assertThat(worth.changes()).isEmpty();
    }
}
