package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * A quantity larger than what the whole world puts out in a year.
 *
 * @param economy whose quantity
 * @param what the kind of fact, in words
 * @param quantity at least, in tonnes
 * @param times the quantity over world output
 * @param counted whether it is counted as world output is; gross weights of concentrates are not
 */
public record Outsize(
        Economy economy,
        Mineral mineral,
        String what,
        Estimate quantity,
        Estimate worldOutput,
        Estimate times,
        boolean counted,
        List<Fact> from)
        implements Derived {}
