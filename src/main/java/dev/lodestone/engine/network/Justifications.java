package dev.lodestone.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** What truth maintenance, which is internal to Drools, remembers of why something stands. */
public final class Justifications {
    private Justifications() {}

    /** What was concluded. */
    public static Object concluded(FactHandle handle) {
        return ((InternalFactHandle) handle).getObject();
    }

    /** The matches that justify it; empty of what was not concluded. */
    public static List<Match> of(FactHandle handle) {
        List<Match> matches = new ArrayList<>(1);
        if (((InternalFactHandle) handle).getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                && key.getBeliefSet() != null) {
            for (Object mode = key.getBeliefSet().getFirst(); mode != null; mode = ((SimpleMode) mode).getNext()) {
                LogicalDependency<?> dependency = ((SimpleMode) mode).getObject();
                matches.add((InternalMatch) dependency.getJustifier());
            }
        }
        return matches;
    }

    /** What a match's patterns matched, in their order. */
    public static Object[] objects(Match match) {
        return ((InternalMatch) match).getTuple().toObjects(false);
    }

    /** The same, and what its accumulates went over. */
    public static List<Object> deep(Match match) {
        List<Object> deep = new ArrayList<>();
        ((InternalMatch) match).getObjectsDeep().forEach(told -> GoneOver.gather(told, deep));
        return deep;
    }
}
