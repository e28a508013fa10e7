package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Currency;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans on a few minerals of a shipped dossier, beside what trying all packages finds. */
class PlannerTest {
    private static final LocalDate BY = LocalDate.parse("2028-01-01");
    private static final Request FEW = Small.states("indium", "bismuth", "tellurium");

    /** What trying every package finds. */
    private record Best(int cleared, double price, LocalDate earliest) {}

    @Test
    void a_small_plan_is_as_good_as_the_best_of_all_packages() {
        for (double budget : new double[] {0, 1e6, 30e6, 60e6, 1e9}) {
            Wanted wanted = wanted(Severity.HIGH, BY, budget);
            Best best = best(FEW, wanted);
            Plans plans = Small.plan(FEW, wanted);
            if (best.cleared == 0) {
                assertThat(plans.plans()).isEmpty();
                continue;
            }
            assertThat(plans.plans()).extracting(Plans.Plan::kind).containsExactly(Plans.Kind.values());
            assertThat(plans.plans()).allMatch(p -> p.clears().size() == best.cleared);
            assertThat(price(plans.plans().get(0))).isEqualTo(best.price);
            assertThat(plans.plans().get(1).by()).isEqualTo(best.earliest);
            assertThat(plans.plans()).allMatch(p -> price(p) <= budget);
        }
    }

    @Test
    void what_cannot_be_cleared_is_told_once_a_rule_and_condition_with_all_its_minerals() {
        Plans plans = Small.plan(FEW, wanted(Severity.MEDIUM, BY, 1e6));
        List<String> lines = PlansText.markdown(plans)
                .lines()
                .dropWhile(l -> !l.startsWith("## What cannot"))
                .filter(l -> l.startsWith("- "))
                .toList();
        long kinds = plans.cannot().stream()
                .map(c -> c.binds() + c.flag().rule())
                .distinct()
                .count();
        assertThat(lines).hasSize((int) kinds);
        assertThat(kinds).isLessThan(plans.cannot().size());
        for (Plans.Cannot each : plans.cannot()) {
            String mineral =
                    each.flag().mineral() == null ? "" : each.flag().mineral().name();
            assertThat(lines)
                    .as(each.flag().says())
                    .anyMatch(l -> l.toLowerCase().contains(mineral));
        }
    }

    @Test
    void a_sum_of_no_known_cost_is_not_told_as_nothing() {
        assertThat(new Plans.Point(0, Currency.USD, 2, 5, List.of("a", "b")).costInText())
                .isEqualTo("not known");
        assertThat(new Plans.Point(27.5e6, Currency.USD, 1, 5, List.of("a", "b")).costInText())
                .isEqualTo("28 million dollars, and 1 of unknown cost");
        assertThat(new Plans.Point(0, Currency.USD, 0, 5, List.of()).costInText())
                .isEqualTo("0 dollars");
    }

    @Test
    void what_a_plan_clears_is_gone_when_all_of_it_is_assessed_together() {
        Plans plans = Small.plan(FEW, wanted(Severity.HIGH, BY, 60e6));
        World world = new World(Small.ADVISOR, FEW);
        for (Plans.Plan plan : plans.plans()) {
            Map<FlagKey, RiskFlag> with = world.flags(
                            BY,
                            plan.measures().stream()
                                    .map(m -> m.response().particulars().change())
                                    .toList())
                    .orElseThrow();
            List<String> says = with.values().stream().map(RiskFlag::says).toList();
            assertThat(plan.clears()).isNotEmpty().noneMatch(t -> says.contains(t.says()));
            assertThat(plan.clears().size() + plan.leaves().size())
                    .isEqualTo(plans.chosen().size());
            assertThat(plan.measures())
                    .allMatch(m -> !m.works().isAfter(BY) && m.start().equals(FEW.asOf()));
        }
        assertThat(plans.curve()).extracting(Plans.Point::leaves).isSortedAccordingTo((a, b) -> b - a);
        assertThat(plans.curve()).extracting(Plans.Point::cost).isSorted();
        assertThat(plans.cannot())
                .extracting(Plans.Cannot::flag)
                .allMatch(f -> plans.plans().stream().allMatch(p -> p.leaves().contains(f)))
                .hasSize((int) plans.chosen().stream()
                        .filter(f ->
                                plans.plans().stream().allMatch(p -> p.leaves().contains(f)))
                        .count());
    }

