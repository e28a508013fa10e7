package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/** An election as it lies ahead of the date or behind it. */
@About("An election as it lies ahead of the date or behind it.")
public record AppliedElection(
        @About("the election as it was submitted") Election election,
        Economy economy,
        @About("election day") LocalDate on,

        @About("what is voted on; empty if the fact does not say")
        String office,

        @About(value = "days until it is held, negative after it", unit = "days")
        int days,

        @About("who won; empty if the fact does not say") String outcome)
        implements Derived {

    public boolean isHeld() {
        return days < 0;
    }

    @Override
    public List<Fact> from() {
        return List.of(election);
    }
}
