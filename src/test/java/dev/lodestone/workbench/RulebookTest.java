package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.Response;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.FactType;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Situation;
import dev.lodestone.stress.Stresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for the rulebook as a whole. */
class RulebookTest {
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final RuleBase RULES = Shipped.RULES;

    @Test
    void it_is_a_rulebook_of_many_themes() {
        assertThat(RULES.rules()).hasSizeGreaterThanOrEqualTo(79);
        assertThat(RULES.rules().stream().map(RuleCard::theme).distinct()).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void the_page_in_the_documentation_is_current() throws Exception {
        assertThat(Files.readString(Path.of("docs/rulebook.md")))
                .as("run: ./lodestone rules --format md > docs/rulebook.md")
                .isEqualTo(new RuleListing(RULES, List.copyOf(RULES.rules())).markdown());
    }

    @Test
    void every_rule_fires_in_some_case() {
        CaseRunner runner = new CaseRunner(new Advisor(RULES));
        Set<String> fired = new TreeSet<>();
        for (RuleCase c : CaseRunner.cases(FILES)) {
            CaseRunner.Outcome outcome = runner.run(c);
            outcome.assessment().riskFlags().stream().map(RiskFlag::rule).forEach(fired::add);
            outcome.assessment().questions().stream().map(Question::rule).forEach(fired::add);
            outcome.assessment().responses().stream()
                    .flatMap(r -> r.measures().stream())
                    .map(Response::rule)
                    .forEach(fired::add);
        }
        assertThat(RULES.rules())
                .extracting(RuleCard::name)
                .allSatisfy(name -> assertThat(fired).contains(name));
    }

    @Test
    void every_parameter_has_a_user() {
        Set<String> used = new TreeSet<>(Situation.PARAMETERS);
        used.addAll(Stresses.PARAMETERS);
        used.addAll(RULES.briefing().parameters());
        RULES.rules().forEach(r -> used.addAll(r.parameters()));
        assertThat(RULES.parameters().byName().keySet()).isSubsetOf(used);
        assertThat(used).isSubsetOf(RULES.parameters().byName().keySet());
    }

    @Test
    void every_flag_has_a_response_that_is_worded_or_a_reason_why_none() {
        for (RuleCard rule : RULES.rules()) {
            if (rule.concludes() == RuleCard.Concludes.FLAG) {
                boolean explained = rule.text().contains("@noResponse(");
                assertThat(rule.responses().isEmpty()).as(rule.name()).isEqualTo(explained);
                assertThat(rule.responses())
                        .as(rule.name())
                        .allSatisfy(key -> assertThat(RULES.response(key)).isNotNull());
            }
        }
    }

    @Test
    void every_question_wants_a_fact_type_and_decides_rules_that_exist() {
        for (RuleCard rule : RULES.rules()) {
            if (rule.concludes() == RuleCard.Concludes.QUESTION) {
                assertThat(FactType.of(rule.wants()).name()).isEqualTo(rule.wants());
                assertThat(rule.decides())
                        .as(rule.name())
                        .isNotEmpty()
                        .allSatisfy(d -> assertThat(RULES.rule(d))
                                .as(rule.name() + " decides " + d)
                                .isNotNull());
            }
        }
    }

    @Test
    void every_rule_says_where_it_is_from_and_what_it_sees() {
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.says()).as(rule.name()).isNotBlank();
            assertThat(rule.comment()).as(rule.name()).isNotBlank();
            if (rule.concludes() == RuleCard.Concludes.FLAG) {
                assertThat(rule.source()).as(rule.name()).isNotBlank();
                assertThat(rule.severity()).as(rule.name()).isNotNull();
            }
        });
    }
}
