package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence has in brackets is filled in by something, or is told with what may have been meant. */
class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{by} acts.|'{by}' in @says is filled in by nothing|did you mean '{$by}'?",
                "${by} acts.|'{by}' in @says is filled in by nothing|did you mean '{$by}'?",
                "{ $by } acts.|'{ $by }' in @says is filled in by nothing|did you mean '{$by}'?",
                "{$by.name} acts.|'$by.name' in @says is not bound|bind it beside $by, $name : by.name, and write {$name}",
                "{$t.rate} acts.|'$t.rate' in @says is not bound|bind it beside $t, $rate : rate, and write {$rate}",
                "{$maker} acts.|'$maker' in @says is bound only within exists (...)|bind it in a pattern of its own",
                "{$none} acts.|'$none' in @says is bound only within not (...)|bind it in a pattern of its own",
                "{$each} acts.|'$each' in @says is bound only within accumulate (...)|bind it in a pattern of its own",
                "{$first} acts.|'$first' in @says is bound only in one branch of or|bind it in each branch, or in a pattern of its own",
                "$by acts on {$by}.|'$by' in @says stands outside of braces, and is not filled in|write {$by}",
                "{$by acts.|'{$by acts.' in @says is not closed|write } behind the variable"
            })
    void of_a_place_that_nothing_fills_in_the_way_out_is_told(String says, String message, String wayOut) {
        assertThat(found(says)).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("unbound-placeholder");
            assertThat(d.message()).isEqualTo(message);
            assertThat(d.suggestion()).isEqualTo(wayOut);
        });
    }

    @Test
    void what_is_bound_in_each_branch_or_counted_can_be_told() {
        assertThat(found("{$either} acts on {$n}.")).isEmpty();
    }

    private static List<Diagnostic> found(String says) {
        String text = """
                package rules.one
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                rule "one/one"
                    @severity( high )
                    @source( "a test" )
                    @says( "%s" )
                when
                    $t : Tariff( $by : by )
                    exists ProductionShare( $maker : country )
                    not Stockpile( $none : economy )
                    accumulate( ProductionShare( $each : country ); $n : count( $each ) )
                    ( Tariff( $either : by, $first : on ) or ExportControl( $either : by ) )
                then
                    insertLogical( RiskFlag.of( drools, $by, null ) );
                end
                """.formatted(says);
        return Rulebook.of(Map.of("one.drl", text), Set.of(), Set.of(), Set.of())
                .diagnostics();
    }
}
