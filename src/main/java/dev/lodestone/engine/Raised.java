package dev.lodestone.engine;

import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.network.Concluded;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.kie.api.runtime.ClassObjectFilter;

/** Which flags the rules raised, without reasons: for those who ask many times and look at little. */
final class Raised {
    private static final ClassObjectFilter FLAGS = new ClassObjectFilter(RiskFlag.class);

    private Raised() {}

    static Core.Reading<Set<Decision>> decisions(Predicate<Decision> wanted) {
        return (session, concluded, given, rules) -> {
            Set<Decision> decisions = new HashSet<>();
            for (Concluded each : concluded) {
                Decision decision = each.decision(given);
                if (decision != null && wanted.test(decision)) {
                    decisions.add(decision);
                }
            }
            for (Object flag : session.getObjects(FLAGS)) {
                Decision decision = Decision.of((RiskFlag) flag);
                if (wanted.test(decision)) {
                    decisions.add(decision);
                }
            }
            return decisions;
        };
    }

    /** All are given as possible, and only those that are wanted are put into words. */
    static Core.Reading<Set<RiskFlag>> flags(Predicate<Decision> wanted) {
        return (session, concluded, given, rules) -> {
            Set<RiskFlag> flags = new LinkedHashSet<>();
            for (Concluded each : concluded) {
                Decision decision = each.decision(given);
                if (decision != null && wanted.test(decision)) {
                    flags.add(possible(each.conclusion(given)));
                }
            }
            for (Object flag : session.getObjects(FLAGS)) {
                if (wanted.test(Decision.of((RiskFlag) flag))) {
                    flags.add(possible((RiskFlag) flag));
                }
            }
            return flags;
        };
    }

    private static RiskFlag possible(Conclusion flag) {
        return ((RiskFlag) flag).concluded(null, Certainty.POSSIBLE, Because.NOTHING);
    }
}
