package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Intake;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CaseRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts that are gone through mineral by mineral are held as those that are gone through at once. */
class FactsAtDateTest {
    private static final Outsizes.Limits LIMITS = new Outsizes.Limits(1.05, 100);

    @Test
    void on_every_dossier_at_several_dates() {
        for (String dossier : Intake.dossiers()) {
            for (int year = 2023; year <= 2027; year++) {
                assertAlike(Intake.dossier(dossier).facts(), LocalDate.of(year, 6, 30), dossier);
            }
        }
    }

    @Test
    void on_every_case_of_the_rulebook() {
        CaseRunner.cases(RuleFiles.embedded())
                .forEach(c -> assertAlike(c.request().facts(), c.request().asOf(), c.name()));
    }

    @Test
    void on_all_dossiers_at_once() {
        List<Fact> facts = new ArrayList<>();
        for (String dossier : Intake.dossiers()) {
            for (Fact fact : Intake.dossier(dossier).facts().all()) {
                if (facts.stream().noneMatch(f -> f.id().equals(fact.id()))) {
                    facts.add(fact);
                }
            }
        }
        assertAlike(facts, LocalDate.of(2025, 10, 15), "all dossiers");
    }

    private static void assertAlike(FactSet facts, LocalDate asOf, String what) {
        assertAlike(facts.all(), asOf, what);
    }

    private static void assertAlike(List<Fact> facts, LocalDate asOf, String what) {
        FactsAtDate whole = FactsAtDate.whole(facts, asOf, LIMITS);
        FactsAtDate parts = FactsAtDate.inParts(facts, asOf, LIMITS);
        assertThat(parts.readings().used()).as(what).isEqualTo(whole.readings().used());
        assertThat(parts.readings().others())
                .as(what)
                .containsExactlyInAnyOrderElementsOf(whole.readings().others());
        assertThat(parts.trends()).as(what).containsExactlyInAnyOrderElementsOf(whole.trends());
        assertThat(parts.figures().reliances())
                .as(what)
                .containsExactlyInAnyOrderElementsOf(whole.figures().reliances());
        Set<Economy> all = Set.copyOf(Economy.all());
        assertThat(concentrations(parts.figures(), all, asOf))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(concentrations(whole.figures(), all, asOf));
        assertThat(parts.figures().allMinerals())
                .as(what)
                .isEqualTo(whole.figures().allMinerals());
    }

    private static List<Concentration> concentrations(Figures figures, Set<Economy> all, LocalDate asOf) {
        return Concentrations.of(figures, all, Set.of(), new Exposures(figures, asOf), asOf);
    }
}
