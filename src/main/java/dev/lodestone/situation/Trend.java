package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * How a supplier's share moved over at most five years.
 *
 * @param economy World for world output, otherwise the economy that is supplied
 * @param change in share points, negative for a fall
 */
public record Trend(
        Economy economy,
        Economy supplier,
        Mineral mineral,
        Stage stage,
        Estimate before,
        Estimate now,
        Estimate change,
        List<Fact> from)
        implements Derived {}
