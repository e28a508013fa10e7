package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks accept does not fail on any facts: arithmetic that leads nowhere says nothing, and no more. */
public class SoundRulesTest {
    private static final String HEAD = """
            package rules.sound
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*
            import java.time.LocalDate
            import static dev.lodestone.method.Shares.top

            rule "sound/one"
                @severity( low )
                @source( "a test" )
                @says( "It is so." )
            when
            """;
    private static final String TAIL = """

            then
                insertLogical( RiskFlag.of( drools, Economy.WORLD, null ) );
            end
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a remainder by nothing is not known | false | AppliedControl( startsIn % ( startsIn - startsIn ) == 0 )",
                "nor is what is divided by nothing   | false | AppliedControl( 1 / ( endsIn - endsIn ) > 0 )",
                "nor is nothing divided by nothing   | false | AppliedControl( 0 / ( endsIn - endsIn ) >= 0 )",
                "and not known is null               | true  | AppliedControl( 1 / ( endsIn - endsIn ) == null )",
                "a product of 93 bits is a large one | true  | AppliedControl( ( 2147483647 * 2147483647 * 2147483647 ) > 9000000000000000000 )",
                "a sum too                           | true  | AppliedControl( ( 9223372036854775807 + 1 ) > 9000000000000000000 )",
                "dates end at the last day           | true  | AppliedControl( since != null, since.plusYears( 999999999 ).isAfter( since ) )",
                "at the last day of the calendar     | true  | AppliedControl( since != null, since.plusDays( 9223372036854775807 ).isAfter( since ) )",
                "and begin at the first              | true  | AppliedControl( since != null, since.minusMonths( 99999999999 ).isBefore( since ) )",
                "back by less than nothing is on     | true  | AppliedControl( since != null, since.minusYears( -999999999 ).isAfter( since ) )",
                "what is missing is not counted      | true  | accumulate( AppliedControl( $u : startsIn, $s : until ); $m : max( $s ), $n : count( $u ); $n > 0 )",
                "nothing has no greatest             | false | accumulate( AppliedControl( startsIn > 999999, $u : startsIn ); $m : max( $u ), $n : count( $u ); $m > 0 )",
                "sums of many do not overflow        | true  | accumulate( AppliedControl( $b : startsIn ); $n : sum( 2147483647 ), $c : count( $b ); $n > 2147483647 )",
                "a function may refuse               | true  | accumulate( ImportShare( $s : source ); $l : collectList( $s ), $n : count( $s ); $n > 0 )",
            })
    void arithmetic_never_fails(String what, boolean fires, String condition) {
        Advisor advisor = new Advisor(new RuleBase(rules(condition)));
        Request request = Intake.dossier("gallium-germanium");
        Assessment answer = advisor.assess(request.facts(), request.asOf(), List.of());
        assertThat(!answer.riskFlags().isEmpty() || !answer.elsewhere().isEmpty())
                .isEqualTo(fires);
    }

    public static RuleFiles rules(String condition) {
        TreeMap<String, String> texts = new TreeMap<>(RuleFiles.embedded().texts());
        texts.keySet()
                .removeIf(
                        name -> name.endsWith(".drl") || name.endsWith(".cases.yaml") || name.equals(PolicyFile.NAME));
        texts.put("sound.drl", HEAD + "    " + condition + TAIL);
        return new RuleFiles(texts);
    }
}
