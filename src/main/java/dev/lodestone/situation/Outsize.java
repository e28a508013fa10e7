package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** A quantity larger than what the whole world puts out in a year. */
@About("A quantity larger than what the whole world puts out in a year.")
public record Outsize(
        @About("whose quantity") Economy economy,
        Mineral mineral,
        @About("the kind of fact, in words") String what,
        @About(value = "at least, in tonnes", unit = "t") Estimate quantity,

        @About(value = "what the world makes at that stage", unit = "t")
        Estimate worldOutput,

        @About(value = "the quantity over world output", unit = "multiple")
        Estimate times,

        @About("whether it is counted as world output is; gross weights of concentrates are not")
        boolean counted,

        List<Fact> from)
        implements Derived {}
