package dev.lodestone.engine;

import dev.lodestone.engine.network.Meter;
import java.time.Duration;

/**
 * What one assessment may use.
 *
 * @param firings how many times rules may fire
 * @param time how long rules may match and fire
 * @param matches how many combinations of facts may be matched on the way: each takes some hundred bytes
 */
public record Limits(int firings, Duration time, int matches) {
    private static final int BYTES_FOR_A_MATCH = 400;
    private static final int MOST = 5_000_000;

    /** As many matches as a good part of the heap has room for. */
    public Limits(int firings, Duration time) {
        this(firings, time, (int) Math.min(MOST, Runtime.getRuntime().maxMemory() / BYTES_FOR_A_MATCH));
    }

    /** Those of a machine as it is, which need not be the one that a native image was built on. */
    public static Limits usual() {
        return new Limits(1_000_000, Duration.ofSeconds(30));
    }

    public Meter meter() {
        return new Meter(time, matches);
    }
}
