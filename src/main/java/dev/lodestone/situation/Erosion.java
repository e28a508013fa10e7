package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * How a controlling country's share of a market moved from before its control to after it, as one of the two sees it.
 *
 * @param economy the one of the two that advice is given to
 * @param by the controlling country
 * @param in the economy that it supplies
 * @param change in share points, negative for a fall
 */
public record Erosion(
        Economy economy,
        Economy by,
        Economy in,
        Mineral mineral,
        Stage stage,
        LocalDate since,
        Estimate before,
        Estimate now,
        Estimate change,
        List<Fact> from)
        implements Derived {}
