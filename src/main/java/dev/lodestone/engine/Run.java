package dev.lodestone.engine;

import dev.lodestone.engine.network.ConditionFailed;
import dev.lodestone.engine.network.Meter;
import dev.lodestone.engine.network.RanAway;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Fires rules within limits, and names the rule that will not keep to them. */
public final class Run {
    private static final int SAMPLE = 100;
    /** Every 128th. */
    private static final int LOOK_EVERY = 0x7F;

    private Run() {}

    /** Inserts facts; what each rule asks of each of them takes its time. */
    public static void insert(KieSession session, Collection<?> facts, Meter meter) {
        int inserted = 0;
        for (Object fact : facts) {
            session.insert(fact);
            if ((++inserted & LOOK_EVERY) == 0) {
                meter.look("unknown");
            }
        }
    }

    /**
     * To be called within {@link #naming}, which names a rule that throws.
     *
     * @throws RuleFailed if the rules do not come to an end within the limits
     */
    static void toTheEnd(KieSession session, Limits limits) {
        long deadline = System.nanoTime() + limits.time().toNanos();
        int fired = session.fireAllRules(
                match -> {
                    if (System.nanoTime() - deadline > 0) {
                        throw new RuleFailed(
                                match.getRule().getName(),
                                "was firing when the time of " + limits.time().toMillis()
                                        + " ms for one assessment was used up",
                                null);
                    }
                    return true;
                },
                limits.firings());
        Firings.add(fired);
        if (fired >= limits.firings()) {
            throw new RuleFailed(busiest(session), "does not come to an end: rules fired " + fired + " times", null);
        }
    }

    /**
     * Names the rule at fault where something fails that comes of rules.
     *
     * @throws RuleFailed if it fails
     */
    public static <T> T naming(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuleFailed e) {
            throw e;
        } catch (ConsequenceException e) {
            throw new RuleFailed(e.getRule().getName(), "failed: " + rootMessage(e), e);
        } catch (RanAway e) {
            throw new RuleFailed(e.rule(), e.getMessage(), e);
        } catch (ConditionFailed e) {
            throw new RuleFailed(e.rule(), "failed: " + rootMessage(e), e);
        } catch (RuntimeException e) {
            throw new RuleFailed("unknown", "failed: " + rootMessage(e), e);
        }
    }

    /** Fires a little more and counts: the rule in the loop is the one that fires most. */
    private static String busiest(KieSession session) {
        Map<String, Integer> firings = new HashMap<>();
        session.fireAllRules(
                match -> {
                    firings.merge(match.getRule().getName(), 1, Integer::sum);
                    return true;
                },
                SAMPLE);
        return firings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("unknown");
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.strip().split("\\R")[0];
    }
}
