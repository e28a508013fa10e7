package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.OneRuleFile;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.witness.Witness;
import dev.lodestone.workbench.RulebookCheck;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near a day is to the date of the advice is asked of the date itself. */
class DateWindowsTest {
    /** Within export-control.soon-days: 60. */
    private static final RuleFiles FILES = files("$days");

    private static final Advisor ADVISOR = new Advisor(new RuleBase(FILES));
    private static final Request REQUEST = request();

    private static RuleFiles files(String days) {
        return OneRuleFile.of("window.drl", """
                package rules.window
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                // A truce ends, or has just ended.
                rule "window/near"
                    @severity( low ) @source( "a test" ) @says( "{$x}: {$until}." )
                when
                    Parameter( name == "export-control.soon-days", $days : number, $days > 0 )
                    AppliedTruce( $x : economy, $until : until, $until != null )
                    AsOf( within( %s, $until ), date != null )
                    AsOf( daysTo( $until ) < $days )
                then
                    insertLogical( RiskFlag.of( drools, $x, null ) );
                end
                """.replace(", {$left} days", "")
                .replace("$date : date", "date != null")
                .formatted(days));
    }

    private static Request request() {
        String json = """
                { "asOf": "2026-09-11", "for": [ "CN" ], "facts": [ { "fact": "Truce", "id": "truce", "parties": [ "US", "CN" ],
                  "announced": "2025-10-30", "from": "2025-11-10", "until": "2026-11-10", "source": "a test" } ] }""";
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-10, false",
        "2026-09-11, false",
        "2026-09-12, true",
        "2026-11-10, true",
        "2027-01-09, true",
        "2027-01-10, false"
    })
    void a_day_is_near_for_so_many_days_before_it_and_after_it(LocalDate day, boolean near) {
        List<RiskFlag> flags =
                ADVISOR.assess(REQUEST.facts(), day, REQUEST.asked()).riskFlags();
        assertThat(flags).hasSize(near ? 1 : 0);
        assertThat(new Witness(FILES).differences(REQUEST.facts(), day, REQUEST.asked()))
                .isEmpty();
    }

    @Test
    void why_not_says_it_in_words_and_finds_the_day() {
        WhyNot answer = new WhyNots(ADVISOR).ask(REQUEST.asOf(LocalDate.of(2026, 9, 1)), "window/near", null, null);
        assertThat(answer.conditions())
                .extracting(WhyNot.Checked::says)
                .contains(
                        "there is a date that is within the threshold export-control.soon-days days of the last day and"
                                + " whose date is known",
                        "there is a date whose number of days to the last day is below the threshold"
                                + " export-control.soon-days");
        assertThat(answer.firesAt()).isEqualTo(LocalDate.of(2026, 9, 12));
    }

    @Test
    void days_that_stand_in_the_rule_are_told() {
        assertThat(RulebookCheck.of(files("45"), LocalDate.of(2026, 11, 27)))
                .extracting(Diagnostic::code, Diagnostic::message)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "literal-threshold", "the threshold 45 stands in the rule"));
    }
}
