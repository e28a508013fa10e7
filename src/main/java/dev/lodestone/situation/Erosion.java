package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.List;

/** How a controlling country's share of a market moved from before its control to after it, as one of the two sees it. */
@About(
        "How a controlling country's share of a market moved from before its control to after it, as one of the two sees it.")
public record Erosion(
        @About("the one of the two that advice is given to") Economy economy,
        @About("the controlling country") Economy by,
        @About("the economy that it supplies") Economy in,
        Mineral mineral,
        Stage stage,
        LocalDate since,

        @About(value = "the share at the beginning", unit = "share")
        Estimate before,

        @About(value = "the share at the end", unit = "share")
        Estimate now,

        @About(value = "in share points, negative for a fall", unit = "rate")
        Estimate change,

        List<Fact> from)
        implements Derived {}
