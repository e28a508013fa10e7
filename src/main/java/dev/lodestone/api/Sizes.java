package dev.lodestone.api;

import dev.lodestone.settings.Settings;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How much the service takes on at once. What is not configured follows from the heap: reading, judging and writing a body takes
 * some thirty times its bytes, and what collects garbage needs as much again, so a heap of 128 MB has room for 2 MB of bodies in
 * work.
 */
@ApplicationScoped
class Sizes {
    private static final long MIB = 1L << 20;
    /** Heap that a byte of a body in work takes, rules and answer included. */
    private static final int PER_BYTE = 64;

    private static final int PER_FACT = 4 << 10;
    /** The part of the heap for answers that are asked for again. */
    private static final int AT_HAND = 32;
    /** A body is large from this part of the largest on. */
    private static final int LARGE = 8;

    private final long body;
    private final long inWork;
    private final long arriving;
    private final int facts;

    Sizes(Settings settings) {
        Settings.Limits limits = settings.limits();
        long heap = Runtime.getRuntime().maxMemory();
        this.body = limits.body().map(MemorySize::asLongValue).orElse(body(heap));
        // One body of the largest size always fits.
        this.inWork =
                Math.max(this.body, limits.bytes().map(MemorySize::asLongValue).orElse(heap / PER_BYTE));
        this.arriving = Math.max(2 * this.body, heap / PER_BYTE);
        this.facts = limits.facts().orElse(facts(heap));
    }

    static long body(long heap) {
        return Math.max(MIB / 4, Math.min(20 * MIB, heap / PER_BYTE / 2));
    }

    static int facts(long heap) {
        return (int) Math.min(100_000, heap / PER_FACT);
    }

    /** Bytes of one body, or of one line of a batch. */
    long body() {
        return body;
    }

    /** Bytes of all bodies that are worked on at once. */
    long inWork() {
        return inWork;
    }

    /** Whether a body of so many bytes is one of those that must not crowd out others. */
    boolean isLarge(long bytes) {
        return bytes > body / LARGE;
    }

    /** How many large bodies are worked on at once. */
    int largeAtOnce() {
        int processors = Runtime.getRuntime().availableProcessors();
        return (int) Math.max(1, Math.min(processors / 2, inWork / 2 / body));
    }

    /** Bytes of all bodies that are on their way in, and as many for large ones. */
    long arriving() {
        return arriving;
    }

    /** Bytes of answers that are kept at hand. */
    long atHand() {
        return Runtime.getRuntime().maxMemory() / AT_HAND;
    }

    /** Facts in one request. */
    int facts() {
        return facts;
    }
}
