package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.PolicyPosition;
import java.time.LocalDate;
import java.util.List;

/**
 * Two positions on one instrument that differ before an election.
 *
 * @param days days until the election
 * @param target whom both positions are aimed at; null if they differ in that or name nobody
 */
public record Contest(
        Election election,
        PolicyPosition first,
        PolicyPosition second,
        Economy economy,
        LocalDate on,
        int days,
        String instrument,
        Economy target)
        implements Derived {

    public String one() {
        return first.holder();
    }

    public String two() {
        return second.holder();
    }

    public String stanceOfOne() {
        return first.stance();
    }

    public String stanceOfTwo() {
        return second.stance();
    }

    @Override
    public List<Fact> from() {
        return List.of(election, first, second);
    }
}
