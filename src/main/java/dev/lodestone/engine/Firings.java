package dev.lodestone.engine;

import java.util.concurrent.atomic.LongAdder;

/** How often rules fired in this process, for those who watch it. */
public final class Firings {
    private static final LongAdder ALL = new LongAdder();

    private Firings() {}

    static void add(int fired) {
        ALL.add(fired);
    }

    public static long all() {
        return ALL.sum();
    }
}
