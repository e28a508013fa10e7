package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.Severity;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What measures buy, what that costs, and what the facts are once they work: all three are of one quantity. */
class MeasureFiguresTest {
    private static final String GALLIUM =
            "\"economy\":\"US\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"period\":\"2024\"";
    private static final String USE = "\"fact\":\"Demand\"," + GALLIUM + ",\"quantity\":365,\"unit\":\"t\"";
    private static final String PRICE =
            "\"fact\":\"Price\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"period\":\"2024\",\"usdPerTonne\":500000";
    private static final String STOCK = "\"fact\":\"Stockpile\"," + GALLIUM;

    private static final String[] CONTRACT = {
        share("CN", 68),
        share("JP", 20),
        share("KR", 12),
        made("CN", 600),
        made("JP", 50),
        made("KR", 30),
        made("World", 900),
        USE.replace("365", "100"),
        PRICE,
        "\"fact\":\"ImportReliance\"," + GALLIUM + ",\"reliance\":\"80%\"",
        Small.lead("supply-contract"),
    };

    private static String share(String supplier, int percent) {
        return "\"fact\":\"ImportShare\"," + GALLIUM.replace("economy", "importer") + ",\"supplier\":\"" + supplier
                + "\",\"share\":\"" + percent + "%\"";
    }

