package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.PolicyPosition;
import java.time.LocalDate;
import java.util.List;

/** What the winner of an election that has been held said before it: the best guide until he acts. */
@About("What the winner of an election that has been held said before it: the best guide until he acts.")
public record Mandate(
        @About("the election as it was submitted") Election election,
        @About("what the winner said before it") PolicyPosition position,
        Economy economy,
        @About("election day") LocalDate on,
        @About(value = "since the election", unit = "days") int days,
        @About("who won, and holds the position") String winner,
        @About("what the position is on") String instrument,
        @About("what the winner wants of it") String stance)
        implements Derived {

    /** What it is on and at which rate: " on goods from China (more than 60%)", as far as the position says. */
    public String aim() {
        Economy target = position.target();
        String goods =
                target == null ? "" : target.equals(Economy.WORLD) ? " on all imports" : " on goods from " + target;
        return goods + Phrases.of(position.rate());
    }

    @Override
    public List<Fact> from() {
        return List.of(election, position);
    }
}
