package dev.lodestone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Decision;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.advisor.SoundRulesTest;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopwatchTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Three refined, of which two are gallium; one that is mined. */
    private static Request shares() {
        String share = """
                { "fact": "ImportShare", "id": "%s", "importer": "%s", "supplier": "CN", "mineral": "%s", "stage": "%s",
                  "share": "40%%", "source": "a test" }""";
        String json = "{ \"asOf\": \"2026-11-27\", \"facts\": [ "
                + share.formatted("one", "US", "gallium", "refined") + ", "
                + share.formatted("two", "US", "gallium", "mined") + ", "
                + share.formatted("three", "US", "germanium", "refined") + ", "
                + share.formatted("four", "JP", "gallium", "refined") + " ] }";
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS);
    }

    private static Timings timed(Advisor advisor, Request... requests) {
        return new Stopwatch(advisor, rule -> true)
                .of(
                        List.of(requests).stream()
                                .map(r -> new Stopwatch.Asked(r.facts(), r.asOf(), r.asked()))
                                .toList(),
                        SECOND);
    }

    private static Timings.OfRule only(String condition, Request... requests) {
        Timings timings = timed(new Advisor(new RuleBase(SoundRulesTest.rules(condition))), requests);
        assertThat(timings.leftOut()).isEmpty();
        assertThat(timings.rules()).hasSize(1);
        return timings.rules().get(0);
    }

    private static Timings.OfCondition condition(Timings.OfRule rule, int place) {
        return rule.conditions().stream()
                .filter(c -> c.place() == place)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Long>> counts(Timings.OfCondition condition) {
        return condition.constraints().stream()
                .map(c -> List.of(c.evaluations(), c.held()))
                .toList();
    }

    private static final String PAIR = """
            ImportShare( stage == Stage.REFINED, mineral == Mineral.of( "gallium" ), $by : importer )
            ImportShare( importer == $by, stage != Stage.REFINED )
            not Tariff( by == $by )
            """;

    @Test
    @DisplayName("of two patterns that are joined, evaluations and tuples are those counted by hand")
    void join() {
        Timings.OfRule rule = only(PAIR, shares());
        // Four are asked whether they are refined; the three that are, whether they are gallium.
        assertThat(counts(condition(rule, 1))).containsExactly(List.of(4L, 3L), List.of(3L, 2L));
        assertThat(condition(rule, 1).tuples()).isEqualTo(2);
        // By its importer it is looked up; of four one is not refined, and goes with one of the two.
        assertThat(counts(condition(rule, 2))).containsExactly(List.of(0L, 0L), List.of(4L, 1L));
        assertThat(condition(rule, 2).tuples()).isEqualTo(1);
        assertThat(condition(rule, 3).tuples()).isZero();
        assertThat(rule.evaluations()).isEqualTo(11);
        assertThat(rule.tuples()).isEqualTo(3);
        assertThat(rule.fired()).isEqualTo(1);
    }

    @Test
    @DisplayName("what is compared with a fact found before, other than by equality, is evaluated for each pair")
    void pairs() {
        Timings.OfRule rule = only("ImportShare( $by : importer ) ImportShare( importer != $by )", shares());
        assertThat(counts(condition(rule, 2))).containsExactly(List.of(16L, 6L));
        assertThat(condition(rule, 2).tuples()).isEqualTo(6);
    }

    @Test
    @DisplayName("of a figure over all, what is gone over and what is asked of the result are counted apart")
    void accumulate() {
        Timings.OfRule rule = only(
                "accumulate( ImportShare( stage == Stage.REFINED, $s : supplier ); $n : count( $s ); $n > 5 )",
                shares());
        assertThat(counts(condition(rule, 1))).containsExactly(List.of(4L, 3L), List.of(1L, 0L));
        assertThat(condition(rule, 1).tuples()).isZero();
        assertThat(rule.fired()).isZero();
    }

    @Test
    @DisplayName("several requests are counted together")
    void together() {
        Timings.OfRule once = only(PAIR, shares());
        Timings.OfRule twice = only(PAIR, shares(), shares());
        assertThat(twice.evaluations()).isEqualTo(2 * once.evaluations());
        assertThat(twice.tuples()).isEqualTo(2 * once.tuples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "instruments"})
    @DisplayName(
            "a shipped rule fires by itself where the answer has its conclusions, and its counts are the same each time")
    void shipped(String dossier) {
        Request request = Intake.dossier(dossier);
        Timings timings = timed(ADVISOR, request);
        assertThat(timings.leftOut()).isEmpty();
        assertThat(timings.rules()).hasSameSizeAs(ADVISOR.rules().rules());
        Set<String> fired = timings.rules().stream()
                .filter(r -> r.fired() > 0)
                .map(Timings.OfRule::rule)
                .collect(Collectors.toSet());
        Set<String> decided = ADVISOR.decisions(request.facts(), request.asOf(), request.asked()).stream()
                .map(Decision::rule)
                .collect(Collectors.toSet());
        assertThat(fired).containsAll(decided);
        assertThat(counts(timed(ADVISOR, request))).isEqualTo(counts(timings));
    }

    private static Map<String, List<Long>> counts(Timings timings) {
        return timings.rules().stream()
                .collect(Collectors.toMap(Timings.OfRule::rule, r -> List.of(r.fired(), r.tuples(), r.evaluations())));
    }

    @Test
    @DisplayName("the slowest rule comes first, a rule takes no less than its conditions, and the clock has its price")
    void order() {
        Request request = Intake.dossier("gallium-germanium");
        Timings timings = timed(ADVISOR, request);
        assertThat(timings.rules()).extracting(r -> -r.micros()).isSorted();
        assertThat(timings.rules())
                .allSatisfy(r -> assertThat(r.micros() + 0.05)
                        .isGreaterThanOrEqualTo(r.conditions().stream()
                                .mapToDouble(Timings.OfCondition::micros)
                                .sum()));
        assertThat(timings.clock()).isPositive();
        assertThat(timings.together()).isPositive();
    }

    @Test
    @DisplayName("what there is no time for is left out and named")
    void noTime() {
        Request request = Intake.dossier("gallium-germanium");
        Timings timings = new Stopwatch(ADVISOR, rule -> true)
                .of(
                        List.of(new Stopwatch.Asked(request.facts(), request.asOf(), request.asked())),
                        Duration.ofNanos(1));
        assertThat(timings.rules()).isEmpty();
        assertThat(timings.leftOut()).hasSameSizeAs(ADVISOR.rules().rules());
    }
}
