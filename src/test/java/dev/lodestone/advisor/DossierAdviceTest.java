package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.State;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the shipped rules make of the shipped dossiers. */
@Tag("long-computing")
class DossierAdviceTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request GALLIUM = Intake.dossier("gallium-germanium");
    private static final String BAN = "export-control/ban-active";

    @Test
    void from_its_first_day_the_ban_is_critical_and_answered() {
        Assessment answer = gallium("2024-12-03", "US");
        for (String mineral : List.of("gallium", "germanium")) {
            RiskFlag ban = answer.riskFlags().stream()
                    .filter(f -> f.rule().equals(BAN)
                            && f.mineral() != null
                            && f.mineral().key().equals(mineral))
                    .findFirst()
                    .orElseThrow();
            assertThat(ban.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(ban.because().facts()).contains("CN-06");
            assertThat(answer.responses())
                    .extracting(RecommendedResponse::addresses)
                    .anyMatch(ids -> ids.contains(ban.id()));
        }
        assertThat(answer.facts())
                .filteredOn(f -> f.id().equals("CN-06"))
                .singleElement()
                .satisfies(f -> assertThat(f.source()).contains("brecorder"));
    }

    @Test
    void the_day_before_there_is_licensing_and_no_ban() {
        Assessment answer = gallium("2024-12-02", "US");
        assertThat(rules(answer)).doesNotContain(BAN).anyMatch(r -> r.startsWith("export-control/licensing"));
    }

    @Test
    void a_year_later_the_ban_is_suspended_and_licensing_goes_on_under_a_truce_with_an_end() {
        Assessment answer = gallium("2025-11-15", "US");
        assertThat(state(answer, "CN-06").state()).isEqualTo(State.SUSPENDED);
        assertThat(state(answer, "CN-06").until()).isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(state(answer, "CN-01").state()).isEqualTo(State.IN_FORCE);
        assertThat(state(answer, "US-23").until()).isEqualTo(LocalDate.parse("2026-11-10"));
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().equals(BAN))
                .noneMatch(f -> f.mineral().key().equals("gallium"));
        assertThat(rules(answer)).anyMatch(r -> r.startsWith("export-control/licensing"));
    }

    @Test
    void three_days_before_its_end_the_suspension_expires() {
        Assessment answer = gallium("2026-11-24", "US");
        assertThat(state(answer, "CN-06").daysLeft()).isEqualTo(3);
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().equals("export-control/ban-returning"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.says()).contains("3 days"));
    }

    @Test
    void after_its_end_without_news_the_state_is_unknown_and_asked_for() {
        Assessment answer = gallium("2027-01-15", "US");
        assertThat(state(answer, "CN-06").state()).isEqualTo(State.UNKNOWN);
        assertThat(answer.questions())
                .anySatisfy(q -> assertThat(q.because().facts()).contains("CN-06"));
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().equals(BAN))
                .noneMatch(f -> f.mineral().key().equals("gallium"));
    }

    @Test
    void the_union_is_under_licensing_only() {
        Assessment answer = gallium("2024-12-03", "EU");
        assertThat(rules(answer)).doesNotContain(BAN).anyMatch(r -> r.startsWith("export-control/licensing"));
    }

    @Test
    void china_is_told_of_its_own_exposure() {
        assertThat(gallium("2024-12-03", "CN").riskFlags())
                .anyMatch(f -> f.economy().code().equals("CN"));
    }

    @Test
    void germany_is_told_what_the_facts_say_of_the_union() {
        Assessment answer = gallium("2024-12-03", "DE");
        assertThat(answer.subjects()).containsExactly(Economy.EU);
        assertThat(answer.riskFlags()).anyMatch(f -> f.economy().equals(Economy.EU));
    }

    @Test
    void the_seed_fires_no_rule_that_needs_a_figure_and_asks_for_it() {
        Request seed = Intake.dossier("seed");
        Assessment answer = ADVISOR.assess(seed.facts(), seed.asOf(), seed.asked());
        assertThat(answer.questions()).hasSizeGreaterThan(3);
        assertThat(answer.parameters()).allSatisfy(p -> assertThat(p.unit()).isIn("days", "rank"));
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.because().facts().contains("S12"))
                .allSatisfy(f -> assertThat(f.says()).contains("World Economic Forum"));
    }

    @Test
    void antimony_gets_no_benchmark_of_the_critical_raw_materials_act() {
        Request eu = Intake.dossier("eu-2023");
        Assessment answer = ADVISOR.assess(eu.facts(), LocalDate.parse("2024-06-01"), List.of(Economy.EU));
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().startsWith("crma/") && f.mineral() != null)
                .filteredOn(f -> f.mineral().key().equals("antimony"))
                .allSatisfy(f -> assertThat(f.rule()).isEqualTo("crma/not-applicable"));
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().startsWith("crma/"))
                .allSatisfy(f -> assertThat(f.says()).doesNotContain("breach"));
    }

    @TestFactory
    Stream<DynamicTest> every_dossier_is_assessed_for_six_economies_on_twelve_dates_alike_in_any_order()
            throws Exception {
        List<String> dossiers;
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            dossiers = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .map(f -> f.replace(".json", ""))
                    .sorted()
                    .toList();
        }
        return dossiers.stream().map(d -> DynamicTest.dynamicTest(d, () -> corpus(d)));
    }

    private static void corpus(String dossier) {
        Request request = Intake.dossier(dossier);
        List<Given> shuffled = new ArrayList<>(request.facts().given());
        Collections.shuffle(shuffled, new Random(7));
        FactSet again = FactSet.layered(shuffled, fault -> fail(fault.message()));
        for (String economy : List.of("US", "EU", "DE", "CN", "IN", "JP")) {
            List<Economy> asked = List.of(Economy.of(economy));
            for (int i = 0; i < 12; i++) {
                LocalDate date = LocalDate.parse("2022-01-15").plusMonths(5L * i);
                assertThat(Json.pretty(ADVISOR.assess(again, date, asked)))
                        .isEqualTo(Json.pretty(ADVISOR.assess(request.facts(), date, asked)));
            }
        }
    }

    private static Assessment gallium(String date, String economy) {
        return ADVISOR.assess(GALLIUM.facts(), LocalDate.parse(date), List.of(Economy.of(economy)));
    }

    private static List<String> rules(Assessment answer) {
        return answer.riskFlags().stream().map(RiskFlag::rule).distinct().toList();
    }

    private static MeasureState state(Assessment answer, String fact) {
        return answer.measures().stream()
                .filter(m -> m.fact().equals(fact))
                .findFirst()
                .orElseThrow();
    }
}
