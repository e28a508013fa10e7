package dev.lodestone.archive;

/**
 * Where a link stands: its chain and its place in that, in one number, so that the places of the first chain are what they were
 * before there were others.
 */
public final class Place {
    private static final int BITS = 40;

    private Place() {}

    /** The chain, from 1. */
    public static int chain(long seq) {
        return (int) (seq >> BITS) + 1;
    }

    /** The place in its chain, from 1 without gaps. */
    public static long inChain(long seq) {
        return seq & (1L << BITS) - 1;
    }

    /** The place before the first of a chain. */
    static long start(int chain) {
        return (chain - 1L) << BITS;
    }

    /** The last place that a chain can have. */
    static long end(int chain) {
        return start(chain + 1) - 1;
    }

    /** For people: {@code 17} in the first chain, {@code 3/17} in the third. */
    public static String text(long seq) {
        return chain(seq) == 1 ? Long.toString(seq) : chain(seq) + "/" + inChain(seq);
    }
}
