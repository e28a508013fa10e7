package dev.lodestone.engine.network;

import java.time.Duration;
import org.drools.base.base.ValueResolver;
import org.kie.api.runtime.KieSession;

/** Counts what one session matches, and stops it where it takes too long or too much: between firings it would be too late. */
public final class Meter {
    static final String GLOBAL = "meter";

    private final long deadline;
    private final Duration time;
    private final int most;
    private long matches;

    /**
     * @param time from now
     * @param most how many combinations of facts may be matched
     */
    public Meter(Duration time, int most) {
        this.deadline = System.nanoTime() + time.toNanos();
        this.time = time;
        this.most = most;
    }

    /** Puts it into a session, before anything is inserted. */
    public void into(KieSession session) {
        session.setGlobal(GLOBAL, this);
    }

    static Meter in(ValueResolver session) {
        return (Meter) session.getGlobal(GLOBAL);
    }

    /** How many combinations of facts were matched so far. */
    public long matches() {
        return matches;
    }

    /** @throws RanAway if these were too many, or the time is used up */
    void add(int matched, String rule) {
        matches += matched;
        if (matches > most) {
            throw new RanAway(
                    rule, "matches more than " + most + " combinations of facts: join its patterns by a field");
        }
        look(rule);
    }

    /** @throws RanAway if the time is used up */
    public void look(String rule) {
        if (System.nanoTime() - deadline > 0) {
            throw new RanAway(
                    rule, "was matching when the time of " + time.toMillis() + " ms for one assessment was used up");
        }
    }
}
