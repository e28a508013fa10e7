package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisorTest {
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String HEAD = """
            package rules.test
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*
            """;

    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "tariffs-2024", "united-states-2026", "seed"})
    void the_same_facts_in_any_order_give_the_same_answer_byte_for_byte(String dossier) {
        Request request = Intake.dossier(dossier);
        String answer = Json.pretty(ADVISOR.assess(request.facts(), request.asOf(), request.asked()));
        for (int seed = 1; seed <= 3; seed++) {
            List<Fact> shuffled = new ArrayList<>(request.facts().all());
            Collections.shuffle(shuffled, new Random(seed));
            Assessment again = ADVISOR.assess(new FactSet(shuffled), request.asOf(), request.asked());
            assertThat(Json.pretty(again)).isEqualTo(answer);
        }
    }

    @Test
    void the_decisions_alone_and_the_flags_without_reasons_are_those_of_the_assessment() {
        for (String dossier : Intake.dossiers()) {
            Request request = Intake.dossier(dossier).asOf(LocalDate.of(2025, 10, 15));
            List<RiskFlag> flags = ADVISOR.assess(request.facts(), request.asOf(), request.asked())
                    .riskFlags();
            assertThat(ADVISOR.decisions(request.facts(), request.asOf(), request.asked()))
                    .as(dossier)
                    .isEqualTo(flags.stream().map(Decision::of).collect(Collectors.toSet()));
            // The instruments tell of means, and of no economy's situation.
            assertThat(flags.isEmpty()).isEqualTo(dossier.equals("instruments"));
            String rule = flags.isEmpty() ? "" : flags.get(flags.size() / 2).rule();
            assertThat(ADVISOR.flags(
                            request.facts(),
                            request.asOf(),
                            request.asked(),
                            d -> d.rule().equals(rule)))
                    .as(dossier)
                    .extracting(RiskFlag::says)
                    .containsExactlyInAnyOrderElementsOf(flags.stream()
                            .filter(f -> f.rule().equals(rule))
                            .map(RiskFlag::says)
                            .toList());
        }
    }

    @Test
    void every_flag_says_why_and_cites_only_what_the_answer_explains() {
        Request request = Intake.dossier("gallium-germanium");
        Assessment answer = ADVISOR.assess(request.facts(), request.asOf(), request.asked());
        List<String> facts =
                answer.facts().stream().map(Assessment.CitedFact::id).toList();
        List<String> parameters = answer.parameters().stream()
                .map(Assessment.CitedParameter::name)
                .toList();
        assertThat(answer.riskFlags()).isNotEmpty().allSatisfy(flag -> {
            assertThat(flag.because().facts().size() + flag.because().flags().size())
                    .isPositive();
            assertThat(facts).containsAll(flag.because().facts());
            assertThat(parameters).containsAll(flag.because().parameters());
            assertThat(flag.says()).doesNotContain("{$");
            assertThat(flag.source()).isNotBlank();
        });
    }

    @Test
    void a_bounded_figure_makes_a_flag_possible_and_raises_the_question() {
        String rule = HEAD + """
                rule "test/whole"
                    @severity( high ) @says( "{$economy} imports all of its {$mineral}." ) @source( "test" )
                when
                    Parameter( name == "concentration.dominance", $t : threshold )
                    ImportReliance( $economy : economy, $mineral : mineral, reliance.atLeast( $t ) )
                then
                    insertLogical( RiskFlag.of( drools, $economy, $mineral ) );
                end
                """;
        Assessment bounded = with(rule).assess(reliance(">50%"), LocalDate.parse("2024-12-03"), List.of());
        assertThat(bounded.riskFlags()).extracting(RiskFlag::certainty).containsExactly(Certainty.POSSIBLE);
        assertThat(bounded.questions()).hasSize(1);
        Assessment exact = with(rule).assess(reliance("66%"), LocalDate.parse("2024-12-03"), List.of());
        assertThat(exact.riskFlags()).extracting(RiskFlag::certainty).containsExactly(Certainty.CERTAIN);
        assertThat(exact.questions()).isEmpty();
    }

    @Test
    void one_flag_has_all_its_reasons() {
        String rule = HEAD + """
                rule "test/any"
                    @severity( low ) @says( "{$economy} imports {$mineral}." ) @source( "test" )
                when
                    ImportShare( $economy : importer, $mineral : mineral )
                then
                    insertLogical( RiskFlag.of( drools, $economy, $mineral ) );
                end
                """;
        Request request = json("""
                {"asOf":"2024-12-03","facts":[
                 {"fact":"ImportShare","id":"a","importer":"US","supplier":"CN","mineral":"gallium","stage":"refined","share":"20%","source":"x"},
                 {"fact":"ImportShare","id":"b","importer":"US","supplier":"JP","mineral":"gallium","stage":"refined","share":"30%","source":"x"}]}""");
        Assessment answer = with(rule).assess(request.facts(), request.asOf(), List.of());
        assertThat(answer.riskFlags()).hasSize(1);
        assertThat(answer.riskFlags().get(0).because().facts()).containsExactly("a", "b");
        assertThat(answer.worst()).isEqualTo(Severity.LOW);
    }

    @Test
    void a_rule_that_never_ends_is_stopped_and_named() {
        String rule = HEAD + """
                rule "test/endless"
                    @severity( low ) @says( "{$says} again" ) @source( "test" )
                when
                    RiskFlag( $economy : economy, $says : says )
                then
                    insertLogical( RiskFlag.of( drools, $economy, null ) );
                end
                rule "test/start"
                    @severity( low ) @says( "start" ) @source( "test" )
                when
                    ImportReliance()
                then
                    insertLogical( RiskFlag.of( drools, Economy.WORLD, null ) );
                end
                """;
        Limits limits = new Limits(200, Duration.ofSeconds(30));
        RuleFailed failed = catchThrowableOfType(
                RuleFailed.class,
                () -> new Advisor(trusted(rule), limits)
                        .assess(reliance("50%"), LocalDate.parse("2024-12-03"), List.of()));
        assertThat(failed.rule()).isEqualTo("test/endless");
        Limits noTime = new Limits(10_000_000, Duration.ofMillis(500));
        RuleFailed late = catchThrowableOfType(
                RuleFailed.class,
                () -> new Advisor(trusted(rule), noTime)
                        .assess(reliance("50%"), LocalDate.parse("2024-12-03"), List.of()));
        assertThat(late.getMessage()).contains("test/endless").contains("500 ms");
    }

    @Test
    void a_rule_that_throws_is_named_and_the_advisor_lives_on() {
        String rule = HEAD + """
                rule "test/throws"
                    @severity( low ) @says( "x" ) @source( "test" )
                when
                    ImportReliance( $e : economy, basis.length() > 3 )
                then
                    insertLogical( RiskFlag.of( drools, $e, null ) );
                end
                """;
        Advisor advisor = new Advisor(trusted(rule));
        RuleFailed failed = catchThrowableOfType(
                RuleFailed.class, () -> advisor.assess(reliance("50%"), LocalDate.parse("2024-12-03"), List.of()));
        assertThat(failed.rule()).isEqualTo("test/throws");
        assertThat(advisor.assess(FactSet.EMPTY, LocalDate.parse("2024-12-03"), List.of())
                        .riskFlags())
                .isEmpty();
    }

    @Test
    void broken_rules_are_refused_with_file_and_rule() {
        BrokenRules broken = catchThrowableOfType(
                BrokenRules.class,
                () -> base(HEAD
                        + "rule \"test/typo\" when ImportReliance( mineal == null ) then insertLogical( 1 ); end"));
        assertThat(broken.diagnostics()).anySatisfy(d -> {
            assertThat(d.file()).isEqualTo("test.drl");
            assertThat(d.line()).isPositive();
        });
    }

    @Test
    void the_digest_tells_rule_bases_apart_and_cases_do_not_count() {
        assertThat(SHIPPED.with("x.cases.yaml", "[]").digest()).isEqualTo(SHIPPED.digest());
        assertThat(SHIPPED.with("x.drl", "").digest()).isNotEqualTo(SHIPPED.digest());
    }

    private static Advisor with(String rule) {
        return new Advisor(base(rule));
    }

    private static RuleBase base(String rule) {
        RuleFiles parametersOnly = new RuleFiles(new java.util.TreeMap<>(java.util.Map.of(
                RuleFiles.PARAMETERS, SHIPPED.parameters(), RuleFiles.RESPONSES, SHIPPED.responses())));
        return new RuleBase(parametersOnly.with("test.drl", rule));
    }

    /** As they may stand in an archive: the checks of today would refuse them. */
    private static RuleBase trusted(String rule) {
        RuleFiles files = new RuleFiles(new java.util.TreeMap<>(java.util.Map.of(
                RuleFiles.PARAMETERS, SHIPPED.parameters(), RuleFiles.RESPONSES, SHIPPED.responses())));
        return new RuleBase(Draft.trusted(files.with("test.drl", rule)));
    }

    private static FactSet reliance(String value) {
        return json("{\"facts\":[{\"fact\":\"ImportReliance\",\"id\":\"r\",\"economy\":\"US\",\"mineral\":\"gallium\","
                        + "\"reliance\":\"" + value + "\",\"source\":\"x\"}]}")
                .facts();
    }

    private static Request json(String json) {
        return dev.lodestone.intake.JsonIntake.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), "", 1000);
    }
}
