package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Why a conclusion stands, read from truth maintenance: which matches of which rules justify it. The only class that touches
 * this part of Drools, which is internal to it.
 */
final class Reasons {

    /** One justification: the rule that concluded, and what it matched, in the order of its patterns. */
    record Justification(String rule, List<Object> matched) {}

    private Reasons() {}

    static List<Justification> of(KieSession session, Conclusion conclusion) {
        InternalFactHandle handle = (InternalFactHandle) session.getFactHandle(conclusion);
        List<Justification> justifications = new ArrayList<>(1);
        if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null) {
            for (Object mode = key.getBeliefSet().getFirst(); mode != null; mode = ((SimpleMode) mode).getNext()) {
                LogicalDependency<?> dependency = ((SimpleMode) mode).getObject();
                Match match = (Match) dependency.getJustifier();
                justifications.add(new Justification(match.getRule().getName(), List.copyOf(match.getObjects())));
            }
        }
        return justifications;
    }
}
