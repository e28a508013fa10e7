package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long-computing")
class RuleTraceTest {
    private static final Economy US = Economy.of("US");
    private static final Mineral GALLIUM = Mineral.of("gallium");
    private static final String BAN = "export-control/ban-active";
    private static final String MAIN = "export-control/licensing-by-main-supplier";
    private final Request gallium = Dossiers.dossier("gallium-germanium");

    private static RuleTrace trace(Request request, String rule, Economy economy, Mineral mineral) {
        return RuleTraces.of(Dossiers.ADVISOR, request, rule, economy, mineral);
    }

    @Test
    @DisplayName("a rule that concludes shows a full path, and the flag that the answer has")
    void concludes() {
        RuleTrace trace = trace(gallium, BAN, US, GALLIUM);
        assertThat(trace.fires()).isTrue();
        assertThat(trace.conditions())
                .allSatisfy(c -> assertThat(c.state()).isEqualTo(WhyNot.State.MET))
                .allSatisfy(c -> assertThat(c.candidates()).anyMatch(RuleTrace.Candidate::passed));
        assertThat(trace.concludes())
                .extracting(RuleTrace.Concluded::says)
                .containsExactly(
                        "China has banned exports of gallium to the United States since 2024-12-03, and has 18% of the imports"
                                + " (refined, metal, 2021-2024).");
    }

    @Test
    @DisplayName("the day before the ban, each control is shown up to what it did not pass, with its value")
    void dayBefore() {
        RuleTrace trace = trace(gallium.asOf(LocalDate.of(2024, 12, 2)), BAN, US, GALLIUM);
        assertThat(trace.fires()).isFalse();
        assertThat(trace.concludes()).isEmpty();
        RuleTrace.Step step = trace.conditions().get(1);
        assertThat(step.state()).isEqualTo(WhyNot.State.FAILS);
        assertThat(step.candidates()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.passed()).isFalse();
            List<RuleTrace.Value> values = c.values();
            assertThat(values.subList(0, values.size() - 1)).allMatch(RuleTrace.Value::passed);
            assertThat(values.get(values.size() - 1).passed()).isFalse();
        });
        assertThat(step.candidates().get(0).values())
                .filteredOn(v -> !v.passed())
                .singleElement()
                .satisfies(v -> assertThat(v.says()).isEqualTo("measure is ban"))
                .satisfies(v -> assertThat(v.actual()).isEqualTo("licensing"));
    }

    @Test
    @DisplayName("a share is shown beside the parameter that it is compared with, its value and its unit")
    void parameter() {
        RuleTrace trace = trace(gallium, MAIN, US, GALLIUM);
        assertThat(trace.fires()).isFalse();
        assertThat(trace.conditions())
                .flatExtracting(RuleTrace.Step::candidates)
                .flatExtracting(RuleTrace.Candidate::values)
                .filteredOn(v -> !v.parameters().isEmpty())
                .anySatisfy(v -> {
                    assertThat(v.passed()).isFalse();
                    assertThat(v.actual()).isEqualTo("18%");
                    assertThat(v.parameters().get(0).name()).isEqualTo("export-control.main-supplier");
                    assertThat(v.parameters().get(0).value()).isEqualTo("30%");
                    assertThat(v.parameters().get(0).unit()).isEqualTo("share");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "gallium-germanium", "eu-2023", "korea"})
    @DisplayName(
            "for every rule the trace concludes what the answer has flags for, for its economies and minerals and no others")
    void agrees(String dossier) {
        Request request = Dossiers.dossier(dossier);
        Assessment answer = Dossiers.ADVISOR.assess(request.facts(), request.asOf(), request.asked());
        List<Economy> economies = answer.riskFlags().stream()
                .map(RiskFlag::economy)
                .distinct()
                .limit(2)
                .toList();
        List<Mineral> minerals = answer.riskFlags().stream()
                .map(RiskFlag::mineral)
                .filter(m -> m != null)
                .distinct()
                .limit(1)
                .toList();
        for (RuleCard card : Dossiers.ADVISOR.rules().rules()) {
            if (card.concludes() == RuleCard.Concludes.FLAG) {
                for (Economy economy : economies) {
                    minerals.forEach(mineral -> agrees(request, answer, card.name(), economy, mineral));
                }
            }
        }
    }

    private static void agrees(Request request, Assessment answer, String rule, Economy economy, Mineral mineral) {
        RuleTrace trace = trace(request, rule, economy, mineral);
        String what = rule + " " + economy + " " + mineral;
        // A rule about the world or the EU by name, or about no mineral, is traced whatever is asked.
        boolean flagged = answer.riskFlags().stream()
                .anyMatch(f -> f.rule().equals(rule)
                        && (f.economy().equals(economy) || trace.says().contains("whichever is asked about"))
                        && (f.mineral() == null || f.mineral().equals(mineral)));
        assertThat(trace.fires()).as(what).isEqualTo(flagged);
        assertThat(!trace.concludes().isEmpty()).as(what).isEqualTo(flagged);
        long failing = trace.conditions().stream()
                .filter(c -> c.state() == WhyNot.State.FAILS)
                .count();
        assertThat(trace.conditions().stream().allMatch(c -> c.state() == WhyNot.State.MET) || failing == 1)
                .as(what)
                .isTrue();
        for (RuleTrace.Step step : trace.conditions()) {
            stopsAlike(step, what);
        }
    }

    /** What is told one by one has to come to what the engine says of the condition as a whole. */
    private static void stopsAlike(RuleTrace.Step step, String what) {
        boolean absence = step.says().startsWith("there is no ");
        if (!step.whole() && step.state() != WhyNot.State.NOT_TRIED && !absence) {
            assertThat(step.candidates().stream().anyMatch(RuleTrace.Candidate::passed))
                    .as(what + ": " + step.condition())
                    .isEqualTo(step.state() == WhyNot.State.MET);
        }
        for (int i = 1; i < step.tests().size(); i++) {
            assertThat(step.tests().get(i).tried())
                    .as(what + ": " + step.condition())
                    .isEqualTo(step.tests().get(i - 1).passed());
        }
    }

    @Test
    @DisplayName("an economy that the advice is not for is named as the reason")
    void notAsked() {
        RuleTrace trace = trace(gallium.asking(List.of(US)), BAN, Economy.of("JP"), GALLIUM);
        assertThat(trace.fires()).isFalse();
        assertThat(trace.says()).contains("The advice is for the United States, and not for Japan");
    }

    @Test
    @DisplayName("an unknown rule is refused with the nearest one")
    void unknown() {
        assertThatThrownBy(() -> trace(gallium, "export-control/ban-activ", US, GALLIUM))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no rule");
    }
}
