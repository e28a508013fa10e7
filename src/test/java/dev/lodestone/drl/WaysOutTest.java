package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out that a finding tells leads out. */
class WaysOutTest {
    private static final String RULE = """
            package rules.%s
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            rule "one/one"
                @severity( high )
                @source( "a test" )
                @says( "{$by} acts." )
                @responses( "%s" )
            when
                Tariff( $by : by%s )
            then
                insertLogical( RiskFlag.of( drools, $by, null ) );
            end
            """;

    @ParameterizedTest
    @ValueSource(strings = {"my mine.drl", "2x.drl", "Mine.drl"})
    void a_file_that_can_name_no_theme_is_to_be_renamed(String file) {
        assertThat(found(file, RULE.formatted("my", "ask", "")))
                .filteredOn(d -> d.code().equals("wrong-package"))
                .extracting(Diagnostic::suggestion)
                .containsExactly("rename the file: small letters, digits and -, a letter first");
    }

    @Test
    void several_responses_are_divided_by_commas() {
        assertThat(found("one.drl", RULE.formatted("one", "ask; tell", "")))
                .extracting(Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple("there is no response 'ask; tell'", "responses are divided by commas"));
        assertThat(found("one.drl", RULE.formatted("one", "ask, tell", ""))).isEmpty();
    }

    @Test
    void a_member_that_is_called_as_a_word_of_drools_is_asked_behind_a_variable() {
        assertThat(found("one.drl", RULE.formatted("one", "ask", ", until.plusDays( 1 ) == announced")))
                .extracting(Diagnostic::suggestion)
                .contains("ask before it: $until : until, $until != null");
        String out = ", $until : until, $until != null, $until.plusDays( 1 ) == announced";
        assertThat(found("one.drl", RULE.formatted("one", "ask", out))).isEmpty();
    }

    @Test
    void what_a_rule_concludes_is_imported_too() {
        String text = RULE.formatted("one", "ask", "").replace("import dev.lodestone.advice.*\n", "");
        assertThat(found("one.drl", text))
                .extracting(Diagnostic::code, Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple("unknown-type", "'RiskFlag' is not imported", "import dev.lodestone.advice.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            not not Tariff()                                ~ write exists alone, which says the same
            not exists Tariff()                             ~ write not alone, which says the same
            exists not Tariff()                             ~ write not alone, which says the same
            not forall( Tariff( on contains $by ) )         ~ write not( forall( … ) )
            not accumulate( Tariff(); $n : count() )        ~ write not( accumulate( … ) )
            ( Tariff(), ExportControl() )                   ~ write and between conditions in brackets
            not( Tariff() ExportControl() )                 ~ write and between conditions in brackets
            accumulate( Tariff() ExportControl(); $n : count() ) ~ write and between conditions in brackets
            Tariff(), ExportControl()                       ~ leave the comma out: conditions stand one below the other
            forall( $t : Tariff() not Tariff( by == $t.by ) ) ~ write not( $each : Type( … ) and Type( … ) ): no fact of the one has one of the other
            accumulate( ( Tariff() or ExportControl() ); $n : count() ) ~ write an accumulate, or a rule, for each branch
            accumulate( Tariff() and not( or Tariff() ExportControl() ); $n : count() ) ~ write an accumulate, or a rule, for each branch
            accumulate( not Tariff(); $n : count() ) ~ write not as a condition of its own, or behind a pattern: accumulate( Type( … ) and not Type( … ); … )
            accumulate( ( forall( Tariff() ) ); $n : count() ) ~ write forall as a condition of its own, or behind a pattern: accumulate( Type( … ) and forall( … ); … )
            """)
    void conditions_that_the_engine_or_drools_cannot_read_within_others_are_refused(String condition, String wayOut) {
        String text = RULE.formatted("one", "ask", "").replace("then", "    " + condition + "\nthen");
        assertThat(found("one.drl", text)).extracting(Diagnostic::suggestion).containsExactly(wayOut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            AppliedControl( not named )                     ~ write !named: not stands before whole conditions
            AppliedControl( mineral.name startsWith "rare" ) ~ write mineral.name.startsWith( "rare" )
            Production( year > 2020 )                       ~ write period.last, the last year of the figure, or period.first
            AppliedControl( startsIn < 30 days )            ~ write the number alone: the field has its unit
            AppliedControl( startsIn between 3 and 5 )      ~ write startsIn >= $low, startsIn <= $high; of an estimate figure.atLeast( $low ), figure.atMost( $high ), each with its parameter
            AppliedControl( 3 < startsIn < 5 )              ~ write 3 < startsIn, startsIn < …
            AppliedControl( named == True )                 ~ write true
            AppliedControl( measure <> ControlKind.BAN )    ~ write !=
            AppliedControl( since != null, since.isAfter( "2024-01-01" ) ) ~ write LocalDate.parse( "2024-01-01" )
            AppliedControl( since != null, since < LocalDate.now() ) ~ write AsOf( $today : date ) before it, and $today
            AppliedControl( since != null, since >= today ) ~ write AsOf( $today : date ) before it, and $today
            AppliedControl( by == $by state == State.IN_FORCE ) ~ write a comma between constraints
            AppliedControl( by == $by, mineral memberof $by ) ~ did you mean 'memberOf'?
            AppliedControl( by == $by, state in State.PENDING ) ~ write in ( one, another )
            """)
    void constraints_that_are_written_as_elsewhere_are_told_how_rules_write_them(String condition, String wayOut) {
        String text = RULE.formatted("one", "ask", "")
                .replace("then", "    " + condition + "\nthen")
                .replace("advice.*\n", "advice.*\nimport java.time.LocalDate\n");
        assertThat(found("one.drl", text)).extracting(Diagnostic::suggestion).containsExactly(wayOut);
    }

    @Test
    void metadata_without_brackets_is_told_how_it_is_written() {
        String text = RULE.formatted("one", "ask", "").replace("@severity( high )", "@severity high");
        assertThat(found("one.drl", text)).extracting(Diagnostic::suggestion).containsExactly("write @severity( … )");
    }

    @Test
    void conditions_within_others_that_can_be_read_are_allowed() {
        for (String condition : List.of(
                "not( not( Tariff() and ExportControl() ) )",
                "not( forall( Tariff( on contains $by ) ) )",
                "not( Tariff() or ExportControl() )",
                "accumulate( Tariff() and not ExportControl(); $n : count(); $n > 0 )",
                "accumulate( Tariff() and ExportControl(); $n : count(); $n > 0 )\n( Tariff() or ExportControl() )")) {
            String text = RULE.formatted("one", "ask", "").replace("then", "    " + condition + "\nthen");
            assertThat(found("one.drl", text)).as(condition).isEmpty();
        }
    }

    private static List<Diagnostic> found(String file, String text) {
        return Rulebook.of(Map.of(file, text), Set.of(), Set.of(), Set.of("ask", "tell"))
                .diagnostics();
    }
}
