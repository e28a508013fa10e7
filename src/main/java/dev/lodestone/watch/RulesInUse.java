package dev.lodestone.watch;

import dev.lodestone.advisor.Advisor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The rules that a service advises by.
 *
 * @param since when they came into use there, to the millisecond
 */
public record RulesInUse(Advisor advisor, Instant since) {

    /**
     * As it was, or one that came into use now if the rules are others.
     *
     * @param used null if none were in use until now
     */
    public static RulesInUse next(RulesInUse used, Advisor advisor, Instant at) {
        if (used != null && used.digest().equals(advisor.rules().digest())) {
            return new RulesInUse(advisor, used.since);
        }
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        return new RulesInUse(advisor, used == null || now.isAfter(used.since) ? now : used.since.plusMillis(1));
    }

    public String digest() {
        return advisor.rules().digest();
    }
}
