package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.network.EstimatesAverage;
import dev.lodestone.engine.network.EstimatesTotal;
import dev.lodestone.fact.Estimate;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.OneRuleFile;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.witness.Witness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures over many estimates are estimates themselves: their bounds hold, and a rule that asks for them is read by both. */
class AccumulatedEstimatesTest {
    private static final RuleFiles FILES = files();
    private static final Advisor ADVISOR = new Advisor(new RuleBase(FILES));

    /** From more than one supplier, of which two together have more than concentration.dominance (65%). */
    private static RuleFiles files() {
        return OneRuleFile.of("sums.drl", """
                package rules.sums
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                // Suppliers together have much.
                rule "sums/together"
                    @severity( low ) @source( "a test" )
                    @says( "{$by} gets {$sum} from {$n} suppliers, {$each} from each." )
                when
                    Focus( $by : economy )
                    Parameter( name == "concentration.dominance", $limit : threshold )
                    accumulate( ImportShare( importer == $by, $from : supplier, $share : share );
                                $sum : sum( $share ), $each : average( $share ), $n : countDistinct( $from );
                                $n > 1, $sum.above( $limit ) )
                then
                    insertLogical( RiskFlag.of( drools, $by, null ) );
                end

                // One supplier sells at two stages.
                rule "sums/at-two-stages"
                    @severity( low ) @source( "a test" ) @says( "{$by} gets {$sum} at two stages." )
                when
                    Focus( $by : economy )
                    accumulate( ImportShare( importer == $by, stage == Stage.REFINED, $from : supplier, $share : share )
                                and ImportShare( importer == $by, supplier == $from, stage == Stage.MINED );
                                $sum : sum( $share ), $n : countDistinct( $from ); $n > 0 )
                then
                    insertLogical( RiskFlag.of( drools, $by, null ) );
                end
                """);
    }

    private static Request request(String china, String japan) {
        String share = """
                { "fact": "ImportShare", "id": "%s", "importer": "DE", "supplier": "%s", "mineral": "gallium", "stage": "%s",
                  "share": "%s", "source": "a test" }""";
        String json = "{ \"asOf\": \"2026-11-27\", \"for\": [ \"DE\" ], \"facts\": [ "
                + share.formatted("one", "CN", "refined", china) + ", " + share.formatted("two", "JP", "refined", japan)
                + ", " + share.formatted("three", "JP", "mined", "1%") + " ] }";
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS);
    }

    private static List<RiskFlag> flags(Request request, String rule) {
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked()).riskFlags().stream()
                .filter(f -> f.rule().equals(rule))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50%    | 30%    | CERTAIN  | Germany gets 81% from 2 suppliers, 27% from each.",
                "50-60% | 20-30% | CERTAIN  | Germany gets 71% to 91% from 2 suppliers, 23.7% to 30.3% from each.",
                "50-60% | <10%   | POSSIBLE | Germany gets 51% to 71% from 2 suppliers, 17% to 23.7% from each.",
                "40%    | 24%    |          | ",
                "40%    | <24%   |          | ",
            })
    void a_sum_is_above_a_threshold_certainly_possibly_or_not(
            String china, String japan, Certainty certainty, String says) {
        Request request = request(china, japan);
        assertThat(flags(request, "sums/together"))
                .hasSize(certainty == null ? 0 : 1)
                .allSatisfy(flag -> {
                    assertThat(flag.certainty()).isEqualTo(certainty);
                    assertThat(flag.says()).isEqualTo(says);
                    assertThat(flag.because().facts()).containsExactlyInAnyOrder("one", "two", "three");
                    assertThat(flag.because().parameters()).contains("concentration.dominance");
                });
        assertThat(new Witness(FILES).differences(request.facts(), request.asOf(), request.asked()))
                .isEmpty();
    }

    @Test
    void what_is_gone_over_together_is_cited_together() {
        assertThat(flags(request("40%", "24%"), "sums/at-two-stages"))
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.says()).isEqualTo("Germany gets 24% at two stages.");
                    assertThat(flag.because().facts()).containsExactlyInAnyOrder("two", "three");
                });
    }

    @Test
    void why_not_says_it_in_words() {
        String says = new WhyNots(ADVISOR)
                .ask(request("40%", "24%"), "sums/together", null, null)
                .conditions()
                .get(2)
                .says();
        assertThat(says)
                .isEqualTo(
                        "over each import share whose importer is the economy there is the sum of their share and the average"
                                + " of their share and the number of different values of their supplier, and the number of different"
                                + " values over all is above 1 and the sum over all is above the threshold concentration.dominance");
    }

    @Test
    void bounds_of_a_sum_and_an_average_hold_whatever_the_order_and_what_is_taken_back() {
        EstimatesTotal sum = new EstimatesTotal();
        EstimatesAverage average = new EstimatesAverage();
        Estimate withheld = Estimate.parse("W", Estimate.Kind.SHARE);
        Estimate exporter = Estimate.parse("E", Estimate.Kind.SHARE);
        EstimatesTotal.Figures figures = sum.createContext();
        assertThat(sum.getResult(figures)).isEqualTo(Estimate.number(0));
        assertThat(average.getResult(figures)).isNull();
        sum.accumulate(figures, Estimate.share(0.5));
        sum.accumulate(figures, withheld);
        assertThat(sum.getResult(figures)).hasToString("50% to 150%");
        assertThat(average.getResult(figures)).hasToString("25% to 75%");
        sum.accumulate(figures, exporter);
        assertThat(sum.getResult(figures)).hasToString("at most 150%");
        sum.reverse(figures, exporter);
        sum.reverse(figures, withheld);
        assertThat(sum.getResult(figures)).isEqualTo(Estimate.share(0.5));
    }
}