    private static String made(String country, int tonnes) {
        return "\"fact\":\"Production\"," + GALLIUM.replace("\"economy\":\"US\"", "\"country\":\"" + country + "\"")
                + ",\"quantity\":" + tonnes + ",\"unit\":\"t\"";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"days\":10,\"holder\":\"government\"' | '' | 50 | a stock of 60 days",
                "'\"quantity\":10,\"unit\":\"t\",\"holder\":\"government\"' | '' | 50 | a stock of 60 days",
                "'\"days\":59.7,\"holder\":\"government\"' | '' | 1 | a stock of 60.7 days",
                "'\"days\":10,\"holder\":\"government\"' | '\"days\":20' | 40 | a stock of 60 days",
                "'\"days\":20,\"holder\":\"government\"' | '\"days\":10' | 40 | a stock of 60 days",
                "'\"days\":\"10-20\",\"holder\":\"government\"' | '' | 50 | a stock of 60 days",
            })
    void a_stock_is_bought_up_to_what_it_is_to_last_at_worst(String one, String other, int tonnes, String once) {
        RecommendedResponse buy = withEffects(
                USE,
                STOCK + "," + one,
                other.isEmpty() ? PRICE : STOCK + "," + other,
                Small.lead("stock-purchase"),
                Small.programme("build-to-60-days"));
        assertThat(buy.particulars().quantity().value().high()).isEqualTo(tonnes);
        assertThat(buy.particulars().change().says()).isEqualTo(once);
        assertThat(buy.effect().clears()).extracting(c -> c.rule()).contains("stockpile/below-60-days");
    }

    @Test
    void a_use_that_is_known_by_its_bounds_is_told_by_them() {
        RecommendedResponse buy = withEffects(
                USE.replace("365", "\"40-45\""),
                STOCK + ",\"days\":10,\"holder\":\"government\"",
                PRICE,
                Small.lead("stock-purchase"),
                Small.programme("build-to-60-days"));
        assertThat(buy.particulars().quantity().basis()).startsWith("50 days of use, 40 to 45 tonnes a year");
    }

    @Test
    void a_contract_is_of_what_others_deliver_more_and_costs_what_that_does() {
        RecommendedResponse contract = withEffects(CONTRACT);
        assertThat(contract.says())
                .startsWith("Contract 4.1 of 54 tonnes a year of gallium from suppliers other than China");
        assertThat(contract.particulars().quantity()).hasToString("4.1 tonnes a year");
        assertThat(contract.particulars().cost()).hasToString("0.86 to 6.3 million dollars");
        assertThat(contract.particulars().change().says()).startsWith("the share of China falls from 68% to 62.9%");
    }

    @Test
    void other_suppliers_are_in_the_way_of_no_flag_that_they_do_not_move() {
        Plans plans = Small.plan(
                Small.of(CONTRACT), new Wanted(Severity.HIGH, LocalDate.parse("2027-06-01"), null, null, List.of()));
        assertThat(plans.cannot())
                .filteredOn(c -> c.flag().rule().equals("dependency/majority-import-reliant")
                        || c.flag().rule().startsWith("concentration/"))
                .isNotEmpty()
                .noneMatch(c -> c.binds().equals("no-supplier"));
    }

    @Test
    void plants_make_what_the_capital_buys_and_no_more_than_is_planned_and_what_runs_is_no_measure() {
        assertThat(recovered(60, "announced")).contains("as 50 tonnes a year are made at home");
        assertThat(recovered(50, "announced")).contains("as 50 tonnes a year are made at home");
        assertThat(recovered(20, "building")).contains("as 20 tonnes a year are made at home");
        assertThat(recovered(50, "producing")).isEmpty();
    }

    private static Optional<String> recovered(int tonnes, String status) {
        String[] facts = PlanCostsTest.PLANT.clone();
        facts[4] = facts[4].replace("\"quantity\":50", "\"quantity\":" + tonnes)
                .replace("announced\",\"ann", status + "\",\"ann");
        Request request = Small.of(facts);
        return Small.ADVISOR.assess(request.facts(), request.asOf(), request.asked()).responses().stream()
                .filter(r -> r.response().equals("recover-by-product") && r.particulars() != null)
                .map(r -> r.particulars().change().says().replaceFirst(".*, ", ""))
                .findFirst();
    }

    @Test
    void duty_is_paid_on_what_comes_from_those_that_a_tariff_is_on() {
        assertThat(withEffects(
                                share("CN", 90),
                                share("JP", 10),
                                USE.replace("365", "100"),
                                PRICE,
                                "\"fact\":\"ImportReliance\"," + GALLIUM + ",\"reliance\":\"100%\"",
                                tariff("CN", 25),
                                tariff("JP", 50),
                                Small.lead("tariff-change"))
                        .particulars()
                        .cost()
                        .value()
                        .high())
                .isEqualTo(13_750_000);
    }

    private static String tariff(String on, int percent) {
        return "\"fact\":\"Tariff\",\"by\":\"US\",\"on\":[\"" + on + "\"],\"scope\":\"targeted\",\"rate\":\"" + percent
                + "%\",\"announced\":\"2025-01-01\",\"from\":\"2025-02-01\",\"minerals\":[\"gallium\"]";
    }

    @Test
    void a_price_tells_of_its_own_stage_alone() {
        String ore = PRICE.replace("refined", "mined").replace("500000", "1000");
        String gap =
                "\"fact\":\"PriceGap\",\"economy\":\"US\",\"mineral\":\"gallium\",\"gap\":\"50%\",\"period\":\"2024\"";
        String[] floor = {gap, made("US", 10), Small.lead("price-support"), Small.programme("price-floor")};
        assertThat(withEffects(and(floor, ore, PRICE)).particulars().cost()).hasToString("2.5 million dollars");
        assertThat(withEffects(and(floor, ore)).particulars().cost()).isNull();
        String[] stock = {USE, STOCK + ",\"days\":0", Small.lead("stock-purchase"), Small.programme("build-to-60-days")
        };
        assertThat(withEffects(and(stock, ore, PRICE)).particulars().cost()).hasToString("30 million dollars");
        assertThat(withEffects(and(stock, ore)).particulars().cost()).isNull();
    }

    @Test
    void a_price_floor_pays_what_a_credit_in_force_leaves_of_the_gap() {
        String[] floor = {
            "\"fact\":\"PriceGap\",\"economy\":\"US\",\"mineral\":\"gallium\",\"gap\":\"83%\",\"period\":\"2024\"",
            "\"fact\":\"ProductionCredit\",\"by\":\"US\",\"minerals\":[\"gallium\"],\"share\":\"40%\",\"announced\":\"2025-01-01\",\"from\":\"2025-01-01\",\"until\":\"2030-12-31\"",
            made("US", 10),
            PRICE.replace("500000", "100000"),
            Small.lead("price-support"),
            Small.programme("price-floor"),
        };
        // 1.83 x 0.6 = 1.098
        assertThat(withEffects(floor).particulars().cost()).hasToString("98,000 dollars");
    }

    private static String[] and(String[] facts, String... more) {
        return Stream.concat(Arrays.stream(facts), Arrays.stream(more)).toArray(String[]::new);
    }

    /** The first measure of the answer whose effect is known. */
    private static RecommendedResponse withEffects(String... facts) {
        Request request = Small.of(facts);
        return Effects.proved(
                        Small.ADVISOR.assess(request.facts(), request.asOf(), request.asked()), request, Small.ADVISOR)
                .responses()
                .stream()
                .filter(r -> r.effect() != null)
                .findFirst()
                .orElseThrow();
    }
}
