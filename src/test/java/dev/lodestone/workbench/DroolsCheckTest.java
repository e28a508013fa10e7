package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.OneRuleFile;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.witness.Witness;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The witness that rule files are DRL: it agrees on what agrees, and names what does not, where it stands. */
class DroolsCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** One rule, with the parameters and responses that are shipped. */
    private static RuleFiles rule(String conditions) {
        return OneRuleFile.of("x.drl", """
                /* A theme. */
                package rules.x
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                // A truce ends in time (until it does).
                rule "x/one"
                    @severity( low )
                    @source( "a test" )
                    @says( "The truces of {$x} hold." )
                    @responses( "monitor" )
                when
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $x, null ) );
                end
                """.formatted(conditions));
    }

    private static List<Diagnostic> findings(String conditions) {
        return new DroolsCheck(rule(conditions), TODAY).findings(() -> {});
    }

    @Test
    void nothing_is_found_where_both_conclude_the_same_and_each_question_is_a_step() {
        DroolsCheck check = new DroolsCheck(rule("AppliedTruce( $x : economy, $u : until, $u != null )"), TODAY);
        AtomicInteger steps = new AtomicInteger();
        assertThat(check.findings(steps::incrementAndGet)).isEmpty();
        assertThat(steps.get()).isEqualTo(check.size()).isGreaterThan(20);
    }

    @Test
    void a_planted_difference_is_named_with_its_rule_its_sentence_and_the_dossier() {
        assertThat(findings("Focus( $x : economy ) forall( $t : AppliedTruce( economy == $x )"
                        + " AppliedTruce( this == $t, state == State.IN_FORCE ) )"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo("drools-differs");
                    assertThat(d.rule()).isEqualTo("x/one");
                    assertThat(d.line()).isEqualTo(9);
                    assertThat(d.message())
                            .startsWith(
                                    "Drools' own compiler does not conclude \"The truces of China hold.\" in the dossier china");
                });
    }

    @Test
    void of_what_drools_counts_on_below_zero_the_way_out_is_told() {
        assertThat(findings("AppliedControl( $x : on, endsIn + 1 < 0 )"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo("drools-differs");
                    assertThat(d.suggestion()).contains("2147483647").doesNotContain("forall");
                });
    }

    @Test
    void a_member_that_drools_takes_for_a_word_is_shown_in_its_place_with_the_way_to_write_it() {
        assertThat(findings("AppliedTruce( $x : economy, until != null )"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.code()).isEqualTo("drools-refuses");
                    assertThat(d.line()).isEqualTo(15);
                    assertThat(d.column()).isEqualTo(33);
                    assertThat(d.suggestion()).contains("$until : until, $until != null");
                });
    }

    @Test
    void a_variable_of_the_same_name_is_not_taken_for_such_a_member() {
        String bound = "AppliedTruce( $until : until, $until != null )";
        assertThat(findings(bound + "\n    AppliedTruce( $x : economy, until > $until )"))
                .singleElement()
                .satisfies(d -> assertThat(d.line()).isEqualTo(16));
    }

    @Test
    void rules_of_the_second_pass_are_asked_too() {
        Request request = Intake.dossier("united-states-2026").with(Intake.dossier("instruments"));
        Witness shipped = new Witness(RuleFiles.embedded());
        assertThat(shipped.differences(request.facts(), request.asOf(), request.asked()))
                .isEmpty();
        String planted = rule("Recommendation( $x : economy ) forall( $t : AppliedListing( company == \"nobody\" )"
                        + " AppliedListing( this == $t, company == \"somebody\" ) )")
                .texts()
                .get("x.drl")
                .replace("    @severity( low )\n", "")
                .replace("    @responses( \"monitor\" )\n", "    @who( \"somebody\" )\n")
                .replace("RiskFlag.of", "Response.of");
        Witness witness = new Witness(RuleFiles.embedded().with("x.drl", planted));
        assertThat(witness.refused()).isEmpty();
        assertThat(witness.differences(request.facts(), request.asOf(), request.asked()))
                .extracting(Witness.Difference::rule)
                .isNotEmpty()
                .containsOnly("x/one");
    }

    @Test
    void rules_that_do_not_pass_the_checks_never_come_before_drools() {
        Assertions.assertThatThrownBy(() -> findings("Focus( $x : economy, eval( true ) )"))
                .isInstanceOf(BrokenRules.class);
    }
}
