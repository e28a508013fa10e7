package dev.lodestone.watch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By what a dossier was last advised.
 *
 * @param step how often what is told of it was written, from 1 on
 * @param version of the dossier; on a stream the place of its newest record
 * @param rules digest of the rules
 * @param since when these rules came into use where it was advised
 * @param day that it was advised for
 * @param next the first day on which anything can be otherwise by itself; null if no day passes for it
 */
public record Stamp(int step, long version, String rules, Instant since, LocalDate day, LocalDate next) {

    /** Whether its rules came into use after others: two services whose rules differ would undo each other's steps for ever. */
    public boolean isNewer(RulesInUse other) {
        return !rules.equals(other.digest()) && !other.since().isAfter(since);
    }
}
