package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Reason;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.OneRuleFile;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions over several patterns, which no match shows whole: for all, either, and several that exist together. */
class ManyConditionsTest {
    private static final Advisor ADVISOR = new Advisor(new RuleBase(files()));

    private static RuleFiles files() {
        String head = """
                package rules.many
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*
                """;
        String all = "forall( $s : ImportShare( importer == $x ) ExportControl( by == $s.supplier ) )";
        String either = "( Tariff( by == $x ) or ExportControl( by == $x ) )";
        String together = "exists( ImportShare( importer == $x, $s : supplier ) and ExportControl( by == $s ) )";
        return OneRuleFile.of(
                "many.drl", head + rule("all", all) + rule("either", either) + rule("together", together));
    }

    private static String rule(String name, String condition) {
        return """

                rule "many/%s"
                    @severity( low ) @source( "a test" ) @says( "{$x}." )
                when
                    Focus( $x : economy )
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $x, null ) );
                end
                """.formatted(name, condition);
    }

    private static Request request(String by) {
        String json = """
                { "asOf": "2026-09-11", "for": [ "JP" ], "facts": [
                  { "fact": "ImportShare", "importer": "JP", "supplier": "CN", "mineral": "tin", "stage": "refined", "share": "50%", "source": "a test" },
                  { "fact": "ExportControl", "by": "BY", "on": "JP", "minerals": "tin", "measure": "ban", "announced": "2025-10-30",
                    "from": "2025-11-10", "source": "a test" } ] }""".replace("BY", by);
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS);
    }

    @ParameterizedTest
    @CsvSource({
        "many/all, 'for each import share whose importer is Japan, there is an export control whose economy that acts is the"
                + " import share''s supplier'",
        "many/together, 'there is at least one import share whose importer is Japan together with an export control whose"
                + " economy that acts is the supplier'"
    })
    void what_holds_over_many_is_a_reason_by_itself(String rule, String says) {
        Request request = request("CN");
        assertThat(ADVISOR.explain(request.facts(), request.asOf(), request.asked())
                        .explanation()
                        .flags())
                .filteredOn(f -> f.details().get("rule").equals(rule))
                .singleElement()
                .satisfies(f -> assertThat(f.because()).extracting(Reason::says).contains(says));
    }

    @ParameterizedTest
    @CsvSource({
        "many/all, It does not hold that for each import share",
        "many/either, It does not hold that either there is a tariff"
    })
    void why_not_tells_the_whole_of_what_fails(String rule, String says) {
        WhyNot answer = new WhyNots(ADVISOR, new Budget(100)).ask(request("KR"), rule, null, null);
        assertThat(answer.fires()).isFalse();
        assertThat(answer.says()).startsWith(says);
    }

    @Test
    void what_holds_is_told_to_hold() {
        assertThat(new WhyNots(ADVISOR, new Budget(100))
                        .ask(request("CN"), "many/all", null, null)
                        .fires())
                .isTrue();
    }
}
