package dev.lodestone.situation;

import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of several accounts of one thing is used: one that can be, then one that tells a figure, then the better established one,
 * then the one published later, then the one that keeps a measure in force or has it come back sooner, which is the cautious
 * reading, then the one with the first id.
 */
public final class Preference implements Comparator<Fact> {
    /** From what binds today to what is gone. */
    private static final Map<State, Integer> CAUTIOUS = new EnumMap<>(State.class);

    static {
        List<State> order = List.of(
                State.IN_FORCE,
                State.PARTLY_SUSPENDED,
                State.UNKNOWN,
                State.PENDING,
                State.ANNOUNCED,
                State.NOT_YET_ANNOUNCED,
                State.SUSPENDED);
        for (State state : State.values()) {
            CAUTIOUS.put(state, order.contains(state) ? order.indexOf(state) : order.size());
        }
    }

    private final Comparator<Fact> order;

    /** @param implausible figures that cannot be */
    public Preference(LocalDate asOf, Set<Fact> implausible) {
        this.order = Comparator.<Fact, Boolean>comparing(implausible::contains)
                .thenComparing(
                        f -> f instanceof Figure figure && figure.figure().isWithheld())
                .thenComparing(f -> doubt(f.confidence()))
                .thenComparing(Fact::publishedOn, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(f -> f instanceof Measure m
                        ? CAUTIOUS.get(m.schedule().at(asOf).state())
                        : 0)
                .thenComparing(
                        f -> f instanceof Measure m ? returns(m.schedule().at(asOf)) : LocalDate.MAX)
                .thenComparing(Fact::id);
    }

    /** The last day on which what is suspended does not apply, so that the account by which it comes back sooner is used. */
    private static LocalDate returns(Standing standing) {
        boolean known = standing.state() == State.SUSPENDED && standing.until() != null;
        return known ? standing.until() : LocalDate.MAX;
    }

    @Override
    public int compare(Fact one, Fact other) {
        return order.compare(one, other);
    }

    /** What says nothing of it stands between what is confirmed and what is not. */
    private static int doubt(Confidence confidence) {
        return confidence == null ? 1 : confidence == Confidence.CONFIRMED ? 0 : 1 + confidence.ordinal();
    }
}
