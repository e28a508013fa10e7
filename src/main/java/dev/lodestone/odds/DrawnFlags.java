package dev.lodestone.odds;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which flags stand in a draw.
 *
 * @param possible those that may, the certain ones among them
 */
record DrawnFlags(BitSet possible, BitSet certain) {

    /** Draws by their flags: those that are one are counted at once. */
    static Map<DrawnFlags, Integer> alike(DrawnFlags[] drawn) {
        Map<DrawnFlags, Integer> alike = new IdentityHashMap<>();
        for (DrawnFlags one : drawn) {
            alike.merge(one, 1, Integer::sum);
        }
        return alike;
    }

    /** Takes over what a verdict says of some flags. */
    void add(Verdict verdict, BitSet flags) {
        take(verdict.possible(), verdict.certain(), flags);
    }

    DrawnFlags copy() {
        return new DrawnFlags((BitSet) possible.clone(), (BitSet) certain.clone());
    }

    /** The same with some flags as another draw has them. */
    DrawnFlags taking(DrawnFlags other, BitSet flags) {
        take(other.possible, other.certain, flags);
        return this;
    }

    private void take(BitSet may, BitSet surely, BitSet flags) {
        for (int flag = flags.nextSetBit(0); flag >= 0; flag = flags.nextSetBit(flag + 1)) {
            possible.set(flag, may.get(flag));
            certain.set(flag, surely.get(flag));
        }
    }

    /** Flags of which the two say different things. */
    BitSet differs(DrawnFlags other) {
        BitSet differs = (BitSet) possible.clone();
        differs.xor(other.possible);
        BitSet surely = (BitSet) certain.clone();
        surely.xor(other.certain);
        differs.or(surely);
        return differs;
    }

    /** Where two worlds are possible: what stands in one of them may stand, what surely stands in both surely does. */
    DrawnFlags or(DrawnFlags other) {
        BitSet either = (BitSet) possible.clone();
        either.or(other.possible);
        BitSet both = (BitSet) certain.clone();
        both.and(other.certain);
        return new DrawnFlags(either, both);
    }

    /** 1 if a flag stands, 0 if it does not, and halfway where that is open. */
    double value(int flag) {
        return (certain.get(flag) ? 0.5 : 0) + (possible.get(flag) ? 0.5 : 0);
    }
}