    @Test
    void what_cannot_be_cleared_names_the_condition_that_binds() {
        Request gallium = Small.states("gallium");
        Plans late = Small.plan(gallium, wanted(Severity.CRITICAL, BY, 2e9));
        assertThat(late.cannot())
                .filteredOn(c -> c.flag().rule().equals("dependency/fully-import-reliant"))
                .singleElement()
                .satisfies(c -> assertThat(c.binds()).isEqualTo("time"))
                .satisfies(c -> assertThat(c.why()).contains("recover-by-product", "works from 2029-11-25"));
        Plans poor = Small.plan(gallium, wanted(Severity.CRITICAL, LocalDate.parse("2031-01-01"), 100e6));
        assertThat(poor.cannot())
                .filteredOn(c -> c.flag().rule().equals("dependency/fully-import-reliant"))
                .singleElement()
                .satisfies(c -> assertThat(c.binds()).isEqualTo("money"))
                .satisfies(
                        c -> assertThat(c.why()).contains("450 million dollars", "100 million dollars does not hold"));
        Plans rich = Small.plan(gallium, wanted(Severity.CRITICAL, LocalDate.parse("2031-01-01"), 2e9));
        assertThat(rich.plans().get(0).clears()).extracting(t -> t.rule()).contains("dependency/fully-import-reliant");
        Plans mined = Small.plan(Small.states("fluorspar"), wanted(Severity.CRITICAL, BY, 2e9));
        assertThat(mined.cannot())
                .filteredOn(c -> c.flag().rule().equals("dependency/fully-import-reliant"))
                .singleElement()
                .satisfies(c -> assertThat(c.binds()).isEqualTo("physics"))
                .satisfies(c -> assertThat(c.why()).contains("(United States): it takes 29 years.", "2055"));
        Plans alone = Small.plan(Small.states("antimony"), wanted(Severity.CRITICAL, BY, 2e9));
        assertThat(alone.cannot()).anyMatch(c -> c.binds().equals("no-supplier"));
    }

    @Test
    void the_same_question_gives_the_same_bytes() {
        Wanted wanted = wanted(Severity.HIGH, BY, 60e6);
        assertThat(Json.document(Small.plan(FEW, wanted))).isEqualTo(Json.document(Small.plan(FEW, wanted)));
    }

    @Test
    void without_any_measure_the_answer_says_so() {
        Request bare = Intake.dossier("united-states-2026")
                .asOf(LocalDate.parse("2026-11-26"))
                .asking(FEW.asked());
        Plans plans = Small.plan(bare, wanted(Severity.CRITICAL, BY, 2e9));
        assertThat(plans.plans()).isEmpty();
        assertThat(plans.says()).contains("No measure is known here that changes a figure", "the dossier instruments");
        assertThat(plans.cannot()).hasSameSizeAs(plans.chosen()).isNotEmpty();
    }

    @Test
    void what_the_budget_of_work_leaves_out_is_named() {
        Plans plans = new Planner(Small.ADVISOR, new Budget(4)).plan(FEW, wanted(Severity.HIGH, BY, 60e6));
        assertThat(plans.leftOut()).isNotEmpty();
        assertThat(plans.says()).contains("the work allowed was used up");
        assertThat(plans.asked()).isLessThanOrEqualTo(5);
    }

