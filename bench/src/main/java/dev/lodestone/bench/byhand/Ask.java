package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;

/** A question that a rule raises. */
public record Ask(String rule, Economy economy, Mineral mineral, String says) {

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + says.hashCode();
    }
}
