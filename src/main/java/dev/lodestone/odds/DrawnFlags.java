package dev.lodestone.odds;

import java.util.BitSet;

/**
 * Which flags stand in a draw.
 *
 * @param possible those that may, the certain ones among them
 */
record DrawnFlags(BitSet possible, BitSet certain) {

    /** Takes over what a verdict says of some flags. */
    void add(Verdict verdict, BitSet flags) {
        for (int flag = flags.nextSetBit(0); flag >= 0; flag = flags.nextSetBit(flag + 1)) {
            possible.set(flag, verdict.possible().get(flag));
            certain.set(flag, verdict.certain().get(flag));
        }
    }

    DrawnFlags copy() {
        return new DrawnFlags((BitSet) possible.clone(), (BitSet) certain.clone());
    }

    /** The same with some flags as another draw has them. */
    DrawnFlags taking(DrawnFlags other, BitSet flags) {
        for (int flag = flags.nextSetBit(0); flag >= 0; flag = flags.nextSetBit(flag + 1)) {
            possible.set(flag, other.possible.get(flag));
            certain.set(flag, other.certain.get(flag));
        }
        return this;
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
