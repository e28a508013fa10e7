package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.engine.network.Recheck;
import dev.lodestone.situation.Parameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which conclusions hold for all values that bounded figures may have: those with a justification whose comparisons
 * hold with strict thresholds too, and whose premises are as certain. An exact figure meets a threshold in both readings or in
 * neither.
 */
final class Certainties {
    private final RuleBase rules;
    private final Map<String, Parameter> strict;
    private final Map<Conclusion, List<Reasons.Justification>> loose;
    private final Map<Conclusion, Boolean> known = new HashMap<>();

    /**
     * @param strict the strict reading of each parameter, by id
     * @param loose what the loose reading concluded, with its reasons
     */
    Certainties(RuleBase rules, Map<String, Parameter> strict, Map<Conclusion, List<Reasons.Justification>> loose) {
        this.rules = rules;
        this.strict = strict;
        this.loose = loose;
    }

    /** Whether the matches show enough to tell; otherwise the rules have to be read once more, strictly. */
    boolean canBeTold() {
        for (List<Reasons.Justification> justifications : loose.values()) {
            for (Reasons.Justification justification : justifications) {
                if (rules.recheck(justification.rule()) == null) {
                    return false;
                }
            }
        }
        return true;
    }

    Set<Conclusion> certain() {
        Set<Conclusion> certain = new HashSet<>();
        for (Conclusion conclusion : loose.keySet()) {
            if (isCertain(conclusion)) {
                certain.add(conclusion);
            }
        }
        return certain;
    }

    private boolean isCertain(Conclusion conclusion) {
        Boolean certain = known.get(conclusion);
        if (certain == null) {
            // What rests on itself alone is not certain.
            known.put(conclusion, false);
            certain = loose.getOrDefault(conclusion, List.of()).stream().anyMatch(this::isCertain);
            known.put(conclusion, certain);
        }
        return certain;
    }

    private boolean isCertain(Reasons.Justification justification) {
        Recheck recheck = rules.recheck(justification.rule());
        Object[] objects = justification.objects().clone();
        for (int i = 0; i < objects.length; i++) {
            if (objects[i] instanceof Parameter parameter) {
                objects[i] = strict.get(parameter.id());
            } else if (objects[i] instanceof Conclusion premise && !isCertain(premise)) {
                return false;
            }
        }
        return recheck.holds(objects);
    }
}
