package dev.lodestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is concluded from the parts of a situation is what is concluded from the whole, for the same reasons. */
class PartsTest {
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2024, 12, 3), LocalDate.of(2026, 11, 25));

    private final RuleBase rules = Shipped.RULES;

    @Test
    void on_every_case_of_the_rulebook() {
        for (RuleCase each : CaseRunner.cases(RuleFiles.embedded())) {
            assertAlike(each.request(), each.name());
        }
    }

    @Test
    void on_every_dossier_at_several_dates() {
        for (String dossier : Intake.dossiers()) {
            DATES.forEach(date -> assertAlike(Intake.dossier(dossier).asOf(date), dossier + " " + date));
        }
    }

    @Test
    void most_rules_look_at_one_mineral_at_a_time_and_many_at_none() {
        Partition partition = new Partition(new Draft(rules.files()).rulebook().files());
        assertThat(rules.rules().stream().filter(r -> partition.isLocal(r.name())))
                .hasSizeGreaterThan(rules.rules().size() * 3 / 4);
        assertThat(rules.rules().stream().filter(r -> partition.isApart(r.name())))
                .hasSizeGreaterThan(10)
                .noneMatch(r -> partition.isLocal(r.name()) || partition.isGlobal(r.name()));
    }

    @Test
    void a_large_answer_does_not_depend_on_the_order_of_its_facts() {
        List<Fact> facts =
                new ArrayList<>(Intake.dossier("gallium-germanium").facts().all());
        int number = 0;
        for (Mineral mineral : Mineral.all()) {
            for (String importer : List.of("US", "JP", "DE", "KR", "IN", "BR")) {
                for (String supplier : List.of("CN", "AU", "CL", "ZA", "CA")) {
                    facts.add(new ImportShare(
                            "more" + number++,
                            Economy.of(importer),
                            Economy.of(supplier),
                            mineral,
                            Stage.PRODUCT,
                            Estimate.share(0.19, number % 3 == 0 ? 0.2 : 0.19),
                            null,
                            new Period(2024, 2024, false),
                            null,
                            null,
                            "a test"));
                }
            }
        }
        assertThat(facts).hasSizeGreaterThan(Situation.LARGE);
        Advisor advisor = new Advisor(rules);
        LocalDate date = LocalDate.of(2025, 6, 30);
        String once = Json.pretty(advisor.assess(new FactSet(facts), date, List.of()));
        Collections.reverse(facts);
        Assessment again = advisor.assess(new FactSet(facts), date, List.of());
        assertThat(Json.pretty(again)).isEqualTo(once);
        assertThat(advisor.decisions(new FactSet(facts), date, List.of()))
                .isEqualTo(again.riskFlags().stream().map(Decision::of).collect(Collectors.toSet()));
    }

    private void assertAlike(Request request, String what) {
        Parameters.Valid valid = rules.parameters().at(request.asOf());
        Situation situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
        RuleRunner.Reading<Map<Conclusion, List<Reasons.Justification>>> reading = Reasons.reading(false);
        Map<Conclusion, List<Reasons.Justification>> parts =
                Parts.merged(rules.parts().run(situation, valid.loose(), Limits.usual(), reading));
        Map<Conclusion, List<Reasons.Justification>> whole = rules.core()
                .run(
                        situation.asOf(),
                        List.of(situation.current(), situation.derived()),
                        valid.loose(),
                        Limits.usual(),
                        reading);
        assertThat(shown(parts)).as(what).isEqualTo(shown(whole));
    }

    /** Each conclusion with all that it rests on. */
    private static Map<String, List<String>> shown(Map<Conclusion, List<Reasons.Justification>> conclusions) {
        Map<String, List<String>> shown = new TreeMap<>();
        conclusions.forEach((conclusion, reasons) -> shown.put(
                conclusion.toString(),
                reasons.stream()
                        .map(r -> r.rule() + Arrays.toString(r.objects()))
                        .sorted()
                        .toList()));
        return shown;
    }
}
