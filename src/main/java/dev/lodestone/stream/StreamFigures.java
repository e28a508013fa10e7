package dev.lodestone.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What is counted of a stream, from when the service started. */
public final class StreamFigures {
    private final LongAdder facts = new LongAdder();
    private final LongAdder steps = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final LongAdder dead = new LongAdder();
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong dossiers = new AtomicLong();
    private final Consumer<Duration> taking;

    /** @param taking is told how long it took from when a fact was sent until what it changed could be read */
    public StreamFigures(Consumer<Duration> taking) {
        this.taking = taking;
    }

    void taken(long more) {
        facts.add(more);
    }

    void told(long more, long changed, long refused) {
        steps.add(more);
        changes.add(changed);
        dead.add(refused);
    }

    void took(Duration time) {
        taking.accept(time.isNegative() ? Duration.ZERO : time);
    }

    void stands(long behind, long held) {
        lag.set(behind);
        dossiers.set(held);
    }

    /** Records of facts that were read. */
    public double facts() {
        return facts.doubleValue();
    }

    /** How often a dossier was advised anew. */
    public double steps() {
        return steps.doubleValue();
    }

    public double changes() {
        return changes.doubleValue();
    }

    /** Records that could not be read. */
    public double dead() {
        return dead.doubleValue();
    }

    /** Records that are there and were not read yet, in the partitions that this service has. */
    public double lag() {
        return lag.doubleValue();
    }

    /** Dossiers that this service looks after. */
    public double dossiers() {
        return dossiers.doubleValue();
    }
}
