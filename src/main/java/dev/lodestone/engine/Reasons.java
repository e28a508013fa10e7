package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.engine.network.Concluded;
import dev.lodestone.engine.network.Justifications;
import dev.lodestone.engine.network.Recheck;
import dev.lodestone.situation.Exposed;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** Why a conclusion stands: which matches of which rules justify it. Of a conclusion that may fall again it is read from truth maintenance. */
public final class Reasons {

    /**
     * One justification.
     *
     * @param rule the rule that concluded
     * @param objects what its patterns matched, in their order
     * @param matched the same without repetition, and with what its accumulates went over
     * @param values the values of its variables, by their names; empty unless asked for, and of a rule that needs something not to
     *     be there
     * @param recheck asks the objects again with other thresholds; null if they do not show enough
     */
    public record Justification(
            String rule, Object[] objects, List<Object> matched, Map<String, Object> values, Recheck recheck) {}

    /** A filter by class is answered from an index. */
    private static final ObjectFilter CONCLUSIONS = new ClassObjectFilter(Conclusion.class);

    private Reasons() {}

    /**
     * All that was concluded, each with its justifications.
     *
     * @param withValues whether the values of variables are read too; only an explanation needs them, to tell what is not there
     */
    public static RuleRunner.Reading<Map<Conclusion, List<Justification>>> reading(boolean withValues) {
        return (session, concluded, given, rules) -> all(session, concluded, given, rules, withValues);
    }

    private static Map<Conclusion, List<Justification>> all(
            KieSession session, List<Concluded> concluded, Parameter[] given, RuleRunner rules, boolean withValues) {
        Map<Conclusion, List<Justification>> all = new LinkedHashMap<>();
        for (Concluded each : concluded) {
            all.computeIfAbsent(each.conclusion(given), c -> new ArrayList<>(1))
                    .add(justification(each.match(), rules, given, withValues));
        }
        for (FactHandle handle : session.getFactHandles(CONCLUSIONS)) {
            List<Justification> justifications = new ArrayList<>(1);
            for (Match match : Justifications.of(handle)) {
                justifications.add(justification(match, rules, given, withValues));
            }
            all.put((Conclusion) Justifications.concluded(handle), justifications);
        }
        return all;
    }

    private static Justification justification(Match match, RuleRunner rules, Parameter[] given, boolean withValues) {
        String rule = match.getRule().getName();
        Matching matching = rules.matching(rule);
        Object[] objects = matching.shape().objects(Justifications.objects(match), given);
        return new Justification(
                rule,
                objects,
                matching.deep() ? deep(match, objects) : once(objects),
                withValues && matching.absence()
                        ? values(match, matching.shape().values(given))
                        : Map.of(),
                matching.recheck());
    }

    /** What an accumulate goes over is not among a match's objects: only a deep look finds it. */
    private static List<Object> deep(Match match, Object[] objects) {
        Set<Object> matched = new LinkedHashSet<>(Arrays.asList(objects));
        matched.addAll(Justifications.deep(match));
        matched.remove(null);
        return List.copyOf(matched);
    }

    /** Identity is enough here, and spares comparing whole records. */
    private static List<Object> once(Object[] objects) {
        Object[] once = objects;
        int kept = 0;
        for (int i = 0; i < objects.length; i++) {
            if (isIn(once, kept, objects[i])) {
                once = once == objects ? objects.clone() : once;
            } else {
                once[kept++] = objects[i];
            }
        }
        return Arrays.asList(kept == once.length ? once : Arrays.copyOf(once, kept));
    }

    private static boolean isIn(Object[] all, int end, Object sought) {
        for (int i = 0; i < end; i++) {
            if (all[i] == sought) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> values(Match match, Map<String, Object> ofParameters) {
        Map<String, Object> values = new LinkedHashMap<>(ofParameters);
        match.getDeclarationIds().forEach(name -> values.put(name, match.getDeclarationValue(name)));
        return values;
    }

    /** The largest exposure that a flag rests on; null if it is about no supplier, or nobody knows how much hangs on it. */
    public static Exposure exposure(List<Justification> reasons) {
        Exposure largest = null;
        for (Justification justification : reasons) {
            for (Object matched : justification.matched()) {
                largest = matched instanceof Exposed exposed ? Exposure.larger(largest, exposed.exposure()) : largest;
            }
        }
        return largest;
    }
}
