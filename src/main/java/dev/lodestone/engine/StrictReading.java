package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.situation.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Finds out which conclusions hold for all values that bounded figures may have. It starts from the loose reading, replaces those
 * thresholds that a bounded figure was measured by with their strict readings, and lets truth maintenance take back what falls
 * with them. That is a small part of the work of a second session with all thresholds strict, and comes to the same: an exact
 * figure meets a threshold in both readings or in neither.
 */
final class StrictReading {
    private final RuleBase rules;
    private final KieSession session;
    private final Limits limits;
    private final Map<String, FactHandle> inserted;
    private final Map<String, Parameter> strict;
    private final Bounds bounds = new Bounds();

    /**
     * @param session as it stands after the loose reading
     * @param inserted the handles of the loose parameters in the session, by id
     * @param strict the strict reading of each parameter, by id
     */
    StrictReading(
            RuleBase rules,
            KieSession session,
            Limits limits,
            Map<String, FactHandle> inserted,
            Map<String, Parameter> strict) {
        this.rules = rules;
        this.session = session;
        this.limits = limits;
        this.inserted = inserted;
        this.strict = strict;
    }

    /** @param loose what the loose reading concluded, with its reasons */
    Set<Conclusion> certain(Map<Conclusion, List<Reasons.Justification>> loose) {
        Map<Conclusion, List<Reasons.Justification>> standing = loose;
        Set<String> doubtful = doubtful(standing);
        // What a rule concludes where another conclusion is missing can bring new doubts.
        while (!doubtful.isEmpty()) {
            for (String parameter : doubtful) {
                session.delete(inserted.get(parameter));
                session.insert(strict.get(parameter));
            }
            Run.toTheEnd(session, limits);
            standing = Reasons.all(session, false);
            doubtful = doubtful(standing);
        }
        Set<Conclusion> certain = new HashSet<>(standing.keySet());
        certain.retainAll(loose.keySet());
        return certain;
    }

    /** The ids of the loose thresholds in all matches that rest on a bounded figure. */
    private Set<String> doubtful(Map<Conclusion, List<Reasons.Justification>> conclusions) {
        Set<String> doubtful = new TreeSet<>();
        for (List<Reasons.Justification> justifications : conclusions.values()) {
            for (Reasons.Justification justification : justifications) {
                if (isDoubtful(justification)) {
                    for (Object matched : justification.matched()) {
                        if (matched instanceof Parameter p && !p.threshold().strict()) {
                            doubtful.add(p.id());
                        }
                    }
                }
            }
        }
        return doubtful;
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
