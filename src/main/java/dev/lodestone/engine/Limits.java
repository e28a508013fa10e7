package dev.lodestone.engine;

import java.time.Duration;

/**
 * What one assessment may use.
 *
 * @param firings how many times rules may fire
 * @param time how long rules may fire
 */
public record Limits(int firings, Duration time) {
    public static final Limits DEFAULT = new Limits(1_000_000, Duration.ofSeconds(30));
}
