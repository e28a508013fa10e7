package dev.lodestone.odds;

import java.util.Arrays;

/** Numbers in the order in which they came, every second left out whenever there is no more room: quantiles in flat memory. */
final class Thinned {
    private static final int MOST = 1 << 15;

    private double[] kept = new double[256];
    private int size;
    private long seen;
    private long stride = 1;
    private double sum;

    void add(double value) {
        sum += value;
        if (seen++ % stride == 0) {
            if (size == MOST) {
                halve();
                if ((seen - 1) % stride != 0) {
                    return;
                }
            }
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * size);
            }
            kept[size++] = value;
        }
    }

    private void halve() {
        for (int i = 0; i < size / 2; i++) {
            kept[i] = kept[2 * i];
        }
        size /= 2;
        stride *= 2;
    }

    /** 0 if there are none. */
    double mean() {
        return seen == 0 ? 0 : sum / seen;
    }

    /** The value below which a part of them lies; 0 if there are none. */
    double quantile(double part) {
        if (size == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(kept, size);
        Arrays.sort(sorted);
        double place = part * (size - 1);
        int below = (int) place;
        double above = sorted[Math.min(size - 1, below + 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
