package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Reason;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed",
                "gallium-germanium",
                "tariffs-2024",
                "united-states-2026",
                "china-imports",
                "germany",
                "japan"
            })
    @DisplayName("every branch of every tree ends in a fact, a parameter or an absence")
    void leaves(String dossier) {
        Explained explained = explain(Dossiers.dossier(dossier));
        assertThat(explained.explanation().flags())
                .hasSameSizeAs(explained.assessment().riskFlags())
                .flatMap(flag -> flag.leaves().toList())
                .allMatch(leaf -> leaf.kind().isLeaf(), "is a leaf")
                .allMatch(
                        leaf -> leaf.kind() == Reason.Kind.ABSENCE
                                || !leaf.source().isEmpty(),
                        "has a source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "gallium-germanium", "tariffs-2024"})
    @DisplayName("without the facts of its tree a flag is gone")
    void removal(String dossier) {
        Request request = Dossiers.dossier(dossier);
        for (Reason flag : explain(request).explanation().flags()) {
            Set<String> facts = flag.leaves()
                    .filter(l -> l.kind() == Reason.Kind.FACT)
                    .map(Reason::id)
                    .collect(Collectors.toSet());
            if (facts.isEmpty() || flag.because().stream().anyMatch(r -> r.kind() == Reason.Kind.EITHER)) {
                continue;
            }
            // Where other facts say the same, such as a supply balance beside a published reliance, the flag rests on
            // them
            // next, and goes with them.
            FactSet left = without(request.facts(), facts);
            for (int round = 0; round < 2; round++) {
                Request rest = new Request("", request.asOf(), request.asked(), left);
                Set<String> next = explain(rest).explanation().flags().stream()
                        .filter(f -> says(flag, f))
                        .flatMap(Reason::leaves)
                        .filter(l -> l.kind() == Reason.Kind.FACT)
                        .map(Reason::id)
                        .collect(Collectors.toSet());
                assertThat(next).doesNotContainAnyElementsOf(facts);
                left = without(left, next);
            }
            Request rest = new Request("", request.asOf(), request.asked(), left);
            assertThat(explain(rest).explanation().flags()).noneMatch(f -> says(flag, f));
        }
    }

    private static boolean says(Reason flag, Reason other) {
        return other.says().equals(flag.says())
                && other.details().get("rule").equals(flag.details().get("rule"));
    }

    @Test
    @DisplayName("the ban on gallium leads to the announcement of the ban")
    void ban() {
        Reason ban = explain(Dossiers.dossier("gallium-germanium")).explanation().flags().stream()
                .filter(f -> f.details().get("rule").equals("export-control/ban-active"))
                .filter(f -> "gallium".equals(f.details().get("mineral")))
                .findFirst()
                .orElseThrow();
        assertThat(ban.leaves()).extracting(Reason::id).contains("CN-06");
    }

    private static Explained explain(Request request) {
        return Dossiers.ADVISOR.explain(request.facts(), request.asOf(), request.asked());
    }

    /** Facts that refer to one that goes, go with it, and so do older figures, which would take the place of one that goes. */
    private static FactSet without(FactSet facts, Set<String> ids) {
        Set<Object> series = facts.all().stream()
                .filter(f -> ids.contains(f.id()) && f instanceof Dated)
                .map(f -> List.of(f.getClass(), ((Dated) f).series()))
                .collect(Collectors.toSet());
        List<Fact> left = facts.all().stream()
                .filter(f -> !ids.contains(f.id()))
                .filter(f -> !(f instanceof Dated d && series.contains(List.of(d.getClass(), d.series()))))
                .toList();
        List<FactSet.Fault> dangling = FactSet.faults(left);
        while (!dangling.isEmpty()) {
            Set<Integer> bad = dangling.stream().map(FactSet.Fault::index).collect(Collectors.toSet());
            List<Fact> all = left;
            left = java.util.stream.IntStream.range(0, all.size())
                    .filter(i -> !bad.contains(i))
                    .mapToObj(all::get)
                    .toList();
            dangling = FactSet.faults(left);
        }
        return new FactSet(left);
    }
}
