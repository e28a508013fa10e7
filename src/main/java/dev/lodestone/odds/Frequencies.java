package dev.lodestone.odds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/** In how many draws flags stand: counts alone are kept. */
final class Frequencies {
    private long[] possible = new long[64];
    private long[] certain = new long[64];
    private long draws;

    /** @param alike how often each is drawn */
    void add(Map<DrawnFlags, Integer> alike) {
        alike.forEach((one, times) -> {
            possible = added(possible, one.possible(), times);
            certain = added(certain, one.certain(), times);
            draws += times;
        });
    }

    private static long[] added(long[] counts, BitSet flags, int times) {
        long[] all = flags.length() > counts.length ? Arrays.copyOf(counts, 2 * flags.length()) : counts;
        for (int flag = flags.nextSetBit(0); flag >= 0; flag = flags.nextSetBit(flag + 1)) {
            all[flag] += times;
        }
        return all;
    }

    long draws() {
        return draws;
    }

    /** Half the width of the widest 95% interval of a chance that is not the same in all draws. */
    double error() {
        double widest = 0;
        for (int flag = 0; flag < possible.length; flag++) {
            if (possible[flag] > 0) {
                Chance chance = of(flag);
                if (!(isAlways(chance.low()) && isAlways(chance.high()))) {
                    widest = Math.max(widest, chance.error());
                }
            }
        }
        return widest;
    }

    private static boolean isAlways(double part) {
        return part == 0 || part == 1;
    }

    /** @param settled whether draws cannot change it */
    Chance of(int flag, boolean settled) {
        Chance drawn = of(flag);
        return settled && drawn.isSettled() ? Chance.settled(drawn.low() == 1) : drawn;
    }

    Chance of(int flag) {
        return flag < possible.length && flag < certain.length
                ? Chance.of(certain[flag], possible[flag], draws)
                : Chance.of(0, flag < possible.length ? possible[flag] : 0, draws);
    }
}
