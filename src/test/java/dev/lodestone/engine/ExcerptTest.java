package dev.lodestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of one rule is answered by it and what it rests on, as by the whole rulebook. */
class ExcerptTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final List<Request> DOSSIERS = Stream.of(
                    "seed", "gallium-germanium", "tariffs-2024", "united-states-2026", "china", "japan")
            .map(name -> Intake.file(Path.of("facts", name + ".json")))
            .toList();

    private static Set<RiskFlag> flags(Advisor advisor, Request request, Predicate<Decision> wanted) {
        return advisor.flags(request.facts(), request.asOf(), request.asked(), wanted);
    }

    @Test
    @DisplayName("a rule by itself raises what it raises among all others, on each dossier")
    void flags() {
        List<Set<RiskFlag>> all =
                DOSSIERS.stream().map(d -> flags(ADVISOR, d, any -> true)).toList();
        int raised = 0;
        for (RuleCard rule : ADVISOR.rules().rules()) {
            Advisor only = ADVISOR.only(Set.of(rule.name()));
            for (int i = 0; i < DOSSIERS.size(); i++) {
                Set<RiskFlag> own = flags(only, DOSSIERS.get(i), d -> d.rule().equals(rule.name()));
                assertThat(own)
                        .as("%s on %s", rule.name(), DOSSIERS.get(i).title())
                        .isEqualTo(all.get(i).stream()
                                .filter(f -> f.rule().equals(rule.name()))
                                .collect(Collectors.toSet()));
                raised += own.size();
            }
        }
        assertThat(raised).isEqualTo(all.stream().mapToInt(Set::size).sum()).isGreaterThan(500);
    }

    @Test
    @DisplayName("some rules by themselves raise what they raise among all others, and are as certain")
    void standing() {
        List<String> rules = ADVISOR.rules().rules().stream()
                .filter(rule -> !rule.isOverFlags())
                .map(RuleCard::name)
                .toList();
        for (Request dossier : DOSSIERS) {
            Set<List<Object>> all = standing(ADVISOR, dossier, rules);
            for (int i = 0; i < rules.size(); i += 12) {
                List<String> some = rules.subList(i, Math.min(rules.size(), i + 12));
                assertThat(standing(ADVISOR.only(Set.copyOf(some)), dossier, some))
                        .as("%s on %s", some, dossier.title())
                        .isEqualTo(all.stream()
                                .filter(f -> some.contains(f.get(0)))
                                .collect(Collectors.toSet()));
            }
        }
    }

    private static Set<List<Object>> standing(Advisor advisor, Request request, List<String> rules) {
        return advisor.standing(request.facts(), request.asOf(), request.asked()).stream()
                .filter(f -> rules.contains(f.rule()))
                .map(f -> List.<Object>of(f.rule(), f.economy(), f.says(), f.severity(), f.certainty()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "united-states-2026", "tariffs-2024"})
    @DisplayName("what is derived of one kind is the same, whatever else is wanted")
    void derived(String dossier) {
        Request request = Intake.layers(List.of(Path.of("facts", dossier + ".json")), List.of("timeline"));
        Parameters.Valid valid = ADVISOR.parameters().at(request.asOf());
        List<Derived> all = Situation.of(request.facts(), request.asOf(), request.asked(), valid)
                .derived();
        Set<Class<?>> kinds = all.stream().map(Object::getClass).collect(Collectors.toSet());
        for (Class<?> kind : kinds) {
            List<Derived> own = Situation.of(
                            request.facts(),
                            request.asOf(),
                            request.asked(),
                            valid,
                            k -> Dependents.looksFor(Set.of(kind), k))
                    .derived();
            assertThat(own.stream().filter(kind::isInstance))
                    .as(kind.getSimpleName())
                    .containsExactlyElementsOf(
                            all.stream().filter(kind::isInstance).toList());
        }
    }

    @Test
    @DisplayName("parameters that a rule does not compare with make no difference to it")
    void parameters() {
        Advisor only = ADVISOR.only(Set.of("concentration/single-country-dominance"));
        List<String> looked = ADVISOR.parameters().at(DOSSIERS.get(0).asOf()).loose().values().stream()
                .filter(only::looksAt)
                .map(p -> p.name())
                .toList();
        assertThat(looked).contains("concentration.dominance").hasSizeLessThan(15);
    }
}
