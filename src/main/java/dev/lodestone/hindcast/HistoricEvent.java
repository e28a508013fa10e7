package dev.lodestone.hindcast;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened to supply.
 *
 * @param counts what it is counted as
 * @param by who did it, or where it happened; empty if it cannot be said
 * @param against whom it touches; empty for all
 * @param day on which it became known: announced, or else begun; of a month or year the last day
 * @param ended null if it is still so
 * @param facts ids of facts that tell of it
 */
public record HistoricEvent(
        String id,
        String says,
        Kind counts,
        List<Mineral> minerals,
        List<Economy> by,
        List<Economy> against,
        LocalDate day,
        LocalDate ended,
        List<String> facts,
        String source) {

    /** What an event is counted as. */
    public enum Kind {
        /** A government restricts exports. */
        CONTROL,
        /** Supply fails without a government's order on exports. */
        SHOCK,
        /** Neither: it is not counted. */
        APART
    }

    public HistoricEvent {
        minerals = List.copyOf(minerals);
        by = List.copyOf(by);
        against = List.copyOf(against);
        facts = List.copyOf(facts);
    }

    /** Whether it touches an economy: not its author, and one of those that it is against. */
    boolean touches(Economy reader) {
        boolean own = by.stream().anyMatch(b -> b.isOneWith(reader, day));
        boolean meant =
                against.isEmpty() || against.stream().anyMatch(a -> a.isOneWith(reader, day) || a.covers(reader, day));
        return !own && meant;
    }

    boolean touches(Mineral unit) {
        return minerals.stream().anyMatch(m -> Counted.touches(m, unit));
    }

    /** Whether it became known after one day and no later than another. */
    boolean isWithin(LocalDate after, LocalDate until) {
        return day.isAfter(after) && !day.isAfter(until);
    }

    /** Whether it had begun by a day and had not ended. */
    boolean lastsOn(LocalDate date) {
        return !day.isAfter(date) && (ended == null || ended.isAfter(date));
    }
}
