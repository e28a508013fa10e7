package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.briefing.Policy;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
        return between(before, now, Policy.NONE);
    }

    /** @param policy which rules tell of one matter: a flag of one that takes the place of another's is that matter gone on */
    public static List<Change> between(List<RiskFlag> before, List<RiskFlag> now, Policy policy) {
        List<Matter> matters = Matter.of(GoneOn.joined(turns(before, now, Turn::isChange), policy));
        List<Change> changes = new ArrayList<>();
        matters.stream().limit(MOST).forEach(m -> changes.add(m.change()));
        if (matters.size() > MOST) {
            List<Matter> rest = matters.subList(MOST, matters.size());
            List<String> flags = rest.stream().flatMap(m -> m.ids().stream()).toList();
            changes.add(new Change("And " + rest.size() + " more.", flags));
        }
        return changes;
    }

    /** Of two answers for one day also the flags that tell other figures, after all that is new, gone, worse or better. */
    public static List<Change> withFigures(Assessment before, Assessment now) {
        List<Change> changes = new ArrayList<>(between(before, now));
        List<Turn> figures = turns(before.riskFlags(), now.riskFlags(), Turn::tellsOtherFigures);
        figures.stream()
                .limit(MOST)
                .forEach(t -> changes.add(new Change(
                        "Other figures: " + t.now().says() + " Before: "
                                + t.before().says(),
                        List.of(t.now().id()))));
        if (figures.size() > MOST) {
            List<Turn> rest = figures.subList(MOST, figures.size());
            changes.add(new Change(
                    "And " + rest.size() + " more tell other figures.",
                    rest.stream().map(t -> t.now().id()).toList()));
        }
        return changes;
    }

    static List<Turn> turns(List<RiskFlag> earlier, List<RiskFlag> later, Predicate<Turn> wanted) {
        Map<FlagKey, RiskFlag> before = byKey(earlier);
        Map<FlagKey, RiskFlag> now = byKey(later);
        Set<FlagKey> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(before.keySet());
        return keys.stream()
                .map(key -> new Turn(before.get(key), now.get(key)))
                .filter(wanted)
                .sorted(Turn.ORDER)
                .toList();
    }

    /**
     * All that became otherwise, also where several flags differ from each other in figures alone: those that read as before stayed, and
     * of the rest the first is taken for the first.
     */
    static List<Turn> everyTurn(List<RiskFlag> earlier, List<RiskFlag> later) {
        Map<FlagKey, List<RiskFlag>> before = gathered(changed(earlier, later));
        Map<FlagKey, List<RiskFlag>> now = gathered(changed(later, earlier));
        Set<FlagKey> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(before.keySet());
        List<Turn> turns = new ArrayList<>();
        for (FlagKey key : keys) {
            List<RiskFlag> gone = before.getOrDefault(key, List.of());
            List<RiskFlag> come = now.getOrDefault(key, List.of());
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                turns.add(new Turn(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
            }
        }
        return turns.stream().sorted(Turn.ORDER).toList();
    }

    /** Those that do not stand among others as they are; two that read alike are two. */
    private static List<RiskFlag> changed(List<RiskFlag> flags, List<RiskFlag> others) {
        Map<Reading, Integer> there = new HashMap<>();
        others.forEach(f -> there.merge(Reading.of(f), 1, Integer::sum));
        return flags.stream()
                .filter(f -> there.merge(Reading.of(f), -1, Integer::sum) < 0)
                .toList();
    }

    /** All of a flag that somebody sees a difference in. */
    private record Reading(
            String rule, Economy economy, Mineral mineral, Severity severity, Certainty certainty, String says) {
        static Reading of(RiskFlag flag) {
            return new Reading(
                    flag.rule(), flag.economy(), flag.mineral(), flag.severity(), flag.certainty(), flag.says());
        }
    }

    private static Map<FlagKey, List<RiskFlag>> gathered(List<RiskFlag> flags) {
        Map<FlagKey, List<RiskFlag>> gathered = new LinkedHashMap<>();
        flags.forEach(f ->
                gathered.computeIfAbsent(FlagKey.of(f), k -> new ArrayList<>()).add(f));
        return gathered;
    }

    /** Flags stand in the order of their severity: of two with one key the worse one counts. */
    private static Map<FlagKey, RiskFlag> byKey(List<RiskFlag> flags) {
        Map<FlagKey, RiskFlag> byKey = new LinkedHashMap<>();
        flags.forEach(f -> byKey.putIfAbsent(FlagKey.of(f), f));
        return byKey;
    }
}
