package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import java.util.List;

/** The age of the figures of one type that advice rests on. */
@About("The age of the figures of one type that advice rests on.")
public record Vintage(
        @About("whose figures; World for those about no single importer")
        Economy economy,

        @About("the fact type, in words") String figures,
        Period period,

        @About(
                value = "full years from the end of the period to the date; negative for a later vintage than the date",
                unit = "years")
        int age,

        List<Fact> from)
        implements Derived {}
