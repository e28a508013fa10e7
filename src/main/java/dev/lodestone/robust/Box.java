package dev.lodestone.robust;

import java.util.List;

/**
 * A region of what is drawn, in which most cases fail.
 *
 * @param coverage part of all failing cases that lie in it, 0 to 1
 * @param density part of the cases in it that fail, 0 to 1
 * @param mass part of all cases that lie in it, 0 to 1
 */
record Box(List<Limit> limits, double coverage, double density, double mass) {

    /**
     * Between what an input lies.
     *
     * @param low at least; minus infinity where nothing limits it
     * @param high at most; infinity where nothing limits it
     */
    record Limit(int input, double low, double high) {
        boolean holds(double value) {
            return value >= low && value <= high;
        }

        boolean isNone() {
            return Double.isInfinite(low) && Double.isInfinite(high);
        }
    }
}
