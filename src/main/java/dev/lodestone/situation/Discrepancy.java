package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** Two sources that give different dates for one measure. */
@About("Two sources that give different dates for one measure.")
public record Discrepancy(
        @About("null if the measure covers none, or several") @MayBeMissing
        Mineral mineral,

        @About("in words, with its author") String measure,
        @About("what the date is of, in words") String date,
        @About("what the account that is used says") String used,
        @About("what the other one says") String other,
        @About("whether one of the two is a day to come") boolean ahead,
        List<Fact> from)
        implements Derived {}
