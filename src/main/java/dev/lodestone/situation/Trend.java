package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** How a supplier's share moved over at most five years. */
@About("How a supplier's share moved over at most five years.")
public record Trend(
        @About("World for world output, otherwise the economy that is supplied")
        Economy economy,

        Economy supplier,
        Mineral mineral,
        Stage stage,

        @About(value = "the share at the beginning", unit = "share")
        Estimate before,

        @About(value = "the share at the end", unit = "share")
        Estimate now,

        @About(value = "in share points, negative for a fall", unit = "rate")
        Estimate change,

        List<Fact> from)
        implements Derived {}
