package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** What it takes to pay producers of a mineral at home what they cost more than the foreign price. */
@About("What it takes to pay producers of a mineral at home what they cost more than the foreign price.")
public record PriceSupport(
        Recommendation to,
        Economy economy,
        Mineral mineral,

        @About(
                value =
                        "by how much production at home costs more beside a credit in force, as a share of the foreign price",
                unit = "rate")
        Estimate gap,

        @About("what is made at home in a year; null if no fact says") @MayBeMissing
        Amount quantity,

        @About("what it pays in a year on that; null if no fact says the price, or how much is made") @MayBeMissing
        Amount cost,

        @About("the gap once the difference is paid") FactChange once,

        List<Fact> from)
        implements Derived {}
