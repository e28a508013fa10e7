package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Why a conclusion stands, read from truth maintenance: which matches of which rules justify it. The only class that touches
 * this part of Drools, which is internal to it.
 */
final class Reasons {

    /**
     * One justification.
     *
     * @param rule the rule that concluded
     * @param matched what it matched, in the order of its patterns, with what its accumulates went over
     * @param values the values of its variables, by their names; empty unless asked for
     */
    record Justification(String rule, List<Object> matched, Map<String, Object> values) {}

    /** A filter by class is answered from an index. */
    private static final ObjectFilter CONCLUSIONS = new ClassObjectFilter(Conclusion.class);

    private Reasons() {}

    /** All conclusions in a session, each with its justifications. */
    static Map<Conclusion, List<Justification>> all(KieSession session, boolean withValues) {
        Map<Conclusion, List<Justification>> all = new LinkedHashMap<>();
        for (Object conclusion : session.getObjects(CONCLUSIONS)) {
            all.put((Conclusion) conclusion, of(session, (Conclusion) conclusion, withValues));
        }
        return all;
    }

    /** @param withValues whether the values of variables are read too; only an explanation needs them */
    private static List<Justification> of(KieSession session, Conclusion conclusion, boolean withValues) {
        InternalFactHandle handle = (InternalFactHandle) session.getFactHandle(conclusion);
        List<Justification> justifications = new ArrayList<>(1);
        if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null) {
            for (Object mode = key.getBeliefSet().getFirst(); mode != null; mode = ((SimpleMode) mode).getNext()) {
                LogicalDependency<?> dependency = ((SimpleMode) mode).getObject();
                Match match = (Match) dependency.getJustifier();
                justifications.add(new Justification(
                        match.getRule().getName(), matched(match), withValues ? values(match) : Map.of()));
            }
        }
        return justifications;
    }

    /** What an accumulate goes over is not among a match's objects: only a deep look finds it. */
    private static List<Object> matched(Match match) {
        List<Object> patterns = match.getObjects();
        List<Object> deep = match instanceof InternalMatch internal ? internal.getObjectsDeep() : List.of();
        if (deep.size() > patterns.size()) {
            Set<Object> matched = new LinkedHashSet<>(patterns);
            matched.addAll(deep);
            matched.remove(null);
            return List.copyOf(matched);
        }
        List<Object> matched = new ArrayList<>(patterns.size());
        for (Object object : patterns) {
            // Identity is enough here, and spares hashing whole records.
            if (object != null && matched.stream().noneMatch(m -> m == object)) {
                matched.add(object);
            }
        }
        return matched;
    }

    private static Map<String, Object> values(Match match) {
        Map<String, Object> values = new LinkedHashMap<>();
        match.getDeclarationIds().forEach(name -> values.put(name, match.getDeclarationValue(name)));
        return values;
    }
}
