package dev.lodestone.api;

import java.util.HashMap;
import java.util.Map;

/** What is taken of something that there is so much of, in all and by whom. */
final class Ledger {
    private final long all;
    private final long each;
    private final Map<String, Long> taken = new HashMap<>();
    private long sum;

    /**
     * @param all how much there is
     * @param each how much of it one may have
     */
    Ledger(long all, long each) {
        this.all = all;
        this.each = Math.max(1, Math.min(all, each));
    }

    /** @return false if there is not so much left, for anybody or for that one */
    synchronized boolean take(String who, long amount) {
        long theirs = taken.getOrDefault(who, 0L) + amount;
        // A single one that is larger than a part of its own may still have all, if nobody else has any.
        boolean within = sum + amount <= all && (theirs <= each || sum == 0);
        if (within) {
            sum += amount;
            taken.put(who, theirs);
        }
        return within;
    }

    synchronized void give(String who, long amount) {
        sum -= amount;
        taken.computeIfPresent(who, (w, theirs) -> theirs <= amount ? null : theirs - amount);
    }

    synchronized long taken() {
        return sum;
    }
}
