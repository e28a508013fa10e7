package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * An election as it lies ahead of the date or behind it.
 *
 * @param office what is voted on; empty if the fact does not say
 * @param days days until it is held, negative after it
 * @param outcome who won; empty if the fact does not say
 */
public record AppliedElection(Election election, Economy economy, LocalDate on, String office, int days, String outcome)
        implements Derived {

    public boolean isHeld() {
        return days < 0;
    }

    @Override
    public List<Fact> from() {
        return List.of(election);
    }
}
