package dev.lodestone.engine;

import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.network.Concluded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kie.api.runtime.ClassObjectFilter;

/** Which flags the rules raised, without reasons: for those who ask many times and look at little. */
public final class Raised {
    private static final ClassObjectFilter FLAGS = new ClassObjectFilter(RiskFlag.class);

    private Raised() {}

    public static RuleRunner.Reading<Set<Decision>> decisions(Predicate<Decision> wanted) {
        return reading(wanted, (decision, flag) -> decision);
    }

    /** All are given as possible, and only those that are wanted are put into words. */
    public static RuleRunner.Reading<Set<RiskFlag>> flags(Predicate<Decision> wanted) {
        return reading(
                wanted,
                (decision, flag) ->
                        ((RiskFlag) flag.get()).concluded(null, Certainty.POSSIBLE, Because.NOTHING, null, List.of()));
    }

    private static <T> RuleRunner.Reading<Set<T>> reading(
            Predicate<Decision> wanted, BiFunction<Decision, Supplier<Conclusion>, T> of) {
        return (session, concluded, given, rules) -> {
            Set<T> raised = new LinkedHashSet<>();
            for (Concluded each : concluded) {
                Decision decision = each.decision(given);
                if (decision != null && wanted.test(decision)) {
                    raised.add(of.apply(decision, () -> each.conclusion(given)));
                }
            }
            for (Object flag : session.getObjects(FLAGS)) {
                Decision decision = Decision.of((RiskFlag) flag);
                if (wanted.test(decision)) {
                    raised.add(of.apply(decision, () -> (RiskFlag) flag));
                }
            }
            return raised;
        };
    }
}
