package dev.lodestone.bundle;

import java.time.Duration;

/** How long it is until somebody is asked again who did not answer. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    /** By how much of itself a pause is longer or shorter by chance, so that many do not ask all at once. */
    private static final double JITTER = 0.2;

    private static final int DOUBLINGS = 20;

    private Backoff() {}

    /**
     * A second after a first failure, doubled after each further one, up to the longest; the longest, too, where none failed.
     *
     * @param failures one after the other until now
     * @param chance from 0 to 1
     */
    public static Duration pause(int failures, Duration longest, double chance) {
        long most = longest.toMillis();
        long wait = failures == 0 ? most : Math.min(most, FIRST.toMillis() << Math.min(failures - 1, DOUBLINGS));
        return Duration.ofMillis(Math.round(wait * (1 + JITTER * (2 * chance - 1))));
    }
}
