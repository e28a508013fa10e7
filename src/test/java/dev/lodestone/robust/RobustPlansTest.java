package dev.lodestone.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.Severity;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Request;
import dev.lodestone.odds.Cases;
import dev.lodestone.odds.CommonDraws;
import dev.lodestone.odds.OddsOf;
import dev.lodestone.plan.Planner;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.Small;
import dev.lodestone.plan.Together;
import dev.lodestone.plan.Wanted;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Packages over draws: each is as often in time as its lead times say, and what comes late is assessed, not guessed. */
class RobustPlansTest {
    private static final LocalDate BY = LocalDate.parse("2027-03-31");
    private static final int DRAWS = 2_000;

    private static Wanted wanted(Severity clear) {
        return new Wanted(clear, BY, null, null, List.of());
    }

    private static Plans plan(Request request, Wanted wanted) {
        return new Planner(OddsOf.ADVISOR, new Budget(Planner.BUDGET)).plan(request, wanted);
    }

    private static Robustness robust(Request request, Wanted wanted) {
        return new RobustPlans(OddsOf.ADVISOR, new Budget(Integer.MAX_VALUE), drawn -> {})
                .of(request, wanted, plan(request, wanted), new RobustWanted(DRAWS, 7));
    }

    @Test
    void a_measure_of_one_to_six_months_mostly_three_is_in_time_as_often_as_the_triangle_says() {
        Robustness odds = robust(Small.states("tellurium"), wanted(Severity.HIGH));

        Robustness.Option cheapest = odds.options().get(1);
        // 125 days are 4.11 months: 1 - (6 - 4.11)² / ((6 - 1) (6 - 3)).
        assertThat(cheapest.does()).isEqualTo("1 measure");
        assertThat(cheapest.inTime().low()).isCloseTo(0.76, within(0.025));
        assertThat(cheapest.clears()).isEqualTo(cheapest.inTime());
        assertThat(cheapest.fails().get(0).limits().get(0).low()).isCloseTo(4.11, within(0.06));
        assertThat(cheapest.fails().get(0).says()).contains("takes over 4.1");
        assertThat(odds.options().get(0).clears()).isNull();
    }

    @Test
    void of_several_late_measures_the_flags_are_those_of_facts_with_the_others_alone() {
        Request request = Small.states("indium", "fluorspar", "gallium", "tellurium");
        Plans plans = plan(request, wanted(Severity.HIGH));
        List<RecommendedResponse> measures = plans.plans().get(0).measures().stream()
                .map(Plans.Step::response)
                .toList();
        assertThat(measures).hasSizeGreaterThan(3);
        Together together = new Together(request.facts());
        Delays delays = new Delays(measures, request.asOf(), 7);
        List<FactChange> all =
                measures.stream().map(m -> m.particulars().change()).toList();
        CommonDraws draws = new CommonDraws(
                OddsOf.ADVISOR,
                request.asked(),
                null,
                request.asOf(),
                BY,
                7,
                List.of(request.facts().all(), together.with(all).orElseThrow().all()));
        PackageOption option = new PackageOption(
                "all",
                "",
                draws,
                delays,
                BY,
                together,
                IntStream.range(0, measures.size()).toArray(),
                1,
                new BitSet());

        Cases cases = draws.next(25);
        double[][] months = delays.next(25);
        BitSet[] standing = option.standing(cases, months);
        int late = 0;
        for (int c = 0; c < cases.size(); c++) {
            List<FactChange> inTime = new ArrayList<>();
            for (int m = 0; m < measures.size(); m++) {
                if (delays.works(m, months[m][cases.draws()[c]], BY)) {
                    inTime.add(all.get(m));
                }
            }
            late += inTime.size() < all.size() ? 1 : 0;
            int whole = draws.add(together.with(inTime).orElseThrow().all());
            assertThat(standing[c]).isEqualTo(draws.standing(whole, cases, new int[] {c})[0]);
        }
        assertThat(late).isGreaterThan(5);
    }

    @Test
    void where_no_measure_clears_anything_doing_nothing_is_all_there_is() {
        Robustness odds = robust(Small.states("tellurium"), new Wanted(Severity.CRITICAL, BY, null, null, List.of()));

        assertThat(odds.options()).hasSize(1);
        assertThat(odds.options().get(0).best().isSettled()).isTrue();
        assertThat(odds.deciding()).isEmpty();
    }
}
