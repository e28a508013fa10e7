package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Flags that differ in nothing but figures, such as those on two stocks of one mineral, kept apart. */
final class AlikeFlags {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+(?:\\([^()]*+\\)[^()]*+)*+\\)");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}'-]+");

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
        toldOtherwise(keys, base);
        Map<FlagKey, RiskFlag> named = new LinkedHashMap<>();
        flags.forEach(f -> named.put(keys.get(f), f));
        return named;
    }

    /** What one rule says otherwise of the same, such as of more tariffs, is no flag that is gone and another that is new. */
    private static void toldOtherwise(Map<RiskFlag, FlagKey> keys, Map<FlagKey, RiskFlag> base) {
        Set<FlagKey> still = new HashSet<>(keys.values());
        Map<List<Object>, Map<FlagKey, Set<String>>> gone = new HashMap<>();
        base.forEach((key, flag) -> {
            if (!still.contains(key)) {
                gone.computeIfAbsent(about(flag), a -> new LinkedHashMap<>()).put(key, names(flag));
            }
        });
        keys.replaceAll((flag, key) -> {
            Map<FlagKey, Set<String>> alike = base.containsKey(key) ? null : gone.get(about(flag));
            if (alike == null) {
                return key;
            }
            Set<String> named = names(flag);
            FlagKey same = alike.keySet().stream()
                    .filter(k -> isOfSame(named, alike.get(k)))
                    .findFirst()
                    .orElse(key);
            alike.remove(same);
            return same;
        });
    }

    private static List<Object> about(RiskFlag flag) {
        return Arrays.asList(flag.rule(), flag.economy(), flag.mineral());
    }

    /** By whom they name: none is left out where another one comes in. */
    private static boolean isOfSame(Set<String> here, Set<String> there) {
        return here.containsAll(there) || there.containsAll(here);
    }

    /** Without what a figure is of, which stands in brackets. */
    private static Set<String> names(RiskFlag flag) {
        return NAME.matcher(BRACKETS.matcher(flag.says()).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static FlagKey numbered(FlagKey key, int n) {
        return n == 1 ? key : new FlagKey(key.rule(), key.economy(), key.mineral(), key.sentence() + " (" + n + ")");
    }
}
