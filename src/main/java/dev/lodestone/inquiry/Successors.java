package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The flags of an answer, and what takes the place of one that clears: something else, as severe, about the same mineral of the
 * same economy, is no way out.
 *
 * @param looked those that are looked at, by their keys
 * @param all the keys of all
 * @param asking finds all flags at a setting, where those that are looked at are of one rule; null where they are of all
 */
record Successors(
        Map<FlagKey, RiskFlag> looked, Set<FlagKey> all, Function<Lever.Setting, Map<FlagKey, RiskFlag>> asking) {

    /**
     * Its rule; null if there is none, the answer has no such flag, or nobody may ask any more.
     *
     * @param there the flags that are looked at, where it has cleared
     */
    String instead(FlagKey cleared, Map<FlagKey, RiskFlag> there, Lever.Setting setting, Budget.Spending spending) {
        RiskFlag gone = looked.get(cleared);
        if (gone == null) {
            return null;
        }
        Map<FlagKey, RiskFlag> found = asking == null ? there : spending.mayAsk() ? asking.apply(setting) : null;
        return found == null
                ? null
                : found.entrySet().stream()
                        .filter(e -> !all.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(f -> f.economy().equals(gone.economy())
                                && gone.mineral() != null
                                && gone.mineral().equals(f.mineral())
                                && f.severity().compareTo(gone.severity()) >= 0)
                        .max(Comparator.comparing(RiskFlag::severity)
                                .thenComparing(RiskFlag::rule, Comparator.reverseOrder()))
                        .map(RiskFlag::rule)
                        .orElse(null);
    }
}
