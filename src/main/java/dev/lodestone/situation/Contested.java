package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A measure of which two accounts leave different states at the date. */
@About("A measure of which two accounts leave different states at the date.")
public record Contested(
        @About("the account that is used") Measure used,
        @About("the one that is not") Measure other,
        @About("by the account that is used") State state,
        @About("by the other one") State otherState)
        implements Derived {

    static List<Contested> of(List<Readings.Retold> retold, LocalDate asOf) {
        List<Contested> contested = new ArrayList<>();
        for (Readings.Retold told : retold) {
            if (told.used() instanceof Measure used && told.other() instanceof Measure other) {
                State state = used.schedule().at(asOf).state();
                State otherState = other.schedule().at(asOf).state();
                if (state != otherState) {
                    contested.add(new Contested(used, other, state, otherState));
                }
            }
        }
        return contested;
    }

    /** The one mineral that it covers; null if it covers none, or several. */
    @MayBeMissing
    public Mineral mineral() {
        return used.minerals().size() == 1 ? used.minerals().get(0) : null;
    }

    /** In words, with its author. */
    public String measure() {
        return Measures.named(used);
    }

    public boolean isTariff() {
        return used instanceof Tariff;
    }

    /** The state by the account that is used, in words. */
    public String stands() {
        return Phrases.of(state);
    }

    /** The state by the other account, in words. */
    public String standsByOther() {
        return Phrases.of(otherState);
    }

    @Override
    public List<Fact> from() {
        return List.of(used, other);
    }
}
