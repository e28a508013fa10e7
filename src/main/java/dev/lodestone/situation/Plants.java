package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** Plants that make a mineral, or are to make it, at home or at a partner's. */
@About("Plants that make a mineral, or are to make it, at home or at a partner's.")
public record Plants(
        Economy economy,
        Mineral mineral,
        @About("whether they stand in the economy itself") boolean own,
        @About("whether they win it beside a main product") boolean recovery,
        @About("the one that is furthest") Capacity first,

        @About("what all of them make or are to make in a year")
        Amount quantity,

        @About("capital of one of them, an upper bound where it pays for more; null if no fact says") @MayBeMissing
        Amount cost,

        @About("what the capital is of; empty if no fact says")
        String costOf,

        @About("all of them, as a sentence lists them") String plants,

        @About("what else the capital pays for, as a sentence goes on; empty if nothing")
        String paysForToo,

        @About("the figures once what that capital buys runs; null if that, or what they are of, is not known")
        @MayBeMissing
        FactChange once,

        List<Fact> from)
        implements Derived {

    /** "first full year 2028", or that it is not known. */
    public String when() {
        return first.firstYear() == null
                ? "the first year is not known"
                : "the first full year is " + first.firstYear();
    }
}
