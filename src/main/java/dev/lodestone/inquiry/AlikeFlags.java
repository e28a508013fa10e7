package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flags that differ in nothing but figures, such as those on two stocks of one mineral, kept apart. */
final class AlikeFlags {
    private AlikeFlags() {}

    /**
     * All flags by their keys, in their order; of those with one key each has a number.
     *
     * @param base flags of another answer: what stands in the same words there has the same key
     */
    static Map<FlagKey, RiskFlag> named(List<RiskFlag> flags, Map<FlagKey, RiskFlag> base) {
        Map<FlagKey, List<RiskFlag>> alike = new LinkedHashMap<>();
        flags.forEach(f ->
                alike.computeIfAbsent(FlagKey.of(f), k -> new ArrayList<>(1)).add(f));
        Map<RiskFlag, FlagKey> keys = new LinkedHashMap<>();
        alike.forEach((key, same) -> {
            List<RiskFlag> open = new ArrayList<>(same);
            List<FlagKey> taken = new ArrayList<>();
            for (int n = 1; base.containsKey(numbered(key, n)); n++) {
                FlagKey its = numbered(key, n);
                open.stream()
                        .filter(f -> f.says().equals(base.get(its).says()))
                        .findFirst()
                        .ifPresent(f -> {
                            keys.put(f, its);
                            taken.add(its);
                            open.remove(f);
                        });
            }
            int n = 1;
            for (RiskFlag flag : open) {
                while (taken.contains(numbered(key, n))) {
                    n++;
                }
                keys.put(flag, numbered(key, n++));
            }
        });
        Map<FlagKey, RiskFlag> named = new LinkedHashMap<>();
        flags.forEach(f -> named.put(keys.get(f), f));
        return named;
    }

    private static FlagKey numbered(FlagKey key, int n) {
        return n == 1 ? key : new FlagKey(key.rule(), key.economy(), key.mineral(), key.sentence() + " (" + n + ")");
    }
}
