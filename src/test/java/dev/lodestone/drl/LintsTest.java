package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintsTest {
    private static final String CONTROL =
            "AppliedControl( measure == ControlKind.BAN, $by : by, $on : on, $mineral : mineral )";
    private static final String UNANSWERED = "@noResponse( \"none helps\" )";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            unhashable-join  ~ AppliedTariff( by == $by || mineral == $mineral )
            unhashable-join  ~ AppliedTariff( by.equals( $by ), mineral == $mineral )
            unhashable-join  ~ AppliedTariff( by in ( $by, $on ), mineral == $mineral )
            unhashable-join  ~ AppliedTariff( by == $by && mineral == $mineral )
            cross-product    ~ AppliedTariff( state == State.IN_FORCE )
            never-fires      ~ AppliedTariff( by == $by, startsIn > 1, startsIn < 1 )
            never-fires      ~ AppliedTariff( by == $by, state == State.IN_FORCE, state == State.PENDING )
            never-fires      ~ AppliedTariff( by == $by, authority == null, authority != null, authority == null )
            never-fires      ~ AppliedTariff( by == $by, mineral == Mineral.of( "gallium" ), mineral == Mineral.of( "germanium" ) )
            never-fires      ~ AppliedTariff( by == $by, state in ( State.PENDING ), state == State.IN_FORCE )
            never-fires      ~ AppliedTariff( by == $by, state not in ( State.PENDING ), state == State.PENDING )
            never-fires      ~ AppliedTariff( by == $by, state in ( State.PENDING ), state != State.PENDING )
            never-fires      ~ AppliedTariff( by == $by, mineral != mineral )
            never-fires      ~ AppliedTariff( by == $by, startsIn < startsIn )
            never-fires      ~ Parameter( name == "a.b", $n : number ) AppliedTariff( by == $by, startsIn > $n, startsIn < $n )
            never-fires      ~ AppliedTariff( by == $by, $d : startsIn ) AppliedControl( startsIn >= $d, startsIn < $d )
            never-fires      ~ AppliedControl( by == $by, named == true, !named )
            never-fires      ~ AppliedControl( by == $by, since != null, since > LocalDate.of( 2025, 1, 1 ), since < LocalDate.parse( "2024-01-01" ) )
            never-fires      ~ accumulate( AppliedTariff( by == $by ); $n : count(); $n > 1, $n < 1 )
            never-fires      ~ accumulate( AppliedTariff( by == $by ); $n : count(); $n < 0 )
            never-fires      ~ AppliedTariff( by == $by, mineral != null, mineral.name == "galium" )
            never-fires      ~ AppliedControl( by == $by, on.code == "cn" )
            may-overflow     ~ AppliedTariff( by == $by, startsIn + 1 < 3 )
            may-overflow     ~ AppliedTariff( by == $by, $in : startsIn, $in * 2 < 1 )
            unused-binding   ~ AppliedTariff( by == $by, $rate : rate )
            literal-threshold~ AppliedTariff( by == $by, startsIn <= 30 )
            literal-threshold~ AppliedTariff( by == $by, rate == Estimate.share( 0.4 ) )
            """)
    void each_is_found(String code, String pattern) {
        assertThat(lint(rule("one", "high", CONTROL + "\n" + pattern))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNANSWERED + " @wants( Stockpile )",
                UNANSWERED + " @decides( \"test/one\" )",
                UNANSWERED + " @who( \"{$by}\" )",
                "@responses( \"\" )",
                "@responses( \"release, release\" )",
                UNANSWERED + " @responses( \"release\" )"
            })
    void metadata_that_means_nothing_where_it_stands_is_told(String metadata) {
        assertThat(lint(rule("one", "high", CONTROL).replace(UNANSWERED, metadata)))
                .containsExactly("misplaced-metadata");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            AppliedTariff( by == $by, mineral == Mineral.of( "gallium" ), mineral == Mineral.of( "Gallium" ) )
            AppliedTariff( by == $by, state in ( State.PENDING, State.IN_FORCE ), state != State.PENDING )
            AppliedControl( by == $by, named == true, named )
            AppliedControl( by == $by, on.code == "CN", on.name == "China" )
            AppliedControl( by == $by, since != null, since > LocalDate.of( 2024, 1, 1 ), since < LocalDate.of( 2024, 6, 1 ) )
            accumulate( AppliedTariff( by == $by ); $n : count(); $n <= 0 )
            AppliedTariff( by == $by, startsIn - 1 < 1, rate != null )
            """)
    void what_can_be_so_is_not_warned_of(String pattern) {
        assertThat(lint(rule("one", "high", CONTROL + "\n" + pattern))).doesNotContain("never-fires", "may-overflow");
    }

    @Test
    void a_flag_of_a_severity_that_its_rule_never_concludes_is_never_found() {
        String flag = "RiskFlag( rule == \"test/one\", severity == Severity.%s, $by : economy, $on : economy,"
                + " $mineral : mineral )";
        assertThat(lint(rule("one", "low", CONTROL), rule("two", "high", flag.formatted("CRITICAL"))))
                .contains("never-fires");
        assertThat(lint(rule("one", "low", CONTROL), rule("two", "high", flag.formatted("LOW"))))
                .doesNotContain("never-fires");
    }

    @Test
    void an_estimate_is_not_compared_within_a_negation() {
        String when = "Parameter( name == \"a.b\", $p : threshold )\n" + CONTROL
                + "\nnot ImportReliance( economy == $on, reliance.atLeast( $p ) )";
        assertThat(lint(rule("one", "high", when))).contains("negated-estimate");
    }

    @ParameterizedTest
    @CsvSource({"low,true", "critical,true", "info,false"})
    void a_flag_above_info_that_recommends_nothing_says_why(String severity, boolean told) {
        String rule = rule("one", severity, CONTROL);
        assertThat(lint(rule)).isEmpty();
        assertThat(lint(rule.replace(UNANSWERED, ""))).isEqualTo(told ? List.of("missing-responses") : List.of());
    }

    @Test
    void a_clean_rule_gets_no_warning() {
        assertThat(lint(rule("one", "high", CONTROL + "\nAppliedTariff( by == $by, mineral == $mineral )")))
                .isEmpty();
    }

    @Test
    void identical_and_subsumed_rules_are_told() {
        assertThat(lint(
                        rule("one", "high", CONTROL),
                        rule(
                                "two",
                                "low",
                                CONTROL.replace("$", "$x_")
                                        .replace("$x_by : by, ", "$by : by, ")
                                        .replace("$x_on", "$on")
                                        .replace("$x_mineral", "$mineral"))))
                .contains("identical-rule");
        assertThat(lint(
                        rule("one", "high", CONTROL),
                        rule("two", "high", CONTROL.replace("measure", "state == State.IN_FORCE, measure"))))
                .contains("subsumed-rule");
        assertThat(lint(
                        rule("one", "low", CONTROL),
                        rule("two", "high", CONTROL.replace("measure", "state == State.IN_FORCE, measure"))))
                .isEmpty();
    }

    @Test
    void opposite_responses_on_the_same_facts_are_told() {
        String one = rule("one", "high", CONTROL).replace(UNANSWERED, "@responses( \"release\" )");
        String two = rule("two", "low", CONTROL.replace("measure", "state == State.IN_FORCE, measure"))
                .replace(UNANSWERED, "@responses( \"hoard\" )");
        String other = two.replace("BAN", "LICENSING");
        assertThat(lint(one, two)).contains("opposite-responses");
        assertThat(lint(one, other)).doesNotContain("opposite-responses");
        assertThat(lint(one.replace("\"release\"", "\"release, hoard\"")))
                .as("one rule that recommends both")
                .contains("opposite-responses");
    }

    private static String rule(String name, String severity, String when) {
        return """
                rule "test/%s"
                    @severity( %s ) @source( "a test" ) @says( "{$by} acts." ) %s
                when
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $on, $mineral ) );
                end
                """.formatted(name, severity, UNANSWERED, when);
    }

    private static List<String> lint(String... rules) {
        String head = """
                package rules.test
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*
                import java.time.LocalDate
                """;
        Rulebook book = Rulebook.of(Map.of("test.drl", head + String.join("\n", rules)), Set.of("a.b"), Set.of(), null);
        assertThat(book.diagnostics()).isEmpty();
        return Lints.of(book, Map.of("release", Set.of("hoard"))).stream()
                .map(Diagnostic::code)
                .toList();
    }
}
