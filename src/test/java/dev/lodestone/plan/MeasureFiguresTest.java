package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.intake.Request;
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
