package dev.lodestone.advisor;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.engine.Reasons;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.SideBySide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out which conclusions hold for all values that bounded figures may have: those with a justification whose comparisons
 * hold with strict thresholds too, whose facts are established, and whose premises are as certain. An exact figure meets a threshold in both readings or in
 * neither.
 */
final class Certainties {
    private final Map<String, Parameter> strict;
    private final Map<Conclusion, List<Reasons.Justification>> loose;
    private final Doubts doubts;
    /** What the rules conclude strictly; null if each match can be asked. */
    private Set<Conclusion> strictly;

    /**
     * @param strict the strict reading of each parameter, by id
     * @param loose what the loose reading concluded, with its reasons
     */
    Certainties(Map<String, Parameter> strict, Map<Conclusion, List<Reasons.Justification>> loose, Doubts doubts) {
        this.strict = strict;
        this.loose = loose;
        this.doubts = doubts;
    }

    /** Whether the matches show enough to tell; otherwise the rules have to be read once more, strictly. */
    boolean canBeTold() {
        for (List<Reasons.Justification> justifications : loose.values()) {
            for (Reasons.Justification justification : justifications) {
                if (justification.recheck() == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Those that are certain, where the rules were run once more and concluded so much strictly. */
    Set<Conclusion> certain(Set<Conclusion> concludedStrictly) {
        this.strictly = concludedStrictly;
        return certain(false);
    }

    /**
     * Those that are certain.
     *
     * @param large whether it pays to use several processors
     */
    Set<Conclusion> certain(boolean large) {
        Set<Conclusion> certain = large ? ConcurrentHashMap.newKeySet(loose.size()) : new HashSet<>();
        List<Conclusion> open =
                SideBySide.inParts(List.copyOf(loose.keySet()), large, some -> undecided(some, certain));
        // What rests on itself alone is never reached.
        for (int before = -1; before != certain.size(); ) {
            before = certain.size();
            open = undecided(open, certain);
        }
        return certain;
    }

    /**
     * Adds what is certain.
     *
     * @param certain what is known to be so
     * @return what may be certain once more is known to be
     */
    private List<Conclusion> undecided(List<Conclusion> among, Set<Conclusion> certain) {
        List<Conclusion> undecided = new ArrayList<>();
        for (Conclusion conclusion : among) {
            List<Reasons.Justification> justifications = loose.get(conclusion);
            boolean may = strictly == null || strictly.contains(conclusion);
            if (may && anyIsCertain(justifications, certain)) {
                certain.add(conclusion);
            } else if (restsOnOthers(justifications)) {
                undecided.add(conclusion);
            }
        }
        return undecided;
    }

    private boolean anyIsCertain(List<Reasons.Justification> justifications, Set<Conclusion> certain) {
        for (Reasons.Justification justification : justifications) {
            if (isCertain(justification, certain)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCertain(Reasons.Justification justification, Set<Conclusion> premises) {
        if (doubts.isDoubtful(justification)) {
            return false;
        }
        for (Object object : justification.objects()) {
            if (object instanceof Conclusion premise && !premises.contains(premise)) {
                return false;
            }
        }
        return strictly != null || justification.recheck().holds(justification.objects(), strict);
    }

    private static boolean restsOnOthers(List<Reasons.Justification> justifications) {
        for (Reasons.Justification justification : justifications) {
            for (Object object : justification.objects()) {
                if (object instanceof Conclusion) {
                    return true;
                }
            }
        }
        return false;
    }
}
