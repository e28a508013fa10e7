package dev.lodestone.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts of durations, to 1.6 per cent, that one thread records without allocating anything and others may read meanwhile.
 */
final class Histogram {
    /** Each power of two is divided into so many steps, as bits. */
    private static final int BITS = 6;

    private static final int STEPS = 1 << BITS;

    private final AtomicLongArray counts = new AtomicLongArray((Long.SIZE - BITS) * STEPS);

    void record(long nanos) {
        int step = step(Math.max(0, nanos));
        counts.setOpaque(step, counts.getPlain(step) + 1);
    }

    private static int step(long nanos) {
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos | STEPS);
        int shift = power - BITS;
        return shift * STEPS + (int) (nanos >>> shift);
    }

    /** The duration in the middle of a step. */
    private static double nanos(int step) {
        int shift = Math.max(0, step / STEPS - 1);
        return (step - shift * STEPS + 0.5) * (1L << shift);
    }

    /** What has been recorded so far, added to what others did. */
    void addTo(long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts.getOpaque(i);
        }
    }

    static long[] empty() {
        return new long[(Long.SIZE - BITS) * STEPS];
    }

    /** The duration in microseconds that a part of those counted does not exceed. */
    static double micros(long[] sums, double part) {
        long all = 0;
        for (long count : sums) {
            all += count;
        }
        long rank = (long) Math.ceil(part * all);
        int step = 0;
        for (long below = sums[0]; below < rank; below += sums[step]) {
            step++;
        }
        return nanos(step) / 1000;
    }
}
