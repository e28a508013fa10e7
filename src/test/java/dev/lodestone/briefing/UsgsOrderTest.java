package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where no measure is under way, what costs most when it stops comes first, as others have found. */
class UsgsOrderTest {
    /**
     * The minerals of which a disruption is expected to cost the United States more than a billion dollars of output a year: USGS,
     * Open-File Report 2025-1047, on which the list of critical minerals of 2025 rests.
     */
    private static final Set<Mineral> ABOVE_A_BILLION = Stream.of(
                    "samarium", "rhodium", "lutetium", "terbium", "dysprosium", "gallium")
            .map(Mineral::of)
            .collect(Collectors.toSet());

    @Test
    void the_minerals_that_usgs_puts_above_a_billion_are_in_the_first_seven_concerns() {
        List<Fact> facts =
                new ArrayList<>(Intake.dossier("united-states-2026").facts().all());
        facts.removeIf(Measure.class::isInstance);
        for (List<FactSet.Fault> faults = FactSet.faults(facts); !faults.isEmpty(); faults = FactSet.faults(facts)) {
            facts.remove(faults.get(0).index());
        }
        Assessment answer =
                Shipped.ADVISOR.assess(new FactSet(facts), LocalDate.of(2026, 11, 26), List.of(Economy.of("US")));
        Set<Mineral> told = answer.briefing().concerns().stream()
                .map(Briefing.Concern::minerals)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(answer.briefing().concerns()).hasSizeLessThanOrEqualTo(7);
        assertThat(told).containsAll(ABOVE_A_BILLION);
    }
}
