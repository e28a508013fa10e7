package dev.lodestone.bench.byhand;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;

/**
 * A risk that a rule sees.
 *
 * @param economy the economy at risk, or World
 * @param mineral null for none in particular
 */
public record Flag(String rule, Severity severity, Certainty certainty, Economy economy, Mineral mineral, String says) {

    // Both keep their hashes, and little else differs.
    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + says.hashCode();
    }

    Flag certain() {
        return new Flag(rule, severity, Certainty.CERTAIN, economy, mineral, says);
    }
}