    @Test
    void measures_that_contradict_each_other_are_not_planned_together() {
        Plans plans = Small.plan(Small.states("yttrium", "gallium"), wanted(Severity.INFO, BY, 2e9));
        for (Plans.Plan plan : plans.plans()) {
            List<String> stocks = plan.measures().stream()
                    .flatMap(m -> m.response().particulars().change().once().stream())
                    .map(f -> f.id())
                    .filter(id -> id.startsWith("once-stock"))
                    .toList();
            assertThat(stocks).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_euro_is_converted_by_a_fact_alone() {
        assertThatThrownBy(() ->
                        Small.plan(FEW, new Wanted(Severity.HIGH, BY, new Money(1e6, Currency.EUR), null, List.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no fact tells what euros are in dollars");
        Request rated = FEW.about(Small.plus(
                FEW.facts(),
                new dev.lodestone.fact.ExchangeRate(
                        "rate", Currency.EUR, dev.lodestone.fact.Estimate.number(2), null, null, null, "test")));
        Plans half = Small.plan(rated, new Wanted(Severity.HIGH, BY, new Money(15e6, Currency.EUR), null, List.of()));
        Plans whole = Small.plan(FEW, wanted(Severity.HIGH, BY, 30e6));
        assertThat(half.plans().get(0).measures())
                .isEqualTo(whole.plans().get(0).measures());
        assertThat(half.plans().get(0).cost().unit()).isEqualTo("euros");
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_way_out() {
        refused(() -> Small.plan(FEW, wanted(Severity.HIGH, FEW.asOf(), 1)), "by", "does not lie after");
        refused(
                () -> Small.plan(FEW, new Wanted(Severity.HIGH, BY, null, null, List.of("INS-US-VALT"))),
                "without",
                "there is no instrument 'INS-US-VALT'");
        refused(() -> Money.parse("2bn", "--budget"), "--budget", "'2bn' has no currency");
        refused(() -> Money.parse("2bn XAU", "--budget"), "--budget", "'XAU' is no currency");
        refused(() -> Money.parse("plenty", "--budget"), "--budget", "not a sum");
        refused(() -> Money.parse("2 zillion USD", "--budget"), "--budget", "'zillion'");
        refused(() -> Wanted.severity("criticl", "--clear"), "--clear", "there is no severity 'criticl'");
        assertThat(Money.parse("2bn USD", "")).isEqualTo(new Money(2e9, Currency.USD));
        assertThat(Money.parse("1.5 million eur", "")).isEqualTo(new Money(1.5e6, Currency.EUR));
        assertThat(Money.parse("750,000 usd", "")).isEqualTo(new Money(750_000, Currency.USD));
        assertThat(Money.parse("300k INR", "")).hasToString("300,000 rupees");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String place, String says) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.problems().get(0).pointer()).isEqualTo(place);
            assertThat(e.problems().get(0).message()).contains(says);
            assertThat(e.problems().get(0).suggestion()).isNotBlank();
        });
    }

    private static Best best(Request request, Wanted wanted) {
        Assessment answer = Small.ADVISOR.assess(request.facts(), request.asOf(), request.asked());
        World world = new World(Small.ADVISOR, request);
        Map<FlagKey, RiskFlag> without = world.flags(wanted.on(), List.of()).orElseThrow();
        Set<FlagKey> chosen = new HashSet<>();
        without.forEach((key, flag) -> {
            if (wanted.covers(flag)) {
                chosen.add(key);
            }
        });
        List<Candidate> candidates = new Candidates(
                        request.facts(), Rates.of(request.facts(), Currency.USD), world, new Budget(100).begin())
                .of(answer, wanted, without).stream()
                        .filter(c -> !c.works().isAfter(wanted.by()))
                        .toList();
        assertThat(candidates.size()).isBetween(5, 12);
        Best best = new Best(0, 0, request.asOf());
        for (int subset = 0; subset < 1 << candidates.size(); subset++) {
            List<Candidate> some = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    some.add(candidates.get(i));
                }
            }
            best = better(best, some, world, wanted, chosen);
        }
        return best;
    }

    private static Best better(Best best, List<Candidate> some, World world, Wanted wanted, Set<FlagKey> chosen) {
        double price = some.stream().mapToDouble(Candidate::price).sum();
        if (price > wanted.budget().amount()) {
            return best;
        }
        Set<FlagKey> gone = new HashSet<>(chosen);
        world.flags(wanted.on(), some.stream().map(Candidate::change).toList())
                .ifPresentOrElse(with -> gone.removeAll(with.keySet()), gone::clear);
        LocalDate works =
                some.stream().map(Candidate::works).max(LocalDate::compareTo).orElse(best.earliest);
        if (gone.size() > best.cleared) {
            return new Best(gone.size(), price, works);
        }
        return gone.size() < best.cleared || gone.isEmpty()
                ? best
                : new Best(
                        best.cleared,
                        Math.min(best.price, price),
                        works.isBefore(best.earliest) ? works : best.earliest);
    }

    private static double price(Plans.Plan plan) {
        return plan.cost() == null
                ? 0
                : plan.measures().stream()
                        .map(m -> m.response().particulars().cost())
                        .filter(c -> c != null)
                        .mapToDouble(c -> c.value().high())
                        .sum();
    }

    private static Wanted wanted(Severity clear, LocalDate by, double budget) {
        return new Wanted(clear, by, new Money(budget, Currency.USD), null, List.of());
    }
}
