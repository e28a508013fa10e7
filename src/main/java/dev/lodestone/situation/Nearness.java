package dev.lodestone.situation;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** Whom an economy turns to first: those that it has an agreement with, and last those that it restricts itself, or that restrict it. */
final class Nearness {
    private final List<Fact> facts;
    private final LocalDate asOf;

    Nearness(List<Fact> facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    /** The lower the nearer. */
    int rank(Recommendation to, Economy other) {
        if (facts.stream().anyMatch(f -> f instanceof Agreement a && isAgreed(a, to, other))) {
            return 0;
        }
        return facts.stream().anyMatch(f -> restricts(f, to.economy(), other)) ? 2 : 1;
    }

    private boolean isAgreed(Agreement a, Recommendation to, Economy other) {
        return a.schedule().at(asOf).state() == State.IN_FORCE
                && a.parties().stream().anyMatch(p -> p.covers(to.economy(), asOf))
                && a.parties().stream().anyMatch(p -> p.covers(other, asOf))
                && (a.minerals().isEmpty() || a.minerals().stream().anyMatch(m -> m.covers(to.mineral())));
    }

    private boolean restricts(Fact fact, Economy one, Economy other) {
        return (fact instanceof ExportControl || fact instanceof EntityListing)
                && fact instanceof Measure m
                && m.schedule().at(asOf).state() == State.IN_FORCE
                && (isOn(m, one, other) || isOn(m, other, one));
    }

    /** Whether it is on the other in particular: what is on all tells nothing of it. */
    private boolean isOn(Measure measure, Economy by, Economy on) {
        return measure.actors().stream().anyMatch(a -> a.covers(by, asOf))
                && !measure.targets().contains(Economy.WORLD)
                && DayCounts.aimsAt(measure, on, asOf);
    }
}
