package dev.lodestone.odds;

import dev.lodestone.advice.RiskFlag;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the rules make of facts: which flags may stand, and which surely do.
 *
 * @param possible places of flags ({@link Judge}) that may stand, the certain ones among them
 * @param flags the possible ones by their places, with their reasons
 */
record Verdict(BitSet possible, BitSet certain, Map<Integer, RiskFlag> flags) {

    /** Those that are open between standing and not. */
    BitSet open() {
        BitSet open = (BitSet) possible.clone();
        open.andNot(certain);
        return open;
    }

    /** The same without the flags themselves and their reasons, which take most of the memory. */
    Verdict withoutFlags() {
        return new Verdict(possible, certain, Map.of());
    }

    /** Whether one of some flags rests on a fact, as far as it is told of its reasons. */
    boolean rests(BitSet some, String fact) {
        for (int flag = some.nextSetBit(0); flag >= 0; flag = some.nextSetBit(flag + 1)) {
            if (!flags.containsKey(flag) || restsOn(flag).contains(fact)) {
                return true;
            }
        }
        return false;
    }

    /** The facts that a flag rests on, by itself and by the flags that it follows from. */
    Set<String> restsOn(int flag) {
        Set<String> facts = new HashSet<>();
        Set<String> premises = new HashSet<>();
        collect(flags.get(flag), facts, premises);
        return facts;
    }

    private void collect(RiskFlag flag, Set<String> facts, Set<String> premises) {
        facts.addAll(flag.because().facts());
        for (String premise : flag.because().flags()) {
            if (premises.add(premise)) {
                flags.values().stream().filter(f -> f.id().equals(premise)).forEach(f -> collect(f, facts, premises));
            }
        }
    }

    /** Whether another says the same of a flag, whatever its reasons. */
    boolean says(Verdict other, int flag) {
        return possible.get(flag) == other.possible.get(flag) && certain.get(flag) == other.certain.get(flag);
    }

    /** Whether another says the same of some flags, for the same reasons. */
    boolean agrees(Verdict other, BitSet some) {
        return some.stream().allMatch(flag -> agrees(other, flag));
    }

    boolean agrees(Verdict other, int flag) {
        return possible.get(flag) == other.possible.get(flag)
                && certain.get(flag) == other.certain.get(flag)
                && (!possible.get(flag)
                        || new HashSet<>(flags.get(flag).because().facts())
                                .equals(new HashSet<>(
                                        other.flags.get(flag).because().facts())));
    }
}
