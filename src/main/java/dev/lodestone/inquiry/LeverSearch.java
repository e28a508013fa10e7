package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Where the flags turn as one lever is moved: probes outwards from where it stands, and halves each stretch between whose ends something turns. */
final class LeverSearch {

    /** A value at which a flag turns. @param there the flag as it stands there; null if it does not */
    record Turned(FlagKey flag, Sensitivity.Threshold at, RiskFlag there) {}

    private final Lever lever;
    private final Budget.Spending spending;
    private final Function<Lever.Setting, Map<FlagKey, RiskFlag>> asking;
    private final Successors successors;
    private final Map<Long, Map<FlagKey, RiskFlag>> known = new HashMap<>();
    private final Map<FlagKey, RiskFlag> seen = new LinkedHashMap<>();
    private final List<Turned> turned = new ArrayList<>();

    /**
     * @param spending what it may ask
     * @param asking finds the flags at a setting; null if a rule fails there
     * @param successors the flags of the answer, and what takes the place of one
     */
    LeverSearch(
            Lever lever,
            Budget.Spending spending,
            Function<Lever.Setting, Map<FlagKey, RiskFlag>> asking,
            Successors successors) {
        this.lever = lever;
        this.spending = spending;
        this.asking = asking;
        this.successors = successors;
    }

    Lever lever() {
        return lever;
    }

    Budget.Spending spending() {
        return spending;
    }

    /** All flags there were anywhere, as each was first. */
    Map<FlagKey, RiskFlag> seen() {
        return seen;
    }

    List<Turned> turned() {
        return turned;
    }

    /** Searches. @param before the flags as things stand */
    LeverSearch run(Map<FlagKey, RiskFlag> before, Lever.Setting base) {
        // A bounded figure stands nowhere in particular: what it turns is read between exact values.
        known.put(lever.now(), lever.kind() == Lever.Kind.EXACT ? flags(lever.at(lever.now(), base)) : before);
        for (int direction : List.of(-1, 1)) {
            long from = lever.now();
            for (long to : lever.probes(direction < 0 ? lever.least() : lever.most())) {
                Map<FlagKey, RiskFlag> there = known.computeIfAbsent(to, t -> flags(lever.at(t, base)));
                if (there != null && known.get(from) != null) {
                    bisect(from, to, base);
                }
                if (there != null) {
                    from = to;
                }
            }
        }
        return this;
    }

    /** The flags at a setting; null if it cannot be, a rule fails there, or the budget is used up. */
    private Map<FlagKey, RiskFlag> flags(Lever.Setting setting) {
        if (setting == null || !spending.mayAsk()) {
            return null;
        }
        Map<FlagKey, RiskFlag> flags = asking.apply(setting);
        if (flags != null) {
            flags.forEach(seen::putIfAbsent);
        }
        return flags;
    }

    private void bisect(long from, long to, Lever.Setting base) {
        Set<FlagKey> a = known.get(from).keySet();
        Set<FlagKey> b = known.get(to).keySet();
        if (a.equals(b)) {
            return;
        }
        if (Math.abs(to - from) <= 1) {
            Set<FlagKey> either = new LinkedHashSet<>(a);
            either.addAll(b);
            either.stream()
                    .filter(flag -> a.contains(flag) != b.contains(flag))
                    .forEach(flag -> turned.add(new Turned(
                            flag,
                            threshold(
                                    from,
                                    to,
                                    b.contains(flag),
                                    a.contains(flag)
                                            ? successors.instead(flag, known.get(to), lever.at(to, base), spending)
                                            : null),
                            known.get(to).get(flag))));
            return;
        }
        long middle = from + (to - from) / 2;
        if (known.computeIfAbsent(middle, m -> flags(lever.at(m, base))) != null) {
            bisect(from, middle, base);
            bisect(middle, to, base);
        }
    }

    private Sensitivity.Threshold threshold(long from, long to, boolean appears, String instead) {
        return new Sensitivity.Threshold(
                lever.of(),
                lever.field(),
                lever.kind().name().toLowerCase(Locale.ROOT),
                lever.shown(),
                lever.show(from),
                lever.show(to),
                appears,
                lever.distance(to),
                instead,
                "");
    }
}
