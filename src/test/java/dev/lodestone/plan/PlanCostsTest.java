package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What plans cost where measures are stated in other currencies than a budget. */
class PlanCostsTest {
    private static final String ABOUT = "\"economy\":\"US\",\"mineral\":\"gallium\",\"stage\":\"refined\"";
    static final String[] PLANT = {
        "\"fact\":\"ImportReliance\"," + ABOUT + ",\"reliance\":\"100%\",\"period\":\"2024\"",
        "\"fact\":\"Demand\"," + ABOUT + ",\"quantity\":100,\"unit\":\"t\",\"period\":\"2024\"",
        "\"fact\":\"Companion\",\"mineral\":\"gallium\",\"host\":\"aluminium\",\"share\":\"99%\"",
        "\"fact\":\"UnitCost\",\"measure\":\"by-product-recovery\",\"what\":\"a circuit\",\"economy\":\"US\",\"minerals\":[\"gallium\"],"
                + "\"millions\":450,\"currency\":\"eur\",\"capacity\":50,\"kind\":\"published\"",
        "\"fact\":\"Capacity\",\"name\":\"a refinery\"," + ABOUT
                + ",\"quantity\":50,\"unit\":\"t\",\"feed\":\"alumina\",\"status\":\"announced\",\"announced\":\"2026-01-12\",\"kind\":\"published\"",
        Small.lead("by-product-recovery"),
    };
    private static final String RATE =
            "\"fact\":\"ExchangeRate\",\"currency\":\"eur\",\"usd\":1.08,\"period\":\"2025\"";

    @Test
    void a_cost_without_a_rate_is_told_and_is_not_said_to_be_within_a_budget() {
        Plans plans = plan("100 USD", PLANT);
        assertThat(plans.says())
                .endsWith("clear 1 of them by then; whether that is within 100 dollars is not known, as no fact gives a"
                        + " rate for 450 million euros.");
        assertThat(PlansText.cost(plans.plans().get(0))).isEqualTo("450 million euros, for which no fact gives a rate");
        assertThat(plans.plans().get(0).costOpen()).hasSize(1);
    }

    @Test
    void without_a_budget_costs_of_one_currency_are_summed_in_it() {
        Plans.Plan plan = plan(null, PLANT).plans().get(0);
        assertThat(plan.cost()).hasToString("450 million euros");
        assertThat(plan.costOpen()).isNull();
    }

    @Test
    void a_budget_of_exactly_the_cost_holds_it_and_one_of_a_dollar_less_does_not() {
        String[] facts = Stream.concat(Arrays.stream(PLANT), Stream.of(RATE)).toArray(String[]::new);
        assertThat(plan("486m USD", facts).plans()).isNotEmpty();
        assertThat(plan("485,999,999 USD", facts).plans()).isEmpty();
        assertThat(PlansText.cost(plan(null, facts).plans().get(0))).isEqualTo("486 million dollars");
    }

    private static Plans plan(String budget, String... facts) {
        Money money = budget == null ? null : Money.parse(budget, "budget");
        return Small.plan(
                Small.of(facts), new Wanted(Severity.CRITICAL, LocalDate.parse("2030-06-01"), money, null, List.of()));
    }
}
