package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.OneRuleFile;
import dev.lodestone.rulebook.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure and the parameter that it is compared with are counted alike. */
class MixedUnitsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NetImportReliance( economy == $e, reliance.atLeast( $stock ) )",
                "NetImportReliance( economy == $e, $r : reliance ) AsOf( $r.below( $stock ) )",
                "NetImportReliance( economy == $e, reliance.low > $wait )",
                "AppliedTariff( by == $e, startsIn < $share )",
                "AppliedTariff( by == $e, $days : startsIn, $days > $share )",
                "AsOf( within( $share, date ) )",
                "StockCover( economy == $e, days != null, days.atLeast( $majority ) )",
                "AppliedControl( on == $e, exposure.atLeast( $stock ) )",
                "Exposure( economy == $e, atLeast( $stock ) )",
                "Concentration( economy == $e, matters( $stock ) )",
                "MeasuredEffect( importer == $e, change.bitten( $majority, $stock, $majority ) )"
            })
    void a_figure_beside_a_parameter_of_another_unit_is_told(String condition) {
        assertThat(mixed(condition)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NetImportReliance( economy == $e, reliance.atLeast( $majority ), reliance.low > $share )",
                "AppliedTariff( by == $e, rate != null, rate.above( $majority ), startsIn < $wait )",
                "AsOf( within( $wait, date ) )",
                "StockCover( economy == $e, days != null, days.below( $stock ) )",
                "AppliedControl( on == $e, exposure.atLeast( $majority ), holdsBack( $majority ) )",
                "PublishedIndicator( economy == $e, value.above( $majority ) )"
            })
    void one_beside_a_parameter_of_its_own_unit_is_not_nor_one_of_many_scales(String condition) {
        assertThat(mixed(condition)).isEmpty();
    }

    @Test
    void the_message_names_both_units_and_a_parameter_that_fits() {
        assertThat(mixed("NetImportReliance( economy == $e, reliance.atLeast( $stock ) )"))
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .isEqualTo("a figure in share is compared with 'stockpile.base-days', which is in days"))
                .satisfies(d -> assertThat(d.suggestion()).startsWith("take a parameter in share, such as "));
    }

    private static List<Diagnostic> mixed(String condition) {
        RuleFiles files = OneRuleFile.of("units.drl", """
                package rules.units
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                rule "units/one"
                    @severity( low ) @source( "a test" ) @says( "{$e}." )
                when
                    Parameter( name == "stockpile.base-days", $stock : threshold )
                    Parameter( name == "export-control.soon-days", $wait : number )
                    Parameter( name == "dependency.majority-reliance", $majority : threshold, $share : number )
                    Focus( $e : economy )
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $e, null ) );
                end
                """.formatted(condition));
        List<Diagnostic> found = RulebookCheck.of(files, TODAY);
        assertThat(found.stream()
                        .filter(d ->
                                d.level() == Diagnostic.Level.ERROR && d.file().equals("units.drl")))
                .isEmpty();
        return found.stream().filter(d -> d.code().equals("mixed-units")).toList();
    }
}
