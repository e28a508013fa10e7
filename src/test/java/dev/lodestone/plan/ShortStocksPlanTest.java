package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Currency;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans for stocks that are too short: what they cost, and what stands in their way. */
class ShortStocksPlanTest {
    private static final LocalDate BY = LocalDate.parse("2028-01-01");

    @Test
    void what_was_not_looked_at_is_named_and_is_not_told_as_what_cannot_be_cleared() {
        Plans plans = new Planner(Small.ADVISOR, new Budget(1)).plan(stocks(true), wanted(Severity.HIGH, BY, 1));
        assertThat(plans.cannot()).isEmpty();
        assertThat(PlansText.markdown(plans))
                .contains("Not looked at, as the budget of work was used up: Buy 600 tonnes of antimony")
                .doesNotContain("r1");
        assertThat(new Money(1, Currency.USD)).hasToString("1 dollar");
    }

    @Test
    void no_package_costs_more_than_another_and_clears_no_more() {
        Plans plans = Small.plan(stocks(true), wanted(Severity.HIGH, BY, 20e6));
        assertThat(plans.plans()).extracting(p -> p.cost().value().high()).containsOnly(9e6);
        assertThat(plans.cannot())
                .filteredOn(c -> c.binds().equals("money"))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.why())
                                .endsWith(
                                        "the budget of 20 million dollars holds that alone, but not beside the cheapest package."));
    }

    @Test
    void of_a_stock_that_nobody_can_build_the_missing_instrument_is_told() {
        Plans plans = Small.plan(stocks(false), wanted(Severity.HIGH, BY, 20e6));
        assertThat(plans.cannot())
                .filteredOn(c -> c.flag().rule().equals("stockpile/below-60-days"))
                .hasSize(2)
                .allMatch(c -> c.why().startsWith("No instrument in force is known by which a stock could be built"));
    }

    @Test
    void of_a_stock_of_unknown_use_its_instrument_is_not_denied_and_what_is_not_known_is_told() {
        Plans plans = Small.plan(
                asked(factsOfStocks(true).replaceAll("\\{\"fact\":\"Demand\".*?},", "")),
                wanted(Severity.HIGH, BY, 20e6));
        assertThat(plans.says()).endsWith("No measure is known here that changes a figure, as far as facts tell.");
        assertThat(plans.cannot())
                .filteredOn(c -> c.flag().rule().equals("stockpile/below-60-days"))
                .isNotEmpty()
                .allMatch(c -> c.why().startsWith("What a stock would clear cannot be computed. ")
                        && c.why().contains("no fact tells what South Korea uses in a year"));
    }

    /** Two minerals with short stocks, of which one costs 12 million dollars to fill and one 9. */
    private static Request stocks(boolean programme) {
        return asked(factsOfStocks(programme));
    }

    private static String factsOfStocks(boolean programme) {
        return stock("antimony", 3650, 20_000, 0) + "," + stock("germanium", 73, 1_500_000, 30)
                + ",{\"fact\":\"LeadTime\",\"measure\":\"stock-purchase\",\"months\":\"3-9\",\"typical\":6,\"what\":\"purchases\",\"kind\":\"published\",\"source\":\"a test\"}"
                + (programme
                        ? ",{\"fact\":\"Instrument\",\"name\":\"a programme\",\"economies\":[\"KR\"],\"responses\":[\"build-stockpile\",\"build-long-stockpile\",\"build-to-60-days\"],\"authority\":\"the ministry\",\"status\":\"in-force\",\"kind\":\"published\",\"source\":\"a test\"}"
                        : "");
    }

    private static Request asked(String facts) {
        String text = "{\"asOf\":\"2026-11-01\",\"for\":[\"KR\"],\"facts\":[" + facts + "]}";
        return JsonIntake.read(JsonIntake.tree(text.getBytes(StandardCharsets.UTF_8), "test"), 1_000);
    }

    private static String stock(String mineral, int tonnes, int price, int days) {
        String about = "\"mineral\":\"" + mineral + "\",\"stage\":\"refined\",\"source\":\"a test\",";
        return "{\"fact\":\"Demand\",\"economy\":\"KR\"," + about + "\"quantity\":" + tonnes
                + ",\"unit\":\"t\",\"period\":\"2024\"},{\"fact\":\"Price\"," + about + "\"usdPerTonne\":" + price
                + ",\"period\":\"2025\"},{\"fact\":\"Stockpile\",\"economy\":\"KR\"," + about + "\"days\":" + days
                + ",\"period\":\"2025\"}";
    }

    private static Wanted wanted(Severity clear, LocalDate by, double budget) {
        return new Wanted(clear, by, new Money(budget, Currency.USD), null, List.of());
    }
}
