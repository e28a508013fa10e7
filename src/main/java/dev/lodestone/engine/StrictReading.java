package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.situation.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.runtime.KieSession;

/**
 * Finds out which conclusions hold for all values that bounded figures may have, where matches do not show enough to ask them
 * again ({@link Certainties}): a rule looks for what exists, for what is missing, for a sum. It starts from the loose reading, replaces those
 * thresholds that a bounded figure was measured by with their strict readings, and lets truth maintenance take back what falls
 * with them. That is a small part of the work of a second session with all thresholds strict, and comes to the same: an exact
 * figure meets a threshold in both readings or in neither.
 */
final class StrictReading {
    private final RuleBase rules;
    private final KieSession session;
    private final Limits limits;
    private final Map<String, Parameter> strict;
    private final Bounds bounds = new Bounds();

    /**
     * @param session as it stands after the loose reading
     * @param strict the strict reading of each parameter, by id
     */
    StrictReading(
            RuleBase rules,
            KieSession session,
            Limits limits,
            Map<String, Parameter> strict) {
        this.rules = rules;
        this.session = session;
        this.limits = limits;
        this.strict = strict;
    }

    /** @param loose what the loose reading concluded, with its reasons */
    Set<Conclusion> certain(Map<Conclusion, List<Reasons.Justification>> loose) {
        Map<Conclusion, List<Reasons.Justification>> standing = loose;
        Collection<Parameter> doubtful = doubtful(standing);
        // What a rule concludes where another conclusion is missing can bring new doubts.
        while (!doubtful.isEmpty()) {
            for (Parameter parameter : doubtful) {
                session.delete(session.getFactHandle(parameter));
                session.insert(strict.get(parameter.id()));
            }
            Run.toTheEnd(session, limits);
            standing = Reasons.all(session, rules::isDeep, false);
            doubtful = doubtful(standing);
        }
        Set<Conclusion> certain = new HashSet<>(standing.keySet());
        certain.retainAll(loose.keySet());
        return certain;
    }

    /** The loose parameters in all matches that rest on a bounded figure. */
    private Collection<Parameter> doubtful(Map<Conclusion, List<Reasons.Justification>> conclusions) {
        Map<String, Parameter> doubtful = new TreeMap<>();
        for (List<Reasons.Justification> justifications : conclusions.values()) {
            for (Reasons.Justification justification : justifications) {
                if (isDoubtful(justification)) {
                    for (Object matched : justification.matched()) {
                        if (matched instanceof Parameter p && !p.threshold().strict()) {
                            doubtful.put(p.id(), p);
                        }
                    }
                }
            }
        }
        return doubtful.values();
    }

    private boolean isDoubtful(Reasons.Justification justification) {
        for (Object matched : justification.matched()) {
            if (bounds.restsOnBounds(matched)) {
                return true;
            }
        }
        return rules.rule(justification.rule()).readsUnmatched();
    }
}
