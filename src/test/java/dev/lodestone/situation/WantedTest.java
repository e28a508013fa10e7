package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who looks for some of what follows from the facts gets all of that, as if everything were worked out. */
class WantedTest {
    private static final Parameters PARAMETERS = Shipped.RULES.parameters();

    static List<String> dossiers() {
        return Intake.dossiers();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void of_each_kind_that_is_wanted_there_is_all_that_there_is(String dossier) {
        Request request = Intake.dossier(dossier);
        List<Derived> all = derived(request, any -> true);
        for (Class<?> kind : all.stream().map(Object::getClass).distinct().toList()) {
            List<Derived> some = derived(request, k -> k.isAssignableFrom(kind));
            assertThat(some.stream().filter(kind::isInstance))
                    .as("%s in %s", kind.getSimpleName(), dossier)
                    .containsExactlyElementsOf(
                            all.stream().filter(kind::isInstance).toList());
        }
        assertThat(derived(request, k -> false)).isEmpty();
    }

    private static List<Derived> derived(Request request, Predicate<Class<? extends Derived>> wanted) {
        return Situation.of(request.facts(), request.asOf(), request.asked(), PARAMETERS.at(request.asOf()), wanted)
                .derived();
    }
}
