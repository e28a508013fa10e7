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
import dev.lodestone.workbench.RuleListing;
import dev.lodestone.workbench.RulebookCheck;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule concludes on the days on which it is law, and says so wherever somebody asks. */
class InForceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final RuleFiles FILES = files("""
            @from( "2027-01-01" ) @until( "2027-06-30" )""", "");
    private static final Advisor ADVISOR = new Advisor(new RuleBase(FILES));
    private static final Request REQUEST = request("""
            { "asOf": "2026-11-27", "facts": [ { "fact": "ImportShare", "importer": "DE", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "60%",
                           "source": "a test" } ] }""");

    private static Request request(String json) {
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS);
    }

    /** Two rules that look for the same, with what stands in the header of each. */
    private static RuleFiles files(String one, String other) {
        String rule = """
                // Something is imported.
                rule "law/%s"
                    %s
                    @severity( low ) @source( "a test" ) @says( "{$by} imports {$mineral}: {$share}, by %s." )
                when
                    ImportShare( $by : importer, $mineral : mineral, $share : share )
                then
                    insertLogical( RiskFlag.of( drools, $by, $mineral ) );
                end

                """;
        return OneRuleFile.of(
                "law.drl",
                """
                package rules.law
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                """ + rule.formatted("one", one, "the new law") + rule.formatted("other", other, "the old law"));
    }

    private static List<String> rules(LocalDate day) {
        return ADVISOR.assess(REQUEST.facts(), day, List.of()).riskFlags().stream()
                .map(RiskFlag::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-01-01, true", "2027-06-30, true", "2027-07-01, false"})
    void a_rule_concludes_from_its_first_day_to_its_last_both_included(LocalDate day, boolean holds) {
        assertThat(rules(day).contains("law/one")).isEqualTo(holds);
        assertThat(rules(day)).contains("law/other");
        assertThat(new Witness(FILES).differences(REQUEST.facts(), day, List.of()))
                .isEmpty();
    }

    @Test
    void why_not_says_from_when_on_the_rule_holds_and_finds_the_day() {
        WhyNot early = new WhyNots(ADVISOR).ask(REQUEST.asOf(TODAY), "law/one", null, null);
        assertThat(early.fires()).isFalse();
        assertThat(early.says())
                .isEqualTo(
                        "The rule holds from 2027-01-01 until 2027-06-30, after 2026-11-27. All that it looks for is there."
                                + " By the same facts it concludes something as of 2027-01-01.");
        WhyNot late = new WhyNots(ADVISOR).ask(REQUEST.asOf(LocalDate.of(2027, 7, 2)), "law/one", null, null);
        assertThat(late.says())
                .startsWith("The rule holds from 2027-01-01 until 2027-06-30, before 2027-07-02.")
                .endsWith("as of 2027-06-30.");
    }

    @Test
    void the_timeline_knows_the_days_as_days_on_which_something_changes() {
        Timeline timeline = new Timelines(ADVISOR, Timelines.BUDGET)
                .between(REQUEST.asOf(TODAY), TODAY, LocalDate.of(2027, 12, 31), null);
        assertThat(timeline.entries())
                .extracting(Timeline.Entry::date)
                .containsExactly(TODAY, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 7, 1));
        assertThat(timeline.entries().get(1).causes()).contains("the rule law/one holds from this day on");
        assertThat(timeline.entries().get(2).causes()).containsExactly("the rule law/one is past its last day");
    }

    @Test
    void the_listing_names_the_days() {
        RuleBase rules = ADVISOR.rules();
        assertThat(new RuleListing(rules, List.of(rules.rule("law/one"))).markdown())
                .contains("- holds: from 2027-01-01 until 2027-06-30\n");
        assertThat(new RuleListing(rules, List.of(rules.rule("law/one"))).json())
                .contains("\"from\" : \"2027-01-01\"", "\"until\" : \"2027-06-30\"");
        assertThat(new RuleListing(rules, List.of(rules.rule("law/other"))).json())
                .doesNotContain("\"from\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01 | 2025-12-31 | false",
                "2026-01-01 | 2026-01-01 | true",
            })
    void a_rule_that_follows_another_says_nothing_twice(String from, String until, boolean both) {
        RuleFiles files = files("@from( \"" + from + "\" )", "@until( \"" + until + "\" )");
        assertThat(RulebookCheck.of(files, TODAY)).extracting(Diagnostic::code).doesNotContain("identical-rule");
        assertThat(RulebookCheck.of(files("", ""), TODAY))
                .extracting(Diagnostic::code)
                .contains("identical-rule");
        Advisor advisor = new Advisor(new RuleBase(files));
        assertThat(advisor.assess(REQUEST.facts(), LocalDate.parse(from), List.of())
                        .riskFlags())
                .hasSize(both ? 2 : 1);
    }

    @Test
    void a_day_whose_parts_stand_otherwise_is_turned_round() {
        assertThat(RulebookCheck.of(files("@from( \"31.12.2026\" )", ""), TODAY))
                .filteredOn(d -> d.code().equals("wrong-date"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.message()).isEqualTo("'31.12.2026' is not a date");
                    assertThat(d.suggestion()).isEqualTo("write @from( \"2026-12-31\" )");
                });
    }
}
