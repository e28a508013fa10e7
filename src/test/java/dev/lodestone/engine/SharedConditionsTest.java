package dev.lodestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that ask the same of the same facts in different ways raise together what each raises alone. */
class SharedConditionsTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Request JAPAN = Intake.file(Path.of("facts/japan.json"));
    private static final String HEAD = """
            package rules.made
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            """;

    /** What is asked, behind which pattern; the accumulate's function. */
    static Stream<List<String>> asked() {
        return Stream.of(
                List.of("", "Tariff( $a : by ) and ExportControl( by == $a )"),
                List.of("", "Tariff( $a : by ) and not ExportControl( by == $a )"),
                List.of("", "Tariff( $a : by ) and exists ExportControl( by == $a )"),
                List.of("", "Tariff( $a : by ) and forall( ExportControl( by != $a ) )"),
                List.of("", "Tariff( $a : by ) and accumulate( ExportControl( by != $a ); $m : count(); $m > 0 )"),
                List.of("Tariff( $from : minerals )", "Mineral( $a : name ) from $from"),
                List.of("Focus( $e : economy )", "Tariff( $a : by ) and ExportControl( by == $a, by != $e )"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void an_accumulate_beside_an_exists_and_a_not_of_the_same(List<String> asked) {
        String same = asked.get(1);
        Map<String, String> rules = new TreeMap<>();
        rules.put("a", asked.get(0) + " exists( " + same + " )");
        rules.put("b", asked.get(0) + " accumulate( " + same + "; $n : count( $a ) )");
        rules.put("c", asked.get(0) + " not( " + same + " )");
        rules.put("d", asked.get(0) + " accumulate( " + same + "; $n : countDistinct( $a ); $n > 0 )");
        Set<String> alone = new HashSet<>();
        rules.forEach((name, when) -> alone.addAll(raised(Map.of(name, when))));
        assertThat(raised(rules)).isEqualTo(alone).contains("made/b");
        Map<String, String> reversed = new TreeMap<>();
        rules.forEach((name, when) -> reversed.put("" + (char) ('a' + 'z' - name.charAt(0)), when));
        assertThat(raised(reversed)).hasSameSizeAs(alone);
    }

    private static Set<String> raised(Map<String, String> rules) {
        StringBuilder text = new StringBuilder(HEAD);
        rules.forEach((name, when) -> text.append("""
                rule "made/%s"
                    @severity( low ) @source( "a test" ) @says( "So." )
                when
                    %s
                then
                    insertLogical( RiskFlag.of( drools, Economy.WORLD, null ) );
                end
                """.formatted(name, when)));
        RuleFiles files = new RuleFiles(new TreeMap<>(Map.of(
                RuleFiles.PARAMETERS,
                RULES.parameters(),
                RuleFiles.RESPONSES,
                RULES.responses(),
                "made.drl",
                text.toString())));
        return new Advisor(new RuleBase(files))
                .flags(JAPAN.facts(), JAPAN.asOf(), JAPAN.asked(), any -> true).stream()
                        .map(RiskFlag::rule)
                        .collect(Collectors.toSet());
    }
}
