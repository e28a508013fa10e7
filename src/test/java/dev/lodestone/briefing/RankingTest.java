package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.engine.Draft;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Parameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The order of concerns: whatever weighs more never moves a concern down. */
class RankingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Economy READER = Economy.of("US");
    private static final Economy SUPPLIER = Economy.of("CN");
    private static final List<Mineral> MINERALS =
            List.of(Mineral.of("gallium"), Mineral.of("germanium"), Mineral.of("antimony"), Mineral.of("tungsten"));
    private static final Draft RULES = new Draft(RuleFiles.in(Path.of("rules")));
    private static final Parameters.Valid VALID = RULES.parameters().at(TODAY);
    private static final Ranking RANKING =
            new Ranking(RULES.briefing(), name -> VALID.loose().get(name).number(), TODAY);

    /** What the order looks at, of one concern; null where nothing is known. */
    private record Weight(
            int name, Severity severity, Integer days, Double share, Double stake, String kind, Certainty certainty) {

        Weight nearer(int by) {
            return new Weight(name, severity, days - by, share, stake, kind, certainty);
        }

        Weight exposed(double more) {
            return new Weight(name, severity, days, more, stake, kind, certainty);
        }

        Weight staked(double more) {
            return new Weight(name, severity, days, share, more, kind, certainty);
        }

        Topic entry() {
            Mineral mineral = MINERALS.get(name % MINERALS.size());
            RiskFlag flag = new RiskFlag(
                    "f" + name,
                    "r/" + name,
                    severity,
                    certainty,
                    READER,
                    mineral,
                    "Says " + name + ".",
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null);
            List<Briefing.Stake> stakes = stake == null
                    ? List.of()
                    : List.of(new Briefing.Stake(mineral, Estimate.number(stake, stake), kind, "x"));
            return new Topic(
                    List.of(new Finding(
                            flag, READER, null, null, List.of(), null, days, null, false, false, null, null)),
                    READER,
                    List.of(mineral),
                    severity,
                    days == null ? null : TODAY.plusDays(days),
                    days,
                    share == null ? null : exposure(mineral, share),
                    stakes,
                    certainty);
        }
    }

    private static Exposure exposure(Mineral mineral, double part) {
        Estimate share = Estimate.share(part, part);
        return new Exposure(
                READER,
                SUPPLIER,
                mineral,
                Stage.REFINED,
                share,
                share,
                Exposure.Basis.USE,
                share,
                null,
                null,
                READER,
                mineral,
                "",
                null,
                null,
                List.of());
    }

    private static List<Integer> order(List<Weight> weights) {
        return RANKING.order(weights.stream().map(Weight::entry).toList()).stream()
                .map(e -> Integer.valueOf(e.head().flag().id().substring(1)))
                .toList();
    }

    private static List<Weight> with(List<Weight> weights, Weight changed) {
        List<Weight> all = new ArrayList<>(weights);
        all.replaceAll(w -> w.name == changed.name ? changed : w);
        return all;
    }

    @Provide
    Arbitrary<List<Weight>> weights() {
        Arbitrary<Weight> one = Combinators.combine(
                        Arbitraries.of(Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL),
                        Arbitraries.integers().between(-60, 200).injectNull(0.3),
                        Arbitraries.of(0.0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.51, 0.66, 0.9, 1.0)
                                .injectNull(0.2),
                        Arbitraries.of(-2.0, 0.0, 0.001, 0.01, 0.5, 0.99, 1.0, 2.0, 40.0)
                                .injectNull(0.3),
                        Arbitraries.of("expected", "scenario", "imports"),
                        Arbitraries.of(Certainty.values()))
                .as((severity, days, share, stake, kind, certainty) ->
                        new Weight(0, severity, days, share, stake, kind, certainty));
        return one.list().ofMinSize(2).ofMaxSize(9).map(all -> {
            List<Weight> named = new ArrayList<>();
            for (Weight w : all) {
                named.add(new Weight(named.size(), w.severity, w.days, w.share, w.stake, w.kind, w.certainty));
            }
            return named;
        });
    }

    @Property
    void each_concern_stands_once_and_the_order_given_does_not_matter(
            @ForAll("weights") List<Weight> weights, @ForAll long seed) {
        List<Integer> order = order(weights);
        assertThat(order).hasSameSizeAs(weights).doesNotHaveDuplicates();
        List<Weight> shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(order(shuffled)).isEqualTo(order);
    }

    @Property
    void fewer_days_never_move_a_concern_down(
            @ForAll("weights") List<Weight> weights, @ForAll @IntRange(min = 1, max = 200) int by) {
        for (Weight w : weights) {
            if (w.days != null && w.days >= by) {
                assertThat(order(with(weights, w.nearer(by))).indexOf(w.name))
                        .isLessThanOrEqualTo(order(weights).indexOf(w.name));
            }
        }
    }

    @Property
    void a_larger_share_never_moves_a_concern_down(
            @ForAll("weights") List<Weight> weights, @ForAll @DoubleRange(min = 0, max = 1) double larger) {
        for (Weight w : weights) {
            if (w.share != null && w.share <= larger) {
                assertThat(order(with(weights, w.exposed(larger))).indexOf(w.name))
                        .isLessThanOrEqualTo(order(weights).indexOf(w.name));
            }
        }
    }

    @Property
    void a_larger_stake_of_its_kind_never_moves_a_concern_down(
            @ForAll("weights") List<Weight> weights, @ForAll @DoubleRange(min = 0, max = 1000) double more) {
        for (Weight w : weights) {
            if (w.stake != null) {
                assertThat(order(with(weights, w.staked(w.stake + more))).indexOf(w.name))
                        .isLessThanOrEqualTo(order(weights).indexOf(w.name));
            }
        }
    }

    @Property
    void a_stake_of_nothing_or_a_gain_never_stands_higher_than_one_that_is_not_known(
            @ForAll("weights") List<Weight> weights, @ForAll @DoubleRange(min = 0, max = 10) double gain) {
        for (Weight w : weights) {
            Weight unknown = new Weight(w.name, w.severity, w.days, w.share, null, w.kind, w.certainty);
            assertThat(order(with(weights, w.staked(-gain))).indexOf(w.name))
                    .isGreaterThanOrEqualTo(order(with(weights, unknown)).indexOf(w.name));
        }
    }

    @Example
    void of_concerns_that_differ_in_their_stakes_alone_a_gain_comes_last() {
        List<Weight> weights = new ArrayList<>();
        for (Double stake : Arrays.asList(-2.0, 0.4, 0.0, null, 3.0)) {
            weights.add(new Weight(weights.size(), Severity.HIGH, null, 0.7, stake, "expected", Certainty.CERTAIN));
        }
        assertThat(order(weights)).containsExactly(4, 3, 1, 2, 0);
    }

    @Example
    void a_lapse_leads_for_as_long_as_the_parameter_says() {
        Weight critical = new Weight(0, Severity.CRITICAL, null, 0.9, null, "expected", Certainty.CERTAIN);
        Weight lately = new Weight(1, Severity.HIGH, -90, 0.4, null, "expected", Certainty.CERTAIN);
        Weight longAgo = new Weight(1, Severity.HIGH, -91, 0.4, null, "expected", Certainty.CERTAIN);
        assertThat(order(List.of(critical, lately))).containsExactly(1, 0);
        assertThat(order(List.of(critical, longAgo))).containsExactly(0, 1);
    }

    /** Scaling all stakes of one kind within its class leaves the order as it is: they are compared with no other kind. */
    @Property
    void stakes_of_different_kinds_are_never_compared(
            @ForAll("weights") List<Weight> weights, @ForAll @DoubleRange(min = 1, max = 1000) double times) {
        List<Weight> scaled = new ArrayList<>(weights);
        scaled.replaceAll(w -> w.stake != null && w.kind.equals("imports") ? w.staked(w.stake * times) : w);
        // Without a parameter every amount of this kind is large.
        Assume.that(!RULES.briefing().stake().containsKey("imports"));
        assertThat(order(scaled)).isEqualTo(order(weights));
    }
}
