package dev.lodestone.api;

/**
 * Room for bodies in work. Of large ones there are so few at once that half of the room, and of the processors, is left to
 * others.
 */
final class BodyRoom {
    private final Sizes sizes;
    private final Ledger bytes;
    private final Ledger large;

    /** @param share the part of it that one caller may have, up to 1 */
    BodyRoom(Sizes sizes, double share) {
        this.sizes = sizes;
        this.bytes = new Ledger(sizes.inWork(), (long) (sizes.inWork() * share));
        this.large = new Ledger(sizes.largeAtOnce(), (long) (sizes.largeAtOnce() * share));
    }

    /** @return false if there is no room now */
    boolean take(String who, long amount) {
        return grow(who, 0, amount);
    }

    /** The same for what turns out to be more than was thought. */
    boolean grow(String who, long from, long to) {
        boolean becomesLarge = sizes.isLarge(to) && !sizes.isLarge(from);
        if (becomesLarge && !large.take(who, 1)) {
            return false;
        }
        boolean taken = bytes.take(who, to - from);
        if (becomesLarge && !taken) {
            large.give(who, 1);
        }
        return taken;
    }

    void give(String who, long amount) {
        bytes.give(who, amount);
        if (sizes.isLarge(amount)) {
            large.give(who, 1);
        }
    }

    /** Whether there is no room for one of that size, so that it need not be sent. */
    boolean lacks(long amount) {
        return sizes.isLarge(amount) && large.taken() >= sizes.largeAtOnce();
    }

    /** Bytes that are taken. */
    long taken() {
        return bytes.taken();
    }
}
