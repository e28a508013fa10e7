package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is otherwise than in an earlier answer, in short sentences. */
public final class Changes {
    /** How many changes are told; the rest is counted. */
    public static final int MOST = 10;

    private Changes() {}

    /** The most severe first. */
    public static List<Change> between(Assessment before, Assessment now) {
        return between(before.riskFlags(), now.riskFlags());
    }

    /**
     * The most severe first; what is one matter with another change is told with it.
     *
     * @param before the flags of the earlier answer, in its order, without responses and reasons
     */
    public static List<Change> between(List<RiskFlag> before, List<RiskFlag> now) {
        List<Matter> matters = Matter.of(turns(byKey(before), byKey(now)));
        List<Change> changes = new ArrayList<>();
        matters.stream().limit(MOST).forEach(m -> changes.add(m.change()));
        if (matters.size() > MOST) {
            List<Matter> rest = matters.subList(MOST, matters.size());
            List<String> flags = rest.stream().flatMap(m -> m.ids().stream()).toList();
            changes.add(new Change("And " + rest.size() + " more.", flags));
        }
        return changes;
    }

    private static List<Turn> turns(Map<FlagKey, RiskFlag> before, Map<FlagKey, RiskFlag> now) {
        Set<FlagKey> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> new Turn(before.get(key), now.get(key)))
                .filter(Turn::isChange)
                .sorted(Turn.ORDER)
                .toList();
    }

    /** Flags stand in the order of their severity: of two with one key the worse one counts. */
    private static Map<FlagKey, RiskFlag> byKey(List<RiskFlag> flags) {
        Map<FlagKey, RiskFlag> byKey = new LinkedHashMap<>();
        flags.forEach(f -> byKey.putIfAbsent(FlagKey.of(f), f));
        return byKey;
    }
}
