package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static List<Diagnostic> found(String file, String text) {
        return Rulebook.of(Map.of(file, text), Set.of(), Set.of(), Set.of("ask", "tell"))
                .diagnostics();
    }
}
